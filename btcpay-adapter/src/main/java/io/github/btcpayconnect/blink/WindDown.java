package io.github.btcpayconnect.blink;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How far Blink is with ending an account that it keeps itself. The state is decided by Blink's switches, not by the
 * dates.
 *
 * @param receiveDisabledAt when the account receives no more; null if Blink did not say
 * @param finalDeadline when it is over; null if Blink did not say
 * @param zone the account's own, in which its dates are meant; null if Blink did not say
 */
public record WindDown(
        State state,
        @Nullable Instant receiveDisabledAt,
        @Nullable Instant finalDeadline,
        @Nullable ZoneId zone) {
    /** How far. */
    public enum State {
        /** Blink says nothing of it. That does not prove that the account can receive. */
        NOT_SAID,
        /** Announced. */
        PRE_CUTOFF,
        /** It receives no more. */
        RECEIVE_DISABLED,
        /** It is shut. */
        GATED_CLOSED,
        /** A state that this version does not know. */
        OTHER
    }

    /** Blink says nothing of it. */
    static final WindDown NOT_SAID = new WindDown(State.NOT_SAID, null, null, null);
}
