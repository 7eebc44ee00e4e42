package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::10.0.0.1",
                "::ffff:192.168.1.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "fc00::1",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2002:a00:1::1",
                "2002:c0a8:101::",
                "2001:0:1:2:3:4:80ff:fffe"
            })
    void whatLeadsInsideIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
        assertThat(PublicAddress.isPlainlyPrivate(address)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "192.169.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2002:808:808::1",
                "2001:4860:4860::8888",
                "2606:4700::1111"
            })
    void whatIsOnTheInternetIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
        assertThat(PublicAddress.isPlainlyPrivate(address)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"localhost", "x.localhost", "999.1.1.1"})
    void someNamesNeedNoLookup(String host) {
        assertThat(PublicAddress.isPlainlyPrivate(host)).isTrue();
        assertThat(PublicAddress.isPlainlyPrivate("blink.sv")).isFalse();
    }
}
