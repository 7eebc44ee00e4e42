package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyTest {
    static Stream<Vector> savedStrings() {
        return Vector.strings().filter(Vector::isAccepted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("savedStrings")
    void theCheckOf241IsBtcpays(Vector vector) {
        Safety safety = Safety.untilSsrfProtection(vector.input());

        JsonNode answer = vector.answer("mainnet");
        assertThat(safety.error()).isEqualTo(Vector.optional(answer, "safeError"));
        assertThat(safety.safe())
                .isEqualTo(answer.has("safe") ? Optional.of(answer.get("safe").booleanValue()) : Optional.empty());
    }

    static Stream<Vector> publishedCases() {
        return Vector.read("safety-2.4.5.jsonl").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publishedCases")
    void theCheckOf245IsThePublishedOne(Vector vector) {
        Safety safety = Safety.sinceSsrfProtection(vector.input());

        assertThat(safety.safe()).contains(vector.json().get("safe").booleanValue());
        assertThat(safety.reason().map(Enum::name)).isEqualTo(Vector.optional(vector.json(), "reason"));
    }

    static Stream<Vector> strings() {
        return Vector.strings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void whatWasUnsafeIsNotSafeNow(Vector vector) {
        if (!Safety.untilSsrfProtection(vector.input()).safe().equals(Optional.of(true))) {
            assertThat(Safety.sinceSsrfProtection(vector.input()).safe()).isNotEqualTo(Optional.of(true));
        }
    }

    @Test
    void theFormOfChargeIsStillSeen() {
        String text = "http://u:p@127.0.0.1/?x=1;type=phoenixd;server=https://p.example.com";

        assertThat(Safety.untilSsrfProtection(text).safe()).contains(false);
        assertThat(Safety.untilSsrfProtection(text.replace("u:p@", "")).safe()).contains(true);
    }

    @Test
    void aServerThatCannotBeReadIsNotPublished() {
        Safety safety = Safety.sinceSsrfProtection("type=blink;ln-address=a@b;server=x");

        assertThat(safety.safe()).isEmpty();
        assertThat(safety.error()).isEmpty();
        assertThat(safety.reason()).contains(Safety.Reason.UNREADABLE);
    }
}
