package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the grammar against what BTCPay Server's own code answered. */
class VectorsTest {
    static Stream<Vector> strings() {
        return Vector.strings().filter(vector -> !vector.isUriError() && !isLegacy(vector.input()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void keysAndValuesAreThoseOfBtcpay(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        assertThat(result.connectionString().isPresent())
                .isEqualTo(vector.parseError().isEmpty());
        result.connectionString().ifPresent(string -> {
            Map<String, String> values = new LinkedHashMap<>();
            string.keys()
                    .forEach(key ->
                            values.put(key, string.secret(key).orElseThrow().reveal()));
            assertThat(values).containsExactlyEntriesOf(vector.values());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void theFirstProblemIsTheOneThatBtcpayReports(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        assertThat(result.first().map(Problem::rule).filter(rule -> ruleOf(vector.parseError()) != null))
                .isEqualTo(java.util.Optional.ofNullable(ruleOf(vector.parseError()))
                        .map(rule -> isBlank(vector.input()) ? Rule.EMPTY : rule));
    }

    private static Rule ruleOf(String parseError) {
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

    private static boolean isLegacy(String input) {
        String start = DotNet.trim(input).toLowerCase(Locale.ROOT);
        return start.startsWith("/") || start.startsWith("unix:") || start.startsWith("tcp:");
    }
}
