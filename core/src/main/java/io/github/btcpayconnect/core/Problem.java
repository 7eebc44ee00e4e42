package io.github.btcpayconnect.core;

import java.util.Objects;

/**
 * Something that is wrong with a text, where, and what to do about it.
 *
 * <p>Neither {@code message} nor {@code remedy} ever quotes the text: it may be a secret.
 *
 * @param rule which rule is broken
 * @param severity whether BTCPay Server refuses the text for it
 * @param start first UTF-16 unit concerned, from 0
 * @param end the unit after the last; equal to {@code start} where something is missing
 * @param message what is wrong, one sentence
 * @param remedy what to do next, one sentence
 * @param first whether this is the problem that BTCPay Server itself would report
 */
public record Problem(Rule rule, Severity severity, int start, int end, String message, String remedy, boolean first) {
    /** @throws IllegalArgumentException if the offsets are no range */
    public Problem {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("start and end are no range");
        }
    }

    /** Whether BTCPay Server refuses the text for this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
