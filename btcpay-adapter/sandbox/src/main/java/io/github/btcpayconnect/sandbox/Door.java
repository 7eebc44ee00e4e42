package io.github.btcpayconnect.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in as nginx before Blink does: so many at once, and then at a steady pace.
 *
 * <p>Source: Blink's chart, {@code charts/galoy/values.yaml}.
 */
final class Door {
    private static final double PER_SECOND = 120 / 60.0;
    private static final int BURST = 20;

    private double inside;
    private @Nullable Instant latest;

    /** Whether one more may come in now. */
    synchronized boolean enter(Instant now) {
        if (latest != null && now.isAfter(latest)) {
            inside = Math.max(0, inside - Duration.between(latest, now).toMillis() / 1000.0 * PER_SECOND);
        }
        latest = now;
        if (inside >= BURST) {
            return false;
        }
        inside++;
        return true;
    }
}
