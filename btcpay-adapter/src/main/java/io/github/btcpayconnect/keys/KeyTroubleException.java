package io.github.btcpayconnect.keys;

/**
 * A provider did not do what was asked. The message says why, for people; nothing in it comes from the network.
 */
public final class KeyTroubleException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** The provider refuses the asking key. */
        REFUSED,
        /** The asking key may not do that. */
        FORBIDDEN,
        /** There is no such key. */
        NOT_THERE,
        /** The provider does not take what was asked for. */
        INVALID,
        /** No usable answer came, and nothing was changed. */
        UNAVAILABLE,
        /** No answer came, and it may have been done. */
        LOST
    }

    private final Reason reason;
    private final String advice;

    KeyTroubleException(Reason reason, String message, String advice) {
        super(message);
        this.reason = reason;
        this.advice = advice;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
