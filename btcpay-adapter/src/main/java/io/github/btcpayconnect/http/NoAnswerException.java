package io.github.btcpayconnect.http;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * No usable answer came. It says nothing about a key: the other side may be out of order, or the way to it.
 *
 * <p>The message is what the server did, for people, without its name: {@code did not answer within 15 s}. Nothing in
 * it comes from the network, and there is no cause: the messages of the libraries below quote addresses and headers.
 */
public final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1;

    private static final String LATER = "Try again in a few minutes.";

    /** What kind of trouble it was. */
    public enum Reason {
        /** Nothing was sent, since it should not be. */
        NOT_ASKED(false, "was not asked", LATER),
        /** It is at an address that is not public, and such are not asked without leave. */
        NOT_PUBLIC(
                false, "was not asked: it is at a private address", "If it is your own, say so with --allow-private."),
        HOST_NOT_FOUND(
                true, "was not found by name", "Check the name of the server, and the internet connection here."),
        REFUSED(true, "refused the connection", LATER),
        UNREACHABLE(true, "cannot be reached from here", "Check the internet connection here, then try again."),
        CONNECT_TIMEOUT(true, "did not take the connection within 5 s", LATER),
        TIMED_OUT(false, "did not answer in time", LATER),
        BROKEN_OFF(true, "broke off the connection", LATER),
        CERTIFICATE_EXPIRED(
                false,
                "has a certificate that has expired",
                "Check the clock of this computer; if it is right, the server must renew its certificate."),
        CERTIFICATE_NOT_YET_VALID(
                false, "has a certificate that is not valid yet", "Check the clock of this computer, then try again."),
        CERTIFICATE_WRONG_NAME(
                false,
                "has a certificate for another name",
                "Check the name of the server; something on the way may stand in for it."),
        CERTIFICATE_UNTRUSTED(
                false,
                "has a certificate that this computer does not trust",
                "If the server is yours, name its certificate with --ca-file; if not, something may stand in for it."),
        TLS(
                false,
                "does not agree with this computer on encryption (TLS)",
                "Check the server and its port; try again from another network."),
        PROXY(true, "cannot be reached through the proxy", "Check the address of the proxy, and that it runs."),
        /** An answer came, but with a status that says there is none. */
        STATUS(false, "did not answer as it should", LATER),
        TOO_LARGE(false, "sent too much", "Check the address of the server, then try again in a few minutes."),
        UNREADABLE(
                false,
                "sent something that is no answer to the question",
                "Check the address of the server, then try again in a few minutes.");

        /** Whether the same request may succeed a moment later. */
        private final boolean passing;

        private final String message;
        private final String advice;

        Reason(boolean passing, String message, String advice) {
            this.passing = passing;
            this.message = message;
            this.advice = advice;
        }
    }

    private final Reason reason;
    private final int status;
    private final String advice;
    private final boolean unknownToSandbox;

    private NoAnswerException(Reason reason, int status, String message, String advice, boolean unknownToSandbox) {
        super(message);
        this.reason = reason;
        this.status = status;
        this.advice = advice;
        this.unknownToSandbox = unknownToSandbox;
    }

    NoAnswerException(Reason reason) {
        this(reason, 0, reason.message, reason.advice, false);
    }

    /** Nothing was sent. The message follows on the server's name, as in {@code was not asked: there is no key}. */
    public static NoAnswerException notAsked(String message, String advice) {
        return new NoAnswerException(Reason.NOT_ASKED, 0, message, advice, false);
    }

    /** An answer came that is none to the question. */
    public static NoAnswerException unreadable() {
        return new NoAnswerException(Reason.UNREADABLE);
    }

    static NoAnswerException timedOut(Duration limit) {
        String time = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        return new NoAnswerException(
                Reason.TIMED_OUT, 0, "did not answer within " + time, Reason.TIMED_OUT.advice, false);
    }

    /** @param limit in bytes */
    static NoAnswerException tooLarge(int limit) {
        String size = limit < 1 << 20 ? (limit >> 10) + " KB" : (limit >> 20) + " MB";
        return new NoAnswerException(Reason.TOO_LARGE, 0, "sent more than " + size, Reason.TOO_LARGE.advice, false);
    }

    /** A status other than 200 to 299, with nothing in the answer that explains it. */
    public static NoAnswerException ofStatus(int status) {
        return status(status, null, false);
    }

    /**
     * A status other than 200 to 299.
     *
     * @param retryAfter when the server wants to be asked again; null if it does not say
     */
    static NoAnswerException status(int status, @Nullable Duration retryAfter, boolean unknownToSandbox) {
        String advice = retryAfter == null ? StatusWords.advice(status) : RetryAfter.advice(retryAfter);
        return new NoAnswerException(
                Reason.STATUS, status, StatusWords.of(status) + " (" + status + ")", advice, unknownToSandbox);
    }

    /** What kind of trouble it was. */
    public Reason reason() {
        return reason;
    }

    /** The HTTP status, if that was the trouble. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What to do about it, one sentence. */
    public String advice() {
        return advice;
    }

    /** Whether the sandbox said that the key is none of its own. Real servers are not believed that. */
    public boolean unknownToSandbox() {
        return unknownToSandbox;
    }

    /** Whether to send the same once more. */
    boolean passing() {
        return reason.passing || (status >= 502 && status <= 504);
    }
}
