package io.github.btcpayconnect.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every type of connection string that is known. */
final class Catalogue {
    private static final Map<String, ConnectionType> TYPES = new LinkedHashMap<>();
    private static final Set<String> KEYS = new HashSet<>(Set.of("type"));

    static {
        builtIn("clightning", "Core Lightning", "server");
        for (String lnd : List.of("lnd-rest", "lnd-grpc")) {
            builtIn(
                    lnd,
                    "LND",
                    "server",
                    "macaroon!",
                    "macaroonfilepath",
                    "macaroondirectorypath",
                    "certthumbprint",
                    "certfilepath",
                    "allowinsecure",
                    "restrictedmacaroon!",
                    "restrictedmacaroonfilepath");
        }
        builtIn("eclair", "Eclair", "server", "username", "password!", "bitcoin-host", "bitcoin-auth!");
        builtIn("phoenixd", "phoenixd", "server", "username", "password!", "passwordfilepath");
        builtIn("lndhub", "LNDhub", "server", "username", "password!", "allowinsecure");
        plugin(
                "blink",
                "Blink",
                "server",
                "api-key!",
                "wallet-id",
                "currency",
                "allowinsecure",
                "ln-address",
                "username");
        plugin("breez", "Breez", "key!");
        plugin("breezspark", "Breez (Spark)", "key!", "storeid");
        plugin("breez-liquid", "Breez (Liquid)", "api-key!", "mnemonic!", "network", "working-dir");
        plugin("micro", "MicroNode", "key!");
        plugin("nwc", "Nostr Wallet Connect", "key!");
        plugin("openreceive", "OpenReceive", "nwc!", "allow-spend");
        plugin("strike", "Strike", "api-key!", "currency", "server", "convert-to");
        plugin("barebitcoin", "Bare Bitcoin", "public-key", "private-key!", "account-id");
        plugin("flash", "Flash", "server", "token!", "api-key!", "wallet-id", "ln-address");
        plugin("blitz", "Blitz Wallet", "ln-address", "server");
        plugin("lnaddress", "a Lightning address", "ln-address", "server");
        plugin("lnurl", "LNURL", "value!");
        plugin("lnurlverify", "a Lightning address with LUD-21", "address");
        plugin("lnurl-backend", "a Lightning address", "address");
        plugin("coinsnap", "Coinsnap", "ln-address", "store-id");
        plugin("boltz", "Boltz", "server", "macaroon!", "walletid", "allowinsecure");
        plugin("boltzexchanger", "Boltz Exchanger", "apiurl", "swap-to", "swap-addresses");
        plugin("arkade", "Arkade", "wallet-id");
        plugin("spark", "Spark", "wallet-id");
        plugin("flint", "Flint", "store-id", "key!");
        plugin("wavelength", "Wavelength", "token!");
        plugin("clink-noffer", "CLINK", "noffer", "storeid", "ndebit!", "relays");
        plugin("cashu", "Cashu", "mint-url", "store-id", "secret!", "allowinsecure");
        plugin("app", "the BTCPay app", "key!", "user");
        plugin("lnbits", "LNbits", "server", "api-key!", "wallet-id", "allowinsecure");
        removed("charge", "Lightning Charge", "server", "api-token!", "cookiefilepath", "username", "password!");
        removed("lnbank", "LNbank", "server", "api-token!", "allowinsecure", "wallet-id");
        removed("ptarmigan", "Ptarmigan", "server", "api-token!");
    }

    private Catalogue() {}

    /** The type of exactly this name. */
    static Optional<ConnectionType> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The type that this name is a misspelling of, if there is one. */
    static Optional<ConnectionType> nearest(String name) {
        return Nearest.of(name, TYPES.keySet()).map(TYPES::get);
    }

    /** Whether any type knows this key. */
    static boolean isKnownKey(String key) {
        return KEYS.contains(key);
    }

    private static void builtIn(String name, String origin, String... keys) {
        add(name, origin, false, keys);
    }

    private static void plugin(String name, String origin, String... keys) {
        add(name, origin, false, keys);
    }

    private static void removed(String name, String origin, String... keys) {
        add(name, origin, true, keys);
    }

    /** A key whose value is a secret ends in an exclamation mark. */
    private static void add(String name, String origin, boolean removed, String... keys) {
        List<ConnectionType.Key> known = Arrays.stream(keys)
                .map(key -> key.endsWith("!")
                        ? new ConnectionType.Key(key.substring(0, key.length() - 1), true)
                        : new ConnectionType.Key(key, false))
                .toList();
        TYPES.put(name, new ConnectionType(name, origin, removed, known));
        known.forEach(key -> KEYS.add(key.name()));
    }
}
