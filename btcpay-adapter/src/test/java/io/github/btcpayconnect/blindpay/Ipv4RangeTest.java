package io.github.btcpayconnect.blindpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4RangeTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.0.0.0",
                "203.0.113.7",
                "255.255.255.255",
                "0.0.0.0/0",
                "128.0.0.0/1",
                "203.0.113.0/24",
                "203.0.113.6/31",
                "255.255.255.254/31"
            })
    void isWrittenAsItWasRead(String text) {
        assertThat(Ipv4Range.of(text)).map(Ipv4Range::toString).contains(text);
    }

    @Test
    void aRangeOfOneIsThatAddress() {
        assertThat(Ipv4Range.of("203.0.113.7/32")).isEqualTo(Ipv4Range.of("203.0.113.7"));
    }

    @ParameterizedTest(name = "{index}: \"{0}\"")
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "203.0.113",
                "203.0.113.",
                ".203.0.113",
                "203..113.7",
                "203.0.113.7.1",
                "203.0.113.256",
                "203.0.113.1000",
                "203.0.113.4294967303",
                "203.0.113.07",
                "203.0.113.00",
                "0203.0.113.7",
                "203.0.113.-1",
                "203.0.113.+1",
                "203.0.113.0x7",
                "0x7f.0.0.1",
                "127.1",
                "2130706433",
                " 203.0.113.7",
                "203.0.113.7 ",
                "203.0.113.7\n",
                "203.0.113.٧",
                "203.0.113.0/",
                "203.0.113.0/33",
                "203.0.113.0/-1",
                "203.0.113.0/+24",
                "203.0.113.0/024",
                "203.0.113.0/00",
                "203.0.113.0/24/24",
                "203.0.113.0/255.255.255.0",
                "203.0.113.0-203.0.113.9",
                "203.0.113.*",
                "::1",
                "::ffff:203.0.113.7",
                "example.com"
            })
    void whatOthersMayReadInAnotherWayIsNone(String text) {
        assertThat(Ipv4Range.of(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"203.0.113.7/24", "203.0.113.7/31", "0.0.0.1/0", "128.0.0.0/0", "10.0.0.0/6"})
    void aRangeBeginsAtItsFirstAddress(String text) {
        assertThat(Ipv4Range.of(text)).isEmpty();
    }

    @Test
    void cannotBeMadeOtherwise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Range(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Range(0, 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Range(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Range(-1, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Range(1L << 32, 32));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24, true",
        "203.0.113.0/24, 203.0.113.0/24, true",
        "203.0.112.0/23, 203.0.113.0/24, false",
        "203.0.114.7, 203.0.113.0/24, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "255.255.255.255, 0.0.0.0/0, true",
        "0.0.0.0/0, 255.255.255.255, false",
    })
    void containsWhatBeginsTheSame(String inner, String outer, boolean contained) {
        Ipv4Range small = Ipv4Range.of(inner).orElseThrow();

        assertThat(Ipv4Range.of(outer).orElseThrow().contains(small)).isEqualTo(contained);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8, false",
        "9.255.255.255, false",
        "10.0.0.0, true",
        "10.255.255.255, true",
        "11.0.0.0, false",
        "8.0.0.0/6, true",
        "100.63.255.255, false",
        "100.64.0.0, true",
        "100.128.0.0, false",
        "127.0.0.1, true",
        "169.254.169.254, true",
        "172.15.255.255, false",
        "172.16.0.0, true",
        "172.32.0.0, false",
        "192.167.255.255, false",
        "192.168.0.0/24, true",
        "192.169.0.0, false",
        "223.255.255.255, false",
        "224.0.0.1, true",
        "255.255.255.255, true",
        "0.0.0.0/0, true",
    })
    void tellsPrivateNetworks(String text, boolean held) {
        assertThat(Ipv4Range.of(text).orElseThrow().holdsPrivate()).isEqualTo(held);
    }

    @Test
    void everybodyIsEveryAddress() {
        assertThat(Ipv4Range.of("0.0.0.0/0").orElseThrow().isEverybody()).isTrue();
        assertThat(Ipv4Range.of("0.0.0.0/1").orElseThrow().isEverybody()).isFalse();
    }
}
