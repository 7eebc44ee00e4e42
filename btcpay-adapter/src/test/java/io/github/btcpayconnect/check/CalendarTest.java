package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2026-11-23T23:59:59Z, UTC, 'today, at 23:59'",
        "2026-11-23T23:59:59Z, Europe/Paris, tomorrow (24 November)",
        "2026-12-05T12:00:00Z, UTC, in 12 days (5 December)",
        "2026-12-05T23:30:00Z, Europe/Paris, in 13 days (6 December)",
        "2027-11-23T12:00:00Z, UTC, in 365 days (23 November 2027)",
        "2026-11-22T01:00:00Z, UTC, 1 day ago (22 November)",
        "2025-11-23T01:00:00Z, UTC, 365 days ago (23 November 2025)",
    })
    void timesAreNamedAsPeopleDo(Instant time, ZoneId zone, String words) {
        assertThat(new Calendar(NOW, zone).in(time)).isEqualTo(words);
    }
}
