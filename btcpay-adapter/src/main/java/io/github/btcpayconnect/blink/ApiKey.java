package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.core.blink.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key of an account, as Blink lists it. The key itself is not in it: Blink shows that once, when it is made.
 *
 * @param id Blink's name of it; may be empty
 * @param name its owner's name of it, as it came: not for the eye without {@code OutsideText}
 * @param createdAt null if Blink did not say
 * @param lastUsedAt null if it was never used
 * @param expiresAt null if it never expires
 * @param scopes those it was made with; an account that is not active leaves it less
 * @param limits what it may spend, those windows left out that have no limit
 */
public record ApiKey(
        String id,
        String name,
        State state,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        KeyScopes scopes,
        List<SpendingLimit> limits) {
    /** Whether it opens the account. */
    public enum State {
        LIVE,
        REVOKED,
        EXPIRED
    }

    /** Takes a copy. */
    public ApiKey {
        limits = List.copyOf(limits);
    }

    /** Whether it opens the account. */
    public boolean live() {
        return state == State.LIVE;
    }

    /** Whether it can spend. */
    public boolean spends() {
        return scopes.allow(Scope.WRITE);
    }

    /** Without the name, which may hold anything. */
    @Override
    public String toString() {
        return "ApiKey[" + state + "]";
    }
}
