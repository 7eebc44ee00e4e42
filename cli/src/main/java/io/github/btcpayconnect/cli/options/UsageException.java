package io.github.btcpayconnect.cli.options;

import java.util.Objects;

/**
 * The run cannot begin: a bad option, no input, a file that is not there. Its message is for people, tells what to do
 * next, and never quotes what was typed.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UsageError error;

    /** Says why, in a sentence or two. */
    public UsageException(UsageError error, String message) {
        super(Objects.requireNonNull(message, "message"), null, false, false);
        this.error = Objects.requireNonNull(error, "error");
    }

    /** Why, for scripts. */
    public UsageError error() {
        return error;
    }

    /** Why, for people. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
