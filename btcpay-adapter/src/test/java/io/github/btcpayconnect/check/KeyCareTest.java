package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.CLOCK;
import static io.github.btcpayconnect.check.FindingId.KEY_EXPIRY;
import static io.github.btcpayconnect.check.FindingId.KEY_IDENTITY;
import static io.github.btcpayconnect.check.FindingId.KEY_LIMITS;
import static io.github.btcpayconnect.check.FindingId.KEY_SIBLINGS;
import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;

import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ReportAssert;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of the keys of an account, counted from the server's own time. */
class KeyCareTest {
    private static final String BEST = "\"READ\",\"RECEIVE\"";
    private static final String ALL = "\"READ\",\"RECEIVE\",\"WRITE\"";
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    private static final long DAY = 86_400;

    /** A key as Blink lists it; times in seconds from now. */
    private record Key(String name, String scopes, Long usedAgo, Long expiresIn, String limits) {
        Key(String name, String scopes, Long usedAgo, Long expiresIn) {
            this(name, scopes, usedAgo, expiresIn, "{}");
        }

        String json() {
            return "{\"id\":\"" + name + "\",\"name\":\"" + name + "\",\"createdAt\":"
                    + (NOW.getEpochSecond() - 40 * DAY)
                    + ",\"revoked\":false,\"expired\":false,\"lastUsedAt\":"
                    + (usedAgo == null ? null : NOW.getEpochSecond() - usedAgo)
                    + ",\"expiresAt\":" + (expiresIn == null ? null : NOW.getEpochSecond() + expiresIn)
                    + ",\"scopes\":[" + scopes + "],\"limits\":" + limits + "}";
        }
    }

    private static ReportAssert report(String scopes, CheckOptions options, Key... keys) {
        return report(NOW, scopes, options, keys);
    }

    private static ReportAssert report(Instant date, String scopes, CheckOptions options, Key... keys) {
        String[] listed = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            listed[i] = keys[i].json();
        }
        String http = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
        try (ScriptedServer server = ScriptedServer.of(
                Answer.status(200, account(scopes, listed), "Content-Type: application/json", "Date: " + http))) {
            return assertThatReport(
                    Strings.check(server, ";wallet-id=" + BTC_WALLET, options.withZone(ZoneOffset.UTC)));
        }
    }

    private static CheckOptions usual() {
        return CheckOptions.defaults();
    }

    @ParameterizedTest(name = "used {0} s ago: {1}")
    @CsvSource({"0, PASS", "2, PASS", "-2, PASS", "3, SKIPPED", "-3, SKIPPED", ", SKIPPED"})
    void theKeyThatAsksWasUsedJustNow(Long usedAgo, Status status) {
        report(BEST, usual(), new Key("a", BEST, usedAgo, null)).finds(KEY_IDENTITY, status, "");
    }

    @Test
    void keysOfOtherScopesAreNotMeant() {
        report(BEST, usual(), new Key("other", ALL, 0L, null), new Key("own", BEST, 0L, null))
                .finds(KEY_IDENTITY, Status.PASS, "called \"own\", made on 27 March")
                .finds(KEY_EXPIRY, Status.PASS, "never expires")
                .finds(KEY_LIMITS, Status.SKIPPED, "cannot spend");
    }

    @Test
    void severalKeysMayFit() {
        report(BEST, usual(), new Key("a", BEST, 0L, 400 * DAY), new Key("b", BEST, 1L, null))
                .finds(KEY_IDENTITY, Status.SKIPPED, "several keys fit: a, b")
                .finds(KEY_EXPIRY, Status.SKIPPED, "several keys fit")
                .finds(KEY_SIBLINGS, Status.PASS, "");
        report(BEST, usual(), new Key("a", BEST, 0L, 3 * DAY), new Key("b", BEST, 1L, null))
                .finds(KEY_EXPIRY, Status.WARN, "a in 3 days (9 May)");
    }

    @ParameterizedTest(name = "{0} days with --warn-days {1}: {2}")
    @CsvSource({"0, 30, WARN", "1, 30, WARN", "30, 30, WARN", "31, 30, PASS", "31, 90, WARN", "1, 0, PASS", "0, 0, WARN"
    })
    void theEndIsWarnedOfInTime(long days, int warnDays, Status status) {
        report(BEST, usual().withWarnDays(warnDays), new Key("a", BEST, 0L, days * DAY + 60))
                .finds(KEY_EXPIRY, status, "");
    }

    @Test
    void theEndIsNamedInFull() {
        report(BEST, usual(), new Key("a", BEST, 0L, 12 * DAY))
                .says(KEY_EXPIRY, "in 12 days (18 May)")
                .advises(KEY_EXPIRY, "Before 18 May: ");
    }

    @Test
    void aKeyThatSpendsNeedsALimit() {
        report(ALL, usual(), new Key("a", ALL, 0L, null)).finds(KEY_LIMITS, Status.WARN, "without a limit");
        report(ALL, usual(), new Key("a", ALL, 0L, null, "{\"weeklyLimitSats\":5000,\"weeklySpentSats\":1}"))
                .finds(KEY_LIMITS, Status.PASS, "weekly 1 of 5,000 sat spent");
        report(ALL, usual(), new Key("a", ALL, 0L, null), new Key("b", ALL, 0L, null))
                .finds(KEY_LIMITS, Status.WARN, "without a limit");
        report(
                        ALL,
                        usual(),
                        new Key("a", ALL, 0L, null),
                        new Key("b", ALL, 0L, null, "{\"dailyLimitSats\":1,\"dailySpentSats\":0}"))
                .finds(KEY_LIMITS, Status.SKIPPED, "several keys fit");
    }

    @Test
    void otherKeysAreNamedWithWhatIsTheMatter() {
        report(
                        BEST,
                        usual(),
                        new Key("own", BEST, 0L, null),
                        new Key("old", BEST, 90 * DAY, null),
                        new Key("recent", BEST, 89 * DAY, null),
                        new Key("never", BEST, null, null),
                        new Key("ends", BEST, 100L, 10 * DAY),
                        new Key("spends", "", 100L, null))
                .finds(
                        KEY_SIBLINGS,
                        Status.WARN,
                        "4 other keys to look after: old (unused for 90 days), never (never used), ends (expires in 10 days"
                                + " (16 May)), spends (can spend)");
        report(BEST, usual(), new Key("own", BEST, 0L, null), new Key("fine", BEST, 100L, null))
                .finds(KEY_SIBLINGS, Status.PASS, "nothing to say of the account's other key");
    }

    @Test
    void aLongListIsCut() {
        Key[] keys = new Key[9];
        keys[0] = new Key("own", BEST, 0L, null);
        for (int i = 1; i < keys.length; i++) {
            keys[i] = new Key("k" + i + "x".repeat(60), BEST, null, null);
        }
        report(BEST, usual(), keys).says(KEY_SIBLINGS, "… (never used) and 3 more");
    }

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource({
        "-3600, WARN, 60 minutes ahead of",
        "-90, WARN, seconds ahead of",
        "-30, PASS, agree",
        "30, PASS, agree",
        "95, WARN, seconds behind",
        "864000, WARN, days behind"
    })
    void theClocksAreCompared(long serverAhead, Status status, String words) {
        Instant date = Instant.now().plus(Duration.ofSeconds(serverAhead));
        report(date, BEST, usual(), new Key("a", BEST, 0L, null)).finds(CLOCK, status, words);
    }
}
