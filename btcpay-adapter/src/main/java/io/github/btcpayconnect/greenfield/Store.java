package io.github.btcpayconnect.greenfield;

import java.util.Objects;

/**
 * A store, as far as it matters here.
 *
 * @param id fit for a path
 * @param name text from outside
 * @param archived whether it is put away; it works all the same
 */
public record Store(String id, String name, boolean archived) {
    /** Checks nothing but nulls. */
    public Store {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** Nothing of what the server said. */
    @Override
    public String toString() {
        return "Store";
    }
}
