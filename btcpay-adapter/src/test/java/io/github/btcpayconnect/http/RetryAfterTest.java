package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, Try again now.",
        "1, Try again in 1 second.",
        "119, Try again in 119 seconds.",
        "120, Try again in 2 minutes.",
        "3601, Try again in 61 minutes.",
        "7200, Try again in 2 hours.",
        "86400, Try again in 24 hours."
    })
    void secondsBecomeAdvice(String seconds, String advice) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", seconds)))
                .satisfies(wait -> assertThat(RetryAfter.advice(wait)).isEqualTo(advice));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "-1", "+5", "1.5", "soon", "86401", "99999999999999999999", "Fri, 99 Foo", "٣"})
    void theAbsurdIsIgnored(String value) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", "x")
                        .newBuilder()
                        .removeAll("Retry-After")
                        .addUnsafeNonAscii("Retry-After", value)
                        .build()))
                .isNull();
    }

    @Test
    void aServerThatSaysNothingSaysNothing() {
        assertThat(RetryAfter.of(Headers.of())).isNull();
    }

    @Test
    void aDateIsCountedFromTheServersOwn() {
        String now = "Tue, 01 Sep 2026 10:00:00 GMT";

        assertThat(wait(now, "Tue, 01 Sep 2026 10:05:00 GMT")).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(now, "Tue, 01 Sep 2026 09:59:00 GMT")).isNull();
        assertThat(wait(now, "Fri, 01 Jan 2100 00:00:00 GMT")).isNull();
    }

    @Test
    void withoutTheServersDateOursMustDo() {
        assertThat(RetryAfter.of(Headers.of("Retry-After", "Sat, 01 Jan 2000 00:00:00 GMT")))
                .isNull();
    }

    private static Duration wait(String now, String until) {
        return RetryAfter.of(Headers.of("Date", now, "Retry-After", until));
    }
}
