package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules of Blink strings against what BTCPay Server with the Blink plugin answered. */
class BlinkVectorsTest {
    static Stream<Vector> blinkStrings() {
        return Vector.strings().filter(vector -> "blink".equals(vector.values().get("type")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blinkStrings")
    void whatBtcpayRefusesIsAnErrorAndNothingElseIs(Vector vector) {
        for (Network network : Network.values()) {
            CheckResult result = ConnectionString.check(vector.input(), network);
            assertThat(result.first().map(Problem::rule).orElse(null))
                    .as("the first problem on %s", network)
                    .isEqualTo(ruleOf(answer(vector, network)));
        }
    }

    private static JsonNode answer(Vector vector, Network network) {
        return vector.json().path(network.id()).isMissingNode()
                ? vector.json().path("mainnet")
                : vector.json().path(network.id());
    }

    private static @Nullable Rule ruleOf(JsonNode answer) {
        String error = answer.path("error").asText("");
        if (error.startsWith("The key 'ln-address' is not a valid lightning address")) {
            return Rule.LN_ADDRESS_INVALID;
        }
        return switch (error) {
            case "" -> null;
            case "The key 'server' should be an URI starting by http:// or https://" -> Rule.SERVER_INVALID;
            case "The key 'allowinsecure' should be true or false" -> Rule.ALLOWINSECURE_INVALID;
            case "The key 'allowinsecure' is false, but server's Uri is not using https" -> Rule.TLS_REQUIRED;
            case "The key 'api-key' is not found" -> Rule.API_KEY_MISSING;
            case "Invalid Blink Wallet Currency (Only BTC and USD are supported)" -> Rule.CURRENCY_INVALID;
            case "New-line or NUL characters are not allowed in header values." -> Rule.API_KEY_HEADER;
            case "The key 'ln-address' must be a Blink lightning address (e.g. user@blink.sv)" ->
                Rule.LN_ADDRESS_INVALID;
            default -> throw new AssertionError("an error that no rule stands for: " + error);
        };
    }
}
