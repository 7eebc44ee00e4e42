package io.github.btcpayconnect.greenfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an API key may do, as far as the key decides it: its user must be allowed to, as well.
 *
 * <table>
 * <caption>Spellings</caption>
 * <tr><th>permission</th><th>meaning</th></tr>
 * <tr><td>{@code btcpay.store.canmodifystoresettings}</td><td>in every store of the user</td></tr>
 * <tr><td>{@code btcpay.store.canmodifystoresettings:STORE}</td><td>in this store</td></tr>
 * <tr><td>{@code unrestricted}</td><td>everything, everywhere</td></tr>
 * </table>
 *
 * <p>Source: {@code BTCPayServer, Permissions.cs} and {@code BTCPayServerServices.cs}.
 */
public final class Permissions {
    /** All that is needed to read and change the Lightning connection of a store, and to try it. */
    public static final String MODIFY_STORE = "btcpay.store.canmodifystoresettings";

    static final String UNRESTRICTED = "unrestricted";
    static final String MODIFY_SERVER = "btcpay.server.canmodifyserversettings";

    /** What comes with {@link #MODIFY_STORE}, so that it is nothing more beside it. */
    private static final Set<String> IMPLIED = Set.of(
            MODIFY_STORE,
            "btcpay.store.canviewstoresettings",
            "btcpay.store.canuselightningnode",
            "btcpay.store.cancreatelightninginvoice",
            "btcpay.store.canviewlightninginvoice",
            "btcpay.store.canmodifyinvoices",
            "btcpay.store.canviewinvoices",
            "btcpay.store.cancreateinvoice",
            "btcpay.store.webhooks.canmodifywebhooks");

    private final List<String> granted;

    private Permissions(List<String> granted) {
        this.granted = List.copyOf(granted);
    }

    /** The permissions as BTCPay Server lists them. */
    public static Permissions of(List<String> granted) {
        return new Permissions(granted);
    }

    /** Whether the connection of this store may be changed. */
    public boolean allowChanging(String storeId) {
        return granted.contains(UNRESTRICTED)
                || granted.contains(MODIFY_STORE)
                || granted.contains(MODIFY_STORE + ":" + storeId);
    }

    /** Whether the connection of any store may be changed. */
    public boolean allowChangingStores() {
        return granted.stream()
                .anyMatch(one -> one.equals(UNRESTRICTED) || name(one).equals(MODIFY_STORE));
    }

    /** Whether an administrator of the server acts as one with this key. */
    public boolean allowManagingServer() {
        return granted.contains(UNRESTRICTED) || granted.contains(MODIFY_SERVER);
    }

    /**
     * What the key may do beyond changing stores: names of permissions, in order, without the stores that they are
     * limited to. They are text from outside.
     */
    public List<String> beyondNeed() {
        Set<String> beyond = new TreeSet<>();
        for (String one : granted) {
            if (!IMPLIED.contains(name(one))) {
                beyond.add(name(one));
            }
        }
        return new ArrayList<>(beyond);
    }

    private static String name(String permission) {
        int colon = permission.indexOf(':');
        return (colon < 0 ? permission : permission.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Permissions[" + granted.size() + "]";
    }
}
