package io.github.btcpayconnect.lnurl;

import org.jspecify.annotations.Nullable;

/**
 * What a domain says to a Lightning address: how it can be paid, or that it cannot.
 *
 * <p>Texts are as they came, and may hold anything: they are not for the eye without {@code OutsideText}.
 *
 * @param refused whether it answered with an error
 * @param reason the words of the error, if it gave any
 * @param tag {@code payRequest} for what can be paid
 * @param callback where invoices are made
 * @param minSendable the smallest payment, in millisatoshis
 * @param maxSendable the largest payment
 * @param commentAllowed how long a comment may be; 0 if none is taken
 * @param metadata what the payment is for; an invoice has the hash of it
 */
public record PayAnswer(
        boolean refused,
        @Nullable String reason,
        @Nullable String tag,
        @Nullable String callback,
        @Nullable Long minSendable,
        @Nullable Long maxSendable,
        long commentAllowed,
        @Nullable String metadata) {
    private static final String PAY = "payRequest";

    /** Whether it says that it can be paid, be it true or not. */
    public boolean isPayRequest() {
        return !refused && PAY.equals(tag);
    }

    /** Whether both bounds are there and some amount is between them. */
    public boolean hasSoundBounds() {
        return minSendable != null && maxSendable != null && minSendable > 0 && maxSendable >= minSendable;
    }

    /** Without what came from the server. */
    @Override
    public String toString() {
        return "PayAnswer[" + (refused ? "refused" : isPayRequest() ? PAY : "other") + "]";
    }
}
