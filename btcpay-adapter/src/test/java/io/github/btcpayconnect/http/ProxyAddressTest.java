package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://proxy.example:3128, HTTP, proxy.example, 3128",
        "HTTP://Proxy.Example:3128/, HTTP, proxy.example, 3128",
        "proxy.example:80, HTTP, proxy.example, 80",
        "socks5://127.0.0.1:9050, SOCKS, 127.0.0.1, 9050",
        "SOCKS5H://localhost:9050, SOCKS, localhost, 9050"
    })
    void addressesAreRead(String text, Proxy.Type type, String host, int port) {
        assertThat(ProxyAddress.parse(text)).isEqualTo(new Proxy(type, InetSocketAddress.createUnresolved(host, port)));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "proxy.example",
                "http://proxy.example",
                "http://proxy.example:0",
                "http://proxy.example:99999",
                "http://proxy.example:3128/path",
                "http://user:hunter2@proxy.example:3128",
                "user:hunter2@proxy.example:3128",
                "https://proxy.example:3128",
                "socks4://proxy.example:3128",
                "://",
                "http://hunter2 :1"
            })
    void everythingElseIsRefusedWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyAddress.parse(text))
                .withMessageContaining("Write http://host:port or socks5://host:port.")
                .withMessageNotContaining("hunter2")
                .withMessageNotContaining("example");
    }
}
