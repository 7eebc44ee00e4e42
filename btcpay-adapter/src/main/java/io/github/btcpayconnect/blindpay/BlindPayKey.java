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
 * @param lastUsed null if it was never used, or that is not told
 * @param neverUsed whether it is told that it was never used
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
        @Nullable Instant lastUsed,
        boolean neverUsed,
        String instance,
        Map<String, String> others) {
    public BlindPayKey {
        Objects.requireNonNull(id, "id");
        allowedAddresses = List.copyOf(allowedAddresses);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Nothing of it: all is text from outside, which may repeat a secret. */
    @Override
    public String toString() {
        return "BlindPayKey";
    }
}
