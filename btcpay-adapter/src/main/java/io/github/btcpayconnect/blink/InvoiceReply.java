package io.github.btcpayconnect.blink;

import org.jspecify.annotations.Nullable;

/**
 * What Blink says to the wish for an invoice.
 *
 * <p>Texts are as they came, and may hold anything, the key included: they are not for the eye without
 * {@code OutsideText}.
 *
 * @param invoice in BOLT 11; null if there is none
 * @param paymentHash of that invoice, as Blink has it
 * @param satoshis what it is over, as Blink has it
 * @param code the kind of error, if it has one
 * @param error Blink's words
 */
public record InvoiceReply(
        @Nullable String invoice,
        @Nullable String paymentHash,
        @Nullable Long satoshis,
        @Nullable String code,
        @Nullable String error) {
    /** Why Blink makes no invoice, as far as its answer tells. */
    public enum Refusal {
        /** Receiving is switched off for the account. */
        RECEIVE_DISABLED,
        /** The account is locked, closed, or has moved to non-custodial. */
        INACTIVE,
        /** Too many invoices of this account within the last minute. */
        RATE_LIMIT,
        /** The service that holds the dollars is out of order. */
        DEALER_OFFLINE,
        /** Something else at Blink is out of order. */
        OUT_OF_ORDER,
        /** The amount is refused, not the account. */
        AMOUNT,
        /** Anything else. */
        OTHER
    }

    /**
     * Why there is no invoice. Codes count where Blink gives any; its words where it does not.
     *
     * <p>Source: Blink's {@code core/api/src/graphql/error-map.ts}.
     */
    public Refusal refusal() {
        String words = error == null ? "" : error;
        if (words.contains("Account is inactive")) {
            return Refusal.INACTIVE;
        }
        if (words.contains("too low for recipient") || words.contains("amount is required")) {
            return Refusal.AMOUNT;
        }
        return switch (code == null ? "" : code) {
            case "RECEIVE_DISABLED" -> Refusal.RECEIVE_DISABLED;
            case "TOO_MANY_REQUEST" -> Refusal.RATE_LIMIT;
            case "DEALER_OFFLINE", "DEALER_ERROR", "PRICE_SERVICE_OFFLINE" -> Refusal.DEALER_OFFLINE;
            case "LND_OFFLINE", "DB_ERROR", "LIQUIDITY_ERROR" -> Refusal.OUT_OF_ORDER;
            default ->
                words.contains("can no longer receive payments")
                        ? Refusal.RECEIVE_DISABLED
                        : words.contains("Too many invoices") ? Refusal.RATE_LIMIT : Refusal.OTHER;
        };
    }

    /** Without what came from the server. */
    @Override
    public String toString() {
        return "InvoiceReply[" + (invoice == null ? refusal() : "invoice") + "]";
    }
}
