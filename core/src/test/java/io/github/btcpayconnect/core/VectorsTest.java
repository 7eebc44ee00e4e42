package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the grammar against what BTCPay Server's own code answered. */
class VectorsTest {
    static Stream<Vector> strings() {
        return Vector.strings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void keysAndValuesAreThoseOfBtcpay(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        assertThat(result.parseError())
                .isEqualTo(Vector.optional(vector.json(), "parseError").map(Vector::withoutQuotes));
        if (result.parseError().isEmpty()) {
            assertThat(valuesOf(result.connectionString().orElseThrow())).containsExactlyEntriesOf(vector.values());
        } else if (isJudgedByTheVectors(result)) {
            assertThat(result.connectionString().isPresent())
                    .as("a form that is no list, and that BTCPay takes")
                    .isEqualTo(vector.isAccepted());
        }
    }

    private static Map<String, String> valuesOf(ConnectionString string) {
        Map<String, String> values = new LinkedHashMap<>();
        string.keys()
                .forEach(key -> values.put(key, string.secret(key).orElseThrow().reveal()));
        return values;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void whatBtcpayTakesIsNoErrorAndWhatItRefusesIsOne(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        if (vector.isAccepted()) {
            assertThat(result.problems()).noneMatch(Problem::isError);
        } else if (isJudgedByTheVectors(result)) {
            assertThat(result.first()).isPresent();
        }
    }

    /** The vectors know the Blink plugin alone; a check takes that plugin for installed which the type belongs to. */
    private static boolean isJudgedByTheVectors(CheckResult result) {
        return result.connectionString()
                .map(string -> string.possibleTypes().stream()
                        .allMatch(type -> type.repository().isEmpty() || type == BlinkType.BLINK))
                .orElse(true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void theFirstProblemIsTheOneThatBtcpayReports(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        Rule expected = isBlank(vector.input()) ? Rule.EMPTY : ruleOf(vector);
        if (expected != null && !vector.isAccepted() && isJudgedByTheVectors(result)) {
            assertThat(result.first().map(Problem::rule)).isEqualTo(Optional.of(expected));
        }
    }

    private static Rule ruleOf(Vector vector) {
        String parseError = vector.parseError();
        if (vector.isUriError()) {
            return Rule.LEGACY_URI;
        }
        if (parseError.startsWith("Duplicate key")) {
            return Rule.DUPLICATE_KEY;
        }
        return switch (parseError) {
            case "" -> null;
            case "The key 'type' is mandatory" -> Rule.TYPE_MISSING;
            case "The format of the connectionString should a list of key=value delimited by semicolon" -> Rule.FORMAT;
            default -> throw new AssertionError("a parse error that no rule stands for");
        };
    }

    private static boolean isBlank(String input) {
        return DotNet.trim(input).isEmpty();
    }
}
