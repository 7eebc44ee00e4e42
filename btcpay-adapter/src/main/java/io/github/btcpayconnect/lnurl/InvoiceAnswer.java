package io.github.btcpayconnect.lnurl;

import org.jspecify.annotations.Nullable;

/**
 * What a callback says to the wish for an invoice.
 *
 * <p>Texts are as they came: they are not for the eye without {@code OutsideText}.
 *
 * @param reason the words of an error, if it gave any
 * @param invoice in BOLT 11; null if there is none
 * @param verify where to ask whether it was paid (LUD-21); null if it cannot be asked
 */
public record InvoiceAnswer(
        @Nullable String reason,
        @Nullable String invoice,
        @Nullable String verify) {
    /** Without what came from the server. */
    @Override
    public String toString() {
        return "InvoiceAnswer[" + (invoice == null ? "refused" : "invoice") + "]";
    }
}
