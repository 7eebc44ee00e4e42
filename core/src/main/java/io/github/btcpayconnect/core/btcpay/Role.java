package io.github.btcpayconnect.core.btcpay;

import java.util.Optional;

/** Who saves a connection string. */
public enum Role {
    /** Runs the server: has the permission {@code btcpay.server.canmodifyserversettings}. */
    ADMIN("admin"),
    /** Has a store on it, and no more. */
    MERCHANT("merchant");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** The name in small letters, as options and JSON have it. */
    public String id() {
        return id;
    }

    /** The role of this {@link #id()}. */
    public static Optional<Role> of(String id) {
        for (Role role : values()) {
            if (role.id.equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
