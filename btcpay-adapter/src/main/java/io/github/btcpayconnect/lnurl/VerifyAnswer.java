package io.github.btcpayconnect.lnurl;

import org.jspecify.annotations.Nullable;

/**
 * What a server says to the question whether an invoice was paid.
 *
 * @param refused whether it answered with an error
 * @param settled whether it was paid; null if the answer does not say
 * @param invoice the invoice that it speaks of, in BOLT 11
 */
public record VerifyAnswer(
        boolean refused,
        @Nullable Boolean settled,
        @Nullable String invoice) {
    /** Without what came from the server. */
    @Override
    public String toString() {
        return "VerifyAnswer[" + (refused ? "refused" : "settled=" + settled) + "]";
    }
}
