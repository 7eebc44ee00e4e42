package io.github.btcpayconnect.blindpay;

import io.github.btcpayconnect.core.Secret;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An API key as BlindPay tells of it. All texts come from outside.
 *
 * @param name empty if it has none
 * @param permission such as {@code full_access}, the only one today; empty if it is not told
 * @param token the token as far as BlindPay shows it, {@code bp_live_***}; null if it does not
 * @param allowedAddresses what the key may be used from, as written there; empty for everywhere
 * @param created null if it is not told
 * @param updated null if it is not told
 * @param lastUse when it was used
 * @param instance the instance that it belongs to; empty if it is not told
 * @param others every other member, as JSON
 */
public record BlindPayKey(
        String id,
        String name,
        String permission,
        @Nullable Secret token,
        List<String> allowedAddresses,
        @Nullable Instant created,
        @Nullable Instant updated,
        LastUse lastUse,
        String instance,
        Map<String, String> others) {
    /**
     * When a key was used last.
     *
     * @param known whether BlindPay tells
     * @param at null if it was never used, or that is not known
     */
    public record LastUse(boolean known, @Nullable Instant at) {
        /** BlindPay does not tell. */
        public static final LastUse NOT_KNOWN = new LastUse(false, null);

        /** It never was. */
        public static final LastUse NEVER = new LastUse(true, null);

        /** Whether it is known that it was never used. */
        public boolean never() {
            return known && at == null;
        }
    }

    public BlindPayKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lastUse, "lastUse");
        allowedAddresses = List.copyOf(allowedAddresses);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** The id alone: the rest is text from outside. */
    @Override
    public String toString() {
        return "BlindPayKey[" + id + "]";
    }
}
