package io.github.btcpayconnect.blindpay;

import io.github.btcpayconnect.http.NoAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * BlindPay did not do what was asked. The message says why, for people; nothing in it comes from the network, but
 * {@link #error()} does.
 */
public final class BlindPayException extends Exception {
    private static final long serialVersionUID = 1;

    private static final int GAVE_UP_WAITING = 408;
    private static final int SERVER_FAULT = 500;
    private static final String DASHBOARD = "Go to app.blindpay.com, choose the instance, then API Keys.";

    /** Why. */
    public enum Reason {
        /** Nothing was sent: the key, the instance or the address is not fit for it. */
        NOT_ASKED("Nothing was sent.", "Check the API key and the instance."),
        /** BlindPay refuses the key. */
        REFUSED(
                "BlindPay refuses the API key: it is deleted, mistyped, or of another instance.",
                "Check the key and the instance id. " + DASHBOARD),
        /** BlindPay takes the key, but not for this. */
        FORBIDDEN(
                "BlindPay does not let this API key do that, or not from this address.",
                "Look at the key's permission and its list of addresses. " + DASHBOARD),
        /** BlindPay makes keys for people who are signed in, and not for keys. */
        DASHBOARD_ONLY(
                "BlindPay does not let an API key make another one: a new key is made by a person who is signed in.",
                DASHBOARD),
        /** There is no such key, or no such instance. */
        NOT_THERE("BlindPay has no such key, or no such instance.", "Look the id up with btcpay-connect keys list."),
        /** BlindPay does not take what was asked for. */
        INVALID("BlindPay does not take the request.", "Check the name, the permission and the list of addresses."),
        /** No usable answer came to a question, and nothing was changed. */
        UNAVAILABLE("BlindPay did not answer.", "Try again in a few minutes."),
        /** Something was to be changed, and no answer was seen: it may have been done. */
        LOST(
                "BlindPay did not answer, so that it is not known whether it was done.",
                "Look with btcpay-connect keys list.");

        private final String message;
        private final String advice;

        Reason(String message, String advice) {
            this.message = message;
            this.advice = advice;
        }
    }

    private final Reason reason;
    private final String advice;
    private final transient BlindPayError error;

    private BlindPayException(Reason reason, String message, String advice, BlindPayError error) {
        super(message);
        this.reason = reason;
        this.advice = advice;
        this.error = error;
    }

    static BlindPayException notAsked(String message, String advice) {
        return new BlindPayException(Reason.NOT_ASKED, message, advice, BlindPayError.SILENT);
    }

    static BlindPayException of(Reason reason, BlindPayError error) {
        return new BlindPayException(reason, reason.message, reason.advice, error);
    }

    /** @param mayBeDone whether something was to be changed, and may have been */
    static BlindPayException of(NoAnswerException trouble, BlindPayError error, boolean mayBeDone) {
        int status = trouble.status().orElse(0);
        Reason reason = reason(status);
        if (reason != null) {
            return of(reason, error);
        }
        boolean lost = mayBeDone && (status == 0 || status == GAVE_UP_WAITING || status >= SERVER_FAULT);
        return lost
                ? new BlindPayException(
                        Reason.LOST,
                        "BlindPay " + trouble.getMessage() + ", so that it is not known whether it was done.",
                        Reason.LOST.advice,
                        error)
                : new BlindPayException(
                        Reason.UNAVAILABLE, "BlindPay " + trouble.getMessage() + ".", trouble.advice(), error);
    }

    /** What a status says for certain; null for nothing. */
    private static @Nullable Reason reason(int status) {
        return switch (status) {
            case 401 -> Reason.REFUSED;
            case 403 -> Reason.FORBIDDEN;
            case 404, 410 -> Reason.NOT_THERE;
            // These come from what stands before BlindPay, or say that it is too busy.
            case 407, GAVE_UP_WAITING, 421, 425, 429 -> null;
            default -> status >= 400 && status < SERVER_FAULT ? Reason.INVALID : null;
        };
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** What BlindPay itself says: text from outside. */
    public BlindPayError error() {
        return error;
    }
}
