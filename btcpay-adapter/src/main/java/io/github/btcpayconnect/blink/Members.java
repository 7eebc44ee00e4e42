package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Members of an answer as what they should be; null for anything else. */
final class Members {
    /** The end of the year 9999: no later time can be written as a date. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private Members() {}

    static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    static @Nullable Long number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
    }

    /** Blink's {@code Timestamp}: whole seconds since 1970. */
    static @Nullable Instant time(JsonNode node) {
        Long seconds = number(node);
        return seconds == null || seconds < 0 || seconds > LATEST_SECOND ? null : Instant.ofEpochSecond(seconds);
    }

    /** Whether this is a time, or nothing at all. */
    static boolean isTimeOrNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || time(node) != null;
    }
}
