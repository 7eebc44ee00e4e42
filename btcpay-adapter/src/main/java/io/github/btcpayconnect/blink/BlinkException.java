package io.github.btcpayconnect.blink;

/** Blink gave no list of wallets. The message says why, for people; neither it nor anything else here holds the key. */
public final class BlinkException extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Blink refuses the key: it is revoked, expired, mistyped, or of another environment. */
        REFUSED,
        /** The key is good, but lacks the scope {@code READ}. */
        MAY_NOT_READ,
        /** Blink treats the caller as nobody: the account is gone, or something on the way dropped the key. */
        NOT_AUTHORIZED,
        /** No usable answer came; nothing is known about the key. */
        UNAVAILABLE,
        /** Nothing was sent: the key or the server is not fit for it, or the key would travel unencrypted. */
        NOT_ASKED
    }

    private final Reason reason;

    BlinkException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
