package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.core.blink.Scope;
import java.util.Set;

/**
 * The scopes that an API key has in effect.
 *
 * @param known those that this version knows
 * @param others whether there are more
 */
public record KeyScopes(Set<Scope> known, boolean others) {
    /** Takes a copy. */
    public KeyScopes {
        known = Set.copyOf(known);
    }

    /** Whether the key has no scopes at all, which to Blink means every one. */
    public boolean unrestricted() {
        return known.isEmpty() && !others;
    }

    /** Whether the key may do this. */
    public boolean allow(Scope scope) {
        return unrestricted() || known.contains(scope) || (scope == Scope.RECEIVE && known.contains(Scope.WRITE));
    }

    /** Whether the key may read and nothing else. */
    public boolean readOnly() {
        return known.equals(Set.of(Scope.READ)) && !others;
    }
}
