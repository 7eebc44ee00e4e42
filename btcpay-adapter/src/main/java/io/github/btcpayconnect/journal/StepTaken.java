package io.github.btcpayconnect.journal;

import java.time.Instant;
import java.util.Objects;

/** A step, and when it was reached. */
public record StepTaken(Step step, Instant at) {
    public StepTaken {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(at, "at");
    }
}
