package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets in, and what the others are told. */
class EdgeTest {
    private static final String NETWORK = "{globals{network}}";
    private static final String UNKNOWN_KEY = "blink_" + "Unknown0".repeat(8);
    private static final String OATHKEEPER_401 =
            "{\"error\":{\"code\":401,\"status\":\"Unauthorized\",\"message\":\"Access credentials are invalid\"}}";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void nobodyMayAskAboutTheNetwork() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, "", NETWORK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"globals\":{\"network\":\"mainnet\"}}}");
    }

    @Test
    void anEmptyKeyIsNone() throws Exception {
        assertThat(Asker.rawQuery(sandbox, "127.0.0.1", "", NETWORK)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"REVOKED", "EXPIRED"})
    void refusesAKeyThatIsOver(SandboxKey key) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, key, NETWORK);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo(OATHKEEPER_401);
        assertThat(answer.header("X-Sandbox")).isEmpty();
    }

    @Test
    void saysThatItDoesNotKnowAKey() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, UNKNOWN_KEY, NETWORK);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(OATHKEEPER_401);
        assertThat(answer.header("X-Sandbox")).contains("unknown-key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a doubled prefix, blink_blink_",
        "another prefix, galoy_",
        "no prefix, ''",
    })
    void saysSoOfAKeyThatNoServerWouldTake(String description, String prefix) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, prefix + "x".repeat(64), NETWORK);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("X-Sandbox")).contains("unknown-key");
    }

    @Test
    void aKeyThatIsOneLetterShortIsUnknown() throws Exception {
        String key = SandboxKey.READ_RECEIVE.text();
        Asker.Answer answer = Asker.ask(sandbox, key.substring(0, key.length() - 1), NETWORK);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("X-Sandbox")).contains("unknown-key");
    }

    @Test
    void keysAreComparedWithCase() throws Exception {
        String key = "blink_" + SandboxKey.READ_RECEIVE.text().substring(6).replace('S', 's');

        assertThat(Asker.ask(sandbox, key, NETWORK).status()).isEqualTo(401);
    }

    @Test
    void aBearerTokenIsNoKey() throws Exception {
        Asker.Answer answer = Asker.post(
                sandbox,
                "{\"query\":\"{globals{network}}\"}",
                Map.of("Authorization", "Bearer " + SandboxKey.READ_RECEIVE.text()));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void givesTheRequestIdBack() throws Exception {
        Asker.Answer answer = Asker.post(sandbox, "{}", Map.of("X-API-KEY", "nonsense", "X-Request-ID", "17"));

        assertThat(answer.json().path("error").path("request").textValue()).isEqualTo("17");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "api.blink.sv, READ_RECEIVE, mainnet",
        "API.BLINK.SV:443, READ_RECEIVE, mainnet",
        "api.staging.blink.sv, SIGNET, signet",
        "api.blink.sv, , mainnet",
        "api.staging.blink.sv, , signet",
        "127.0.0.1, , mainnet",
        "127.0.0.1, READ_RECEIVE, mainnet",
        "127.0.0.1, SIGNET, signet",
        "localhost:4455, REGTEST, regtest",
    })
    void theHostDecidesTheNetworkAndElseTheKey(String host, SandboxKey key, String network) throws Exception {
        assertThat(Asker.rawQuery(sandbox, host, key == null ? "" : key.text(), NETWORK))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("{\"data\":{\"globals\":{\"network\":\"" + network + "\"}}}");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "api.blink.sv, SIGNET",
        "api.blink.sv, REGTEST",
        "api.staging.blink.sv, READ_RECEIVE",
    })
    void aKeyOfAnotherEnvironmentIsRefused(String host, SandboxKey key) throws Exception {
        assertThat(Asker.rawQuery(sandbox, host, key.text(), NETWORK))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .doesNotContain("X-Sandbox")
                .endsWith(OATHKEEPER_401);
    }

    @Test
    void anUnknownKeyIsUnknownUnderEveryHost() throws Exception {
        for (String host : List.of("api.blink.sv", "api.staging.blink.sv", "127.0.0.1")) {
            assertThat(Asker.rawQuery(sandbox, host, UNKNOWN_KEY, NETWORK))
                    .startsWith("HTTP/1.1 401")
                    .contains("X-Sandbox: unknown-key");
        }
    }
}
