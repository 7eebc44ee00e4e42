package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyEnvironmentTest {
    private static final String BLINK = "https://api.blink.sv/graphql";

    @Test
    void theProxyOfTheEnvironmentIsUsed() {
        assertThat(new ProxyEnvironment(Map.of("HTTPS_PROXY", "http://proxy.example:1")).forServer(BLINK))
                .contains(ProxyAddress.parse("http://proxy.example:1"));
    }

    @Test
    void smallLettersCountFirst() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "http://big:1", "https_proxy", "http://small:1");

        assertThat(new ProxyEnvironment(both).forServer(BLINK)).contains(ProxyAddress.parse("http://small:1"));
    }

    @Test
    void anEmptyVariableIsNoProxy() {
        assertThat(new ProxyEnvironment(Map.of()).forServer(BLINK)).isEmpty();
        assertThat(new ProxyEnvironment(Map.of("HTTPS_PROXY", " ")).forServer(BLINK))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*|https://api.blink.sv/graphql",
                "blink.sv|https://api.blink.sv/graphql",
                ".blink.sv|https://api.blink.sv/graphql",
                "x, API.BLINK.SV|https://api.blink.sv/graphql",
                "api.blink.sv:443|https://api.blink.sv/graphql",
                "192.0.2.7|https://192.0.2.7/graphql",
                "x|https://localhost/graphql",
                "x|https://127.0.0.1:4455/graphql",
                "x|http://shop.example/graphql",
                "x|not plain"
            })
    void exceptionsAreReachedDirectly(String noProxy, String server) {
        assertThat(environment(noProxy).forServer(server)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            value = {"''", "link.sv", "blink.sv:8443", "api.blink.sv.example", ".", "staging.blink.sv,,"})
    void whatIsNoExceptionGoesThroughTheProxy(String noProxy) {
        assertThat(environment(noProxy).forServer(BLINK)).isPresent();
    }

    @Test
    void aWrongProxyIsNamedWithoutQuotingIt() {
        ProxyEnvironment wrong = new ProxyEnvironment(Map.of("HTTPS_PROXY", "http://user:hunter2@proxy.example:1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.forServer(BLINK))
                .withMessageStartingWith("HTTPS_PROXY: ")
                .withMessageNotContaining("hunter2");
        assertThat(wrong.forServer("http://localhost:4455/graphql"))
                .as("where none is needed, none is read")
                .isEmpty();
    }

    private static ProxyEnvironment environment(String noProxy) {
        return new ProxyEnvironment(Map.of("HTTPS_PROXY", "http://proxy.example:1", "NO_PROXY", noProxy));
    }
}
