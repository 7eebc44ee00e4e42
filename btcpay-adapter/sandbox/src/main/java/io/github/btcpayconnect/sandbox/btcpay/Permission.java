package io.github.btcpayconnect.sandbox.btcpay;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of permissions, and which come with which.
 *
 * <p>Source: {@code BTCPayServer, Permissions.cs} and {@code BTCPayServerServices.cs}.
 */
final class Permission {
    static final String UNRESTRICTED = "unrestricted";
    static final String VIEW_PROFILE = "btcpay.user.canviewprofile";
    static final String MODIFY_SERVER = "btcpay.server.canmodifyserversettings";
    static final String INTERNAL_NODE = "btcpay.server.canuseinternallightningnode";
    static final String MODIFY_USERS = "btcpay.server.canmodifyusers";
    static final String MODIFY_STORE = "btcpay.store.canmodifystoresettings";
    static final String VIEW_STORE = "btcpay.store.canviewstoresettings";
    static final String USE_LIGHTNING = "btcpay.store.canuselightningnode";
    static final String CREATE_LIGHTNING_INVOICE = "btcpay.store.cancreatelightninginvoice";
    static final String VIEW_LIGHTNING_INVOICE = "btcpay.store.canviewlightninginvoice";

    private static final Map<String, Set<String>> COMES_WITH = Map.of(
            VIEW_STORE, Set.of(MODIFY_STORE),
            USE_LIGHTNING, Set.of(MODIFY_STORE),
            CREATE_LIGHTNING_INVOICE, Set.of(MODIFY_STORE, USE_LIGHTNING),
            VIEW_LIGHTNING_INVOICE, Set.of(MODIFY_STORE, USE_LIGHTNING, CREATE_LIGHTNING_INVOICE),
            INTERNAL_NODE, Set.of(MODIFY_SERVER));

    private Permission() {}

    /** Whether what a key was given allows this anywhere. */
    static boolean anywhere(List<String> granted, String permission) {
        return granted.stream().anyMatch(one -> covers(name(one), permission));
    }

    /** Whether what a key was given allows this in a store. */
    static boolean inStore(List<String> granted, String permission, String storeId) {
        return granted.stream()
                .anyMatch(one -> covers(name(one), permission)
                        && (one.indexOf(':') < 0
                                || one.substring(one.indexOf(':') + 1).equals(storeId)));
    }

    private static boolean covers(String granted, String permission) {
        return granted.equals(UNRESTRICTED)
                || granted.equals(permission)
                || COMES_WITH.getOrDefault(permission, Set.of()).contains(granted);
    }

    private static String name(String permission) {
        int colon = permission.indexOf(':');
        return colon < 0 ? permission : permission.substring(0, colon);
    }
}
