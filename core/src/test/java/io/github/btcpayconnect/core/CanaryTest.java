package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants a secret that is easy to recognise, and looks for it in everything that may be shown. */
class CanaryTest {
    private static final String CANARY = "C4n4ryC4n4ry";

    static Stream<Vector> strings() {
        return Vector.strings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void noKeyReachesAnythingThatIsShown(Vector vector) {
        String planted = vector.input().replace("AbCdEf0123456789", CANARY).replace("AbCdEf01", CANARY);

        assertSilent(planted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void noValueOfAnyKeyReachesAnythingThatIsShown(Vector vector) {
        StringBuilder planted = new StringBuilder();
        for (String part : vector.input().split(";", -1)) {
            // The host of a server may be shown, what follows it may not.
            String glue = part.contains("server") ? "/x/" : "";
            planted.append(part)
                    .append(part.startsWith("type") ? "" : glue + CANARY)
                    .append(';');
        }

        assertSilent(planted.toString());
    }

    static Stream<String> wherePeoplePutSecrets() {
        String key = "blink_" + CANARY;
        return Stream.of(
                key,
                CANARY + "==",
                "type=blink;" + CANARY + "=x",
                "type=" + CANARY,
                "type=blink;api-key=" + key + ";currency=" + CANARY,
                "type=blink;server=https://" + CANARY + "@host/;api-key=x",
                "type=blink;server=https://host/" + CANARY + ";api-key=x",
                "type=blink;server=" + CANARY + ";api-key=x",
                "type=blink;allowinsecure=" + CANARY + ";api-key=x",
                "type=blink;ln-address=" + CANARY + "@@",
                "X-API-KEY: " + key,
                "type=blink;api-key=" + key + ";api-key=" + key);
    }

    @ParameterizedTest(name = "place {index}")
    @MethodSource("wherePeoplePutSecrets")
    void noPlaceForASecretIsForgotten(String text) {
        assertSilent(text);
    }

    private static void assertSilent(String text) {
        CheckResult result = ConnectionString.check(text);
        assertThat(List.of(result.problems().toString(), result.toString(), MaskedText.of(text, '*')))
                .noneMatch(shown -> shown.contains(CANARY));
        result.connectionString()
                .ifPresent(string -> assertThat(string.toString()).doesNotContain(CANARY));
        try {
            ConnectionString.parse(text);
        } catch (InvalidConnectionStringException e) {
            assertThat(e.toString()).doesNotContain(CANARY);
            assertThat(e.getCause()).isNull();
        }
    }
}
