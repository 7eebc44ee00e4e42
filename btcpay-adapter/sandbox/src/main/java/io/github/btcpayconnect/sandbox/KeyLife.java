package io.github.btcpayconnect.sandbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Blink has noted of a key, counted from the start of the sandbox.
 *
 * @param age how long ago it was made
 * @param unusedFor how long ago it was used last, before the sandbox saw it; null if never
 * @param expiresIn null if it never expires, negative if it has expired
 * @param limits what it may spend
 */
record KeyLife(
        Duration age,
        @Nullable Duration unusedFor,
        @Nullable Duration expiresIn,
        List<Limit> limits) {
    /** @param window such as {@code daily} */
    record Limit(String window, int satoshis, int spent) {}

    private static final Duration USUAL_AGE = Duration.ofDays(30);

    /** Thirty days old, used yesterday, without an end or a limit. */
    static final KeyLife USUAL = new KeyLife(USUAL_AGE, Duration.ofDays(1), null, List.of());

    /** Was never used, or nobody can use it any more. */
    static final KeyLife NEVER_USED = new KeyLife(USUAL_AGE, null, null, List.of());

    static KeyLife expiringIn(int days) {
        return new KeyLife(USUAL_AGE, Duration.ofDays(1), Duration.ofDays(days), List.of());
    }

    static KeyLife unusedFor(int days) {
        return new KeyLife(Duration.ofDays(2L * days), Duration.ofDays(days), null, List.of());
    }

    static KeyLife limited(Limit... limits) {
        return new KeyLife(USUAL_AGE, Duration.ofDays(1), null, List.of(limits));
    }
}
