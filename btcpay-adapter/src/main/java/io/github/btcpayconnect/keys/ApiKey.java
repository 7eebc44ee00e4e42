package io.github.btcpayconnect.keys;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its provider tells of it; the key itself is not in it. Texts come from outside.
 *
 * @param name empty if it has none
 * @param permissions scopes or permissions, in the provider's words
 * @param created null if it is not told
 * @param expires null for never
 * @param addresses where it may be used from; empty for everywhere
 * @param limits what it may spend
 * @param others what else the provider tells, as JSON
 */
public record ApiKey(
        Provider provider,
        String id,
        String name,
        State state,
        List<String> permissions,
        boolean spends,
        @Nullable Instant created,
        LastUse lastUse,
        @Nullable Instant expires,
        List<String> addresses,
        List<Limit> limits,
        Map<String, String> others) {
    /** Whether a key opens anything. */
    public enum State {
        LIVE,
        REVOKED,
        EXPIRED
    }

    /**
     * What a key may spend in a time.
     *
     * @param window the provider's name of the time, such as {@code daily}
     */
    public record Limit(String window, long satoshis, long spent) {}

    public ApiKey {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lastUse, "lastUse");
        permissions = List.copyOf(permissions);
        addresses = List.copyOf(addresses);
        limits = List.copyOf(limits);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Whose it is, and whether it lives: the rest is text from outside, which may repeat a secret. */
    @Override
    public String toString() {
        return "ApiKey[" + provider + " " + state + "]";
    }
}
