package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Rule;
import java.util.Objects;

/**
 * One thing that a repair changed. Its message never quotes the text: that may be a secret.
 *
 * @param rule which rule the place broke
 * @param start its first UTF-16 unit in the text before the repair, from 0
 * @param end the unit after its last; equal to {@code start} where something was missing
 * @param message what was done and why, one sentence
 */
public record Change(Rule rule, int start, int end, String message) {
    /** @throws IllegalArgumentException if the offsets are no range */
    public Change {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("start and end are no range");
        }
    }

    boolean isLike(Change other) {
        return rule == other.rule && message.equals(other.message);
    }

    /** Both in one, from the beginning of the first to the end of the last. */
    Change and(Change other) {
        return new Change(rule, Math.min(start, other.start), Math.max(end, other.end), message);
    }
}
