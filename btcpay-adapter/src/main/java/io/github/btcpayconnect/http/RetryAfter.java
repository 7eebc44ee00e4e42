package io.github.btcpayconnect.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again. */
final class RetryAfter {
    private static final String NAME = "Retry-After";

    /** No server means more than a day, and nobody waits that long. */
    private static final long LONGEST_SECONDS = 86_400;

    private RetryAfter() {}

    /** The time to wait from now; null if the server does not say, or says something absurd. */
    static @Nullable Duration of(Headers headers) {
        String value = headers.get(NAME);
        if (value == null) {
            return null;
        }
        long seconds = isNumber(value) ? Long.parseLong(value) : secondsUntilDate(headers);
        return seconds < 0 || seconds > LONGEST_SECONDS ? null : Duration.ofSeconds(seconds);
    }

    static String advice(Duration wait) {
        long seconds = wait.toSeconds();
        if (seconds == 0) {
            return "Try again now.";
        }
        if (seconds < 120) {
            return "Try again in " + counted(seconds, "second") + ".";
        }
        long minutes = (seconds + 59) / 60;
        return "Try again in " + (minutes < 120 ? counted(minutes, "minute") : counted((minutes + 59) / 60, "hour"))
                + ".";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** Counted from the server's own clock where it tells it; less than zero if this is no date to come. */
    private static long secondsUntilDate(Headers headers) {
        Date until = headers.getDate(NAME);
        Date serverNow = headers.getDate("Date");
        if (until == null) {
            return -1;
        }
        Instant now = serverNow == null ? Instant.now() : serverNow.toInstant();
        return Duration.between(now, until.toInstant()).toSeconds();
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
