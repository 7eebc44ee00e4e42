package io.github.btcpayconnect.sandbox;

import java.util.List;

/** A key of the sandbox's BTCPay Server: 40 letters and digits, and no secret. {@code docs/sandbox.md} lists them all. */
@SuppressWarnings("ImmutableEnumChecker") // Its lists come from List.of.
public enum SandboxBtcpayKey {
    MERCHANT(
            SandboxUser.MERCHANT,
            "Merchant",
            "The best key: changes the merchant's stores, and nothing else.",
            "btcpay.store.canmodifystoresettings"),
    ONE_STORE(
            SandboxUser.MERCHANT,
            "OneStore",
            "Changes the corner shop alone.",
            "btcpay.store.canmodifystoresettings:" + SandboxStore.CORNER_SHOP_ID),
    VIEW(
            SandboxUser.MERCHANT,
            "View",
            "Sees the merchant's stores, but not their connections.",
            "btcpay.store.canviewstoresettings"),
    NOTHING(SandboxUser.MERCHANT, "Nothing", "May do nothing at all."),
    UNRESTRICTED(
            SandboxUser.MERCHANT,
            "Unrestricted",
            "May do all that the merchant may: more than is needed.",
            "unrestricted"),
    ADMIN(SandboxUser.ADMIN, "Admin", "May do all that the administrator may: more than is needed.", "unrestricted"),
    ADMIN_STORES(
            SandboxUser.ADMIN,
            "AdminStores",
            "Changes the administrator's store; with it even an administrator counts as a merchant.",
            "btcpay.store.canmodifystoresettings"),
    ADMIN_SERVER(
            SandboxUser.ADMIN,
            "AdminServer",
            "Changes the administrator's store and the server, but does not say whose it is.",
            "btcpay.store.canmodifystoresettings",
            "btcpay.server.canmodifyserversettings"),
    MANAGER(SandboxUser.MANAGER, "Manager", "May do all that a manager may: see, but change nothing.", "unrestricted"),
    GUEST(SandboxUser.GUEST, "Guest", "May do all that a guest may: make invoices.", "unrestricted"),
    LOCKED(SandboxUser.LOCKED, "Locked", "Its user is locked out: 401.", "unrestricted");

    private static final int LENGTH = 40;

    private final SandboxUser user;
    private final String text;
    private final String description;
    private final List<String> permissions;

    SandboxBtcpayKey(SandboxUser user, String name, String description, String... permissions) {
        this.user = user;
        this.text = SandboxKey.padded("Btcpay" + name, LENGTH);
        this.description = description;
        this.permissions = List.of(permissions);
    }

    /** The key itself. */
    public String text() {
        return text;
    }

    /** Whose it is. */
    public SandboxUser user() {
        return user;
    }

    /** What it was made for; its user may be allowed less. */
    public List<String> permissions() {
        return permissions;
    }

    /** What the key shows, in a sentence. */
    public String description() {
        return description;
    }
}
