package io.github.btcpayconnect.journal;

import java.time.Instant;
import java.util.Objects;

/** How a change ended, and when. */
public record Ending(Outcome outcome, Instant at) {
    /** How a change ended. */
    public enum Outcome {
        /** It is made, and proved as far as it can be. */
        DONE,
        /** It is made, and stays although it could not be proved: somebody wanted it so. */
        KEPT,
        /** It was made, and the old state is back. */
        TAKEN_BACK,
        /** Nothing was changed. */
        UNCHANGED,
        /** Somebody else has changed the same thing since; it was left as it is. */
        OVERTAKEN
    }

    public Ending {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
    }
}
