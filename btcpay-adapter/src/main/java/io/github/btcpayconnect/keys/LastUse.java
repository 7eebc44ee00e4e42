package io.github.btcpayconnect.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a key was used last.
 *
 * @param known whether the provider tells
 * @param at null if it was never used, or that is not known
 */
public record LastUse(boolean known, @Nullable Instant at) {
    /** The provider does not tell. */
    public static final LastUse NOT_KNOWN = new LastUse(false, null);

    /** It never was. */
    public static final LastUse NEVER = new LastUse(true, null);

    /** At this time. */
    public static LastUse at(Instant time) {
        return new LastUse(true, time);
    }

    /** Whether it is known that it was never used. */
    public boolean never() {
        return known && at == null;
    }
}
