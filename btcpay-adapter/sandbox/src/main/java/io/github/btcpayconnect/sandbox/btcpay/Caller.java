package io.github.btcpayconnect.sandbox.btcpay;

import io.github.btcpayconnect.core.btcpay.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param key null for a user with a password
 */
record Caller(BtcpayUser user, Database.@Nullable Key key) {
    private static final List<String> ALL = List.of(Permission.UNRESTRICTED);

    /** Whether the key allows something that concerns no store, and the user may do it. */
    boolean may(String permission) {
        boolean ofServer = permission.startsWith("btcpay.server.");
        return keyAllows(permission) && (!ofServer || user.admin());
    }

    /** Whether the key allows this in any store. */
    boolean keyAllows(String permission) {
        return Permission.anywhere(granted(), permission);
    }

    /** Whether this is allowed in a store; one that does not exist is like one of somebody else. */
    boolean may(String permission, String storeId, Database database) {
        if (!Permission.inStore(granted(), permission, storeId)
                || database.store(storeId).isEmpty()) {
            return false;
        }
        Optional<StoreRole> role = database.role(storeId, user);
        return role.isPresent()
                ? role.get().grants(permission)
                // Administrators may look into any store, but not at its secrets.
                : user.admin() && permission.equals(Permission.VIEW_STORE);
    }

    /** As whom a connection string is judged. */
    Role role() {
        return may(Permission.MODIFY_SERVER) ? Role.ADMIN : Role.MERCHANT;
    }

    private List<String> granted() {
        return key == null ? ALL : key.permissions();
    }
}
