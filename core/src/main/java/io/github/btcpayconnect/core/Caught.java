package io.github.btcpayconnect.core;

import java.util.function.UnaryOperator;

/**
 * What the few handlers that catch exceptions make of them; all others let them out.
 *
 * <p>An exception is an answer here: {@code MALFORMED} is the {@code FormatException} of a text that cannot be taken apart,
 * {@code FAILED} is the one of another kind that .NET's {@code Uri} throws.
 */
final class Caught {
    private Caught() {}

    /** All of them become errors, with words of the plugin before those of .NET or BTCPay Server. */
    static UnaryOperator<Answer> all(String prefix) {
        UnaryOperator<Answer> others = others(prefix);
        return exception -> exception.is(Answer.Kind.FAILED)
                ? others.apply(exception)
                : Answer.malformed(prefix + exception.message().orElse(""));
    }

    /** The same, but a malformed text keeps its own error. */
    static UnaryOperator<Answer> others(String prefix) {
        Answer refusal = Answer.refused(prefix + NetUriException.Reason.INDEX.message());
        return exception -> exception.is(Answer.Kind.FAILED) ? refusal : exception;
    }

    /** A malformed text is somebody else's. */
    static UnaryOperator<Answer> formatExceptions() {
        return exception -> exception.is(Answer.Kind.MALFORMED) ? Answer.NOT_MINE : exception;
    }
}
