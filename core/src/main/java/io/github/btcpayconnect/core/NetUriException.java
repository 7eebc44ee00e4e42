package io.github.btcpayconnect.core;

/**
 * What .NET throws for a text that is no absolute URI. The message is .NET's own and never holds the text.
 *
 * <p>BTCPay shows a merchant the message of a {@code UriFormatException}, and hides every other one: {@link
 * #isFormatError()} tells them apart.
 */
final class NetUriException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NetUriException(Reason reason) {
        // Without a stack trace: that a text is no URI is said often, and to nobody who would read one.
        super(reason.message, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Whether .NET throws a {@code UriFormatException}; else it stumbles over a bug of its own. */
    boolean isFormatError() {
        return reason != Reason.INDEX;
    }

    /** The reasons, with .NET's texts. */
    enum Reason {
        EMPTY("Invalid URI: The URI is empty."),
        FORMAT("Invalid URI: The format of the URI could not be determined."),
        SCHEME("Invalid URI: The URI scheme is not valid."),
        LIMIT("Invalid URI: The Uri scheme is too long."),
        /** The text has both backslashes. */
        ROOT("Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'."),
        AUTH("Invalid URI: The Authority/Host could not be parsed."),
        HOST("Invalid URI: The hostname could not be parsed."),
        PORT("Invalid URI: Invalid port specified."),
        /** A password without a user name, when parts are put together. */
        USER("Invalid URI: The username:password construct is badly formed."),
        /** An {@code IndexOutOfRangeException}, not a {@code UriFormatException}. */
        INDEX("Index was outside the bounds of the array.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** .NET's text. */
        String message() {
            return message;
        }
    }
}
