package io.github.btcpayconnect.sandbox.btcpay;

import java.util.Optional;
import java.util.Set;

/** What a user is in a store, and what comes with it. */
public enum StoreRole {
    OWNER("Owner"),
    MANAGER("Manager"),
    GUEST("Guest");

    private static final Set<String> MANAGERS =
            Set.of(Permission.VIEW_STORE, Permission.CREATE_LIGHTNING_INVOICE, Permission.VIEW_LIGHTNING_INVOICE);

    private final String id;

    StoreRole(String id) {
        this.id = id;
    }

    /** As BTCPay Server writes it. */
    public String id() {
        return id;
    }

    static Optional<StoreRole> of(String id) {
        for (StoreRole role : values()) {
            if (role.id.equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    boolean grants(String permission) {
        return switch (this) {
            case OWNER -> true;
            case MANAGER -> MANAGERS.contains(permission);
            case GUEST -> permission.equals(Permission.CREATE_LIGHTNING_INVOICE);
        };
    }
}
