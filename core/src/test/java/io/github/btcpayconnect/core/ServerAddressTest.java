package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://api.blink.sv/graphql, true, api.blink.sv, 443, /graphql",
        "HTTPS://API.Blink.SV/graphql, true, api.blink.sv, 443, /graphql",
        "http://127.0.0.1:4455/graphql, false, 127.0.0.1, 4455, /graphql",
        "http://localhost, false, localhost, 80, ''",
        "https://a-b.example:65535/, true, a-b.example, 65535, /"
    })
    void aPlainAddressIsTakenApart(String value, boolean https, String host, int port, String path) {
        assertThat(ServerAddress.plain(value)).contains(new ServerAddress(https, host, port, path));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:api.blink.sv",
                "api.blink.sv/graphql",
                "ftp://api.blink.sv/",
                "https://user:pass@host/",
                "https://host:65536/",
                "https://host:/",
                "https://host:80x/",
                "https://[::1]/",
                "https://127.1/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://256.1.1.1/",
                "https://127.0.0.01/",
                "https://-a.b/",
                "https://a..b/",
                "https://a.b./",
                "https://h\u00f6st/",
                "https://host/?query",
                "https://host/#fragment",
                "https://host/%41",
                "https://host/a/../b",
                "https://host/a\\b",
                "https://host /",
                "https:\\\\host"
            })
    void everythingElseIsNotPlain(String value) {
        assertThat(ServerAddress.plain(value)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "pi.local", "btcpay", "a.lan"
            })
    void privateHostsAreTold(String host) {
        assertThat(ServerAddress.plain("http://" + host).orElseThrow().isPrivate())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"api.blink.sv", "8.8.8.8", "172.32.0.1", "local.example", "127.example"})
    void publicHostsAreTold(String host) {
        assertThat(ServerAddress.plain("http://" + host).orElseThrow().isPrivate())
                .isFalse();
    }

    static Stream<Vector> plainServers() {
        return Vector.strings()
                .filter(vector -> "blink".equals(vector.values().get("type"))
                        && vector.values().containsKey("api-key")
                        && ServerAddress.plain(vector.values().getOrDefault("server", ""))
                                .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plainServers")
    void btcpayTakesEveryPlainAddress(Vector vector) {
        assertThat(vector.json().path("mainnet").path("error").asText(""))
                .isNotEqualTo("The key 'server' should be an URI starting by http:// or https://");
    }
}
