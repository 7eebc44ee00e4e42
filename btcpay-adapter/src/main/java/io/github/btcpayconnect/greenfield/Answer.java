package io.github.btcpayconnect.greenfield;

import io.github.btcpayconnect.http.NoAnswerException;
import java.util.Optional;

/**
 * What became of a request. That it could not be asked at all is a {@link NoAnswerException} instead.
 *
 * <table>
 * <caption>Which it is</caption>
 * <tr><th>answer</th><th>known</th></tr>
 * <tr><td>{@link Done}</td><td>BTCPay Server did it</td></tr>
 * <tr><td>{@link Refused}</td><td>it said no, and nothing was changed</td></tr>
 * <tr><td>{@link Lost}</td><td>something was to be changed, and no answer was seen: it may have been, or may still be,
 * carried out. Only reading tells, and not at once: BTCPay Server goes on when its client has gone</td></tr>
 * </table>
 *
 * <p>The text form of an answer holds nothing that came from the server.
 */
public sealed interface Answer<T> {
    /** It was done, and this came back. */
    record Done<T>(T result) implements Answer<T> {
        @Override
        public String toString() {
            return "Done";
        }
    }

    /** It was not done. */
    record Refused<T>(Refusal reason) implements Answer<T> {
        @Override
        public String toString() {
            return "Refused[" + reason + "]";
        }
    }

    /**
     * It was sent, and no answer was seen. Only a request that changes something ends so.
     *
     * @param trouble what happened on the way
     */
    record Lost<T>(NoAnswerException trouble) implements Answer<T> {
        @Override
        public String toString() {
            return "Lost[" + trouble.getMessage() + "]";
        }
    }

    /** What came back; empty unless it was done. */
    default Optional<T> value() {
        return this instanceof Done<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /** Why it was not done; empty unless it was refused. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /** What happened on the way; empty unless the answer was lost. */
    default Optional<NoAnswerException> lost() {
        return this instanceof Lost<T> lost ? Optional.of(lost.trouble()) : Optional.empty();
    }
}
