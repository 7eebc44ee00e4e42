package io.github.btcpayconnect.blink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.Trouble;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlinkNamesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"sandbox_shop, CUSTODIAL", "sandbox_moved, NON_CUSTODIAL", "sandbox_spark, NON_CUSTODIAL"})
    void blinkTellsWhoHoldsTheMoney(String name, Custody custody) {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(custody(sandbox.url(), name)).isEqualTo(custody);
            assertThat(sandbox.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.header("Host")).contains("api.blink.sv"))
                    .satisfies(
                            request -> assertThat(request.header("X-API-KEY")).isEmpty());
        }
    }

    @Test
    void anOutageProvesNothing() {
        try (Sandbox sandbox = Sandbox.start()) {
            for (Trouble trouble : new Trouble[] {Trouble.HTTP_500, Trouble.UNKNOWN_ERROR, Trouble.WRONG_TYPES}) {
                sandbox.trouble(trouble);
                assertThat(custody(sandbox.url(), "sandbox_shop")).isEqualTo(Custody.NOT_KNOWN);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"+4915112345678", "4915112345678", "15551234567", "a b", "ab", "bc1qabc", "3alice", "x\"y"})
    void whatCanBeNoNameIsNotSent(String name) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("{}"))) {
            assertThat(custody(URI.create("http://127.0.0.1:" + server.port()), name))
                    .isEqualTo(Custody.NOT_KNOWN);
            assertThat(server.requests()).isEmpty();
        }
    }

    private static Custody custody(URI sandbox, String name) {
        HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox);
        return new BlinkNames(settings).custody(name, new HttpRun(settings));
    }
}
