package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.sandbox.btcpay.SandboxBtcpay;
import io.github.btcpayconnect.sandbox.btcpay.StoreRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store of the sandbox's BTCPay Server, as it is at the start. {@code docs/sandbox.md} lists them all. */
public enum SandboxStore {
    CORNER_SHOP(
            SandboxStore.CORNER_SHOP_ID,
            "Corner shop",
            SandboxUser.MERCHANT,
            "Works: a key that reads and receives.",
            SandboxKey.READ_RECEIVE.connectionString()),
    KIOSK(
            "SandboxStoreKiosk",
            "Kiosk",
            SandboxUser.MERCHANT,
            "Its key was revoked: customers cannot pay.",
            SandboxKey.REVOKED.connectionString()),
    BAKERY(
            "SandboxStoreBakery",
            "Bakery",
            SandboxUser.MERCHANT,
            "Works, with a key that can spend.",
            SandboxKey.ALL_SCOPES.connectionString()),
    MARKET_STALL(
            "SandboxStoreMarketStall",
            "Market stall",
            SandboxUser.MERCHANT,
            "Works, but its string names no server: from 2.4.5 on it would be refused if it were saved again.",
            "type=blink;api-key=" + SandboxKey.MARKET_LIVE.text()),
    CAFE(
            "SandboxStoreCafe",
            "Café",
            SandboxUser.MERCHANT,
            "Works, with a USD wallet: only an invoice proves it.",
            SandboxKey.DEFAULT_USD.connectionString()),
    BOOK_SHOP("SandboxStoreBookShop", "Book shop", SandboxUser.MERCHANT, "Has no Lightning yet.", null),
    OFFICE(
            "SandboxStoreOffice",
            "Office",
            SandboxUser.ADMIN,
            "Connected to a node on the server itself, which only an administrator may save.",
            "type=clightning;server=unix://etc/lightning/lightning-rpc");

    static final String CORNER_SHOP_ID = "SandboxStoreCornerShop";

    private static final String LNURL = "{\"useBech32Scheme\":true,\"lud12Enabled\":true,\"lud21Enabled\":true}";

    private final String id;
    private final String storeName;
    private final SandboxUser owner;
    private final String description;
    private final @Nullable String connectionString;

    SandboxStore(
            String id, String storeName, SandboxUser owner, String description, @Nullable String connectionString) {
        this.id = id;
        this.storeName = storeName;
        this.owner = owner;
        this.description = description;
        this.connectionString = connectionString;
    }

    /** As in the path of a request. */
    public String id() {
        return id;
    }

    /** As people know it. */
    public String storeName() {
        return storeName;
    }

    /** Whose it is. */
    public SandboxUser owner() {
        return owner;
    }

    /** What the store shows, in a sentence. */
    public String description() {
        return description;
    }

    /** How it is connected at the start; empty if it is not. */
    public Optional<String> connectionString() {
        return Optional.ofNullable(connectionString);
    }

    /** Fills a server with all users, keys and stores. */
    static void openAll(SandboxBtcpay btcpay) {
        for (SandboxUser user : SandboxUser.values()) {
            btcpay.add(user.user());
        }
        btcpay.lock(SandboxUser.LOCKED.user());
        for (SandboxBtcpayKey key : SandboxBtcpayKey.values()) {
            btcpay.addKey(key.text(), key.name(), key.user().user(), key.permissions());
        }
        for (SandboxStore store : values()) {
            btcpay.addStore(store.id, store.storeName, store.owner.user());
            if (store.connectionString != null) {
                btcpay.setConnectionString(store.id, store.connectionString);
                btcpay.setMethod(store.id, "BTC-LNURL", true, LNURL);
            }
        }
        btcpay.join(CORNER_SHOP.id, SandboxUser.MANAGER.user(), StoreRole.MANAGER);
        btcpay.join(CORNER_SHOP.id, SandboxUser.GUEST.user(), StoreRole.GUEST);
    }
}
