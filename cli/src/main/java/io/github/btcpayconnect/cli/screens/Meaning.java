package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection string means, as far as that can be told without asking anybody. */
public final class Meaning {
    private static final String BLINK = "blink";

    private final ConnectionString string;
    private final Network network;

    /** The meaning of a text for a BTCPay Server on this network; null if it cannot be taken apart. */
    public static @Nullable Meaning of(CheckResult result, Network network) {
        return result.connectionString()
                .map(string -> new Meaning(string, network))
                .orElse(null);
    }

    private Meaning(ConnectionString string, Network network) {
        this.string = string;
        this.network = network;
    }

    /** Account or address: the two ways in which a Blink string can be meant. */
    public enum Mode {
        ACCOUNT("account"),
        ADDRESS("address");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** The name that JSON has. */
        public String id() {
            return id;
        }
    }

    /** The keys and values. */
    ConnectionString string() {
        return string;
    }

    /**
     * The type; empty if several plugins share it, or if nobody knows it, and then it may be a secret in the wrong place.
     */
    public Optional<ConnectionType> type() {
        return string.knownType();
    }

    /** Which way a Blink string is meant; empty for other types. */
    public Optional<Mode> mode() {
        if (type().filter(type -> type.name().equals(BLINK)).isEmpty()) {
            return Optional.empty();
        }
        boolean address = has("ln-address") || has("username");
        return Optional.of(has("api-key") || !address ? Mode.ACCOUNT : Mode.ADDRESS);
    }

    /** What a key of the string is for. */
    public String of(String key) {
        if (mode().isEmpty()) {
            return type().map(type -> KeyMeaning.of(type, key)).orElse("");
        }
        return mode().get() == Mode.ACCOUNT ? KeyMeaning.ofAccount(key) : KeyMeaning.ofAddress(key);
    }

    /** What BTCPay fills in for keys that are not there. A null is for what only Blink can tell. */
    public Map<String, @Nullable String> defaults() {
        Map<String, @Nullable String> defaults = new LinkedHashMap<>();
        if (mode().isEmpty()) {
            type().ifPresent(type ->
                    type.keys().forEach(key -> key.standard().ifPresent(value -> absent(key.name(), value, defaults))));
            return defaults;
        }
        if (mode().get() == Mode.ACCOUNT) {
            absent("server", server(), defaults);
            absent("wallet-id", null, defaults);
            absent("currency", null, defaults);
            absent("allowinsecure", "false", defaults);
        } else {
            absent("currency", "BTC", defaults);
        }
        return defaults;
    }

    /** The keys without which the type is not understood, and that are not there under any name. */
    List<Key> missing() {
        if (mode().isPresent() || type().isEmpty()) {
            return List.of();
        }
        List<Key> keys = type().get().keys();
        boolean oneIsThere = keys.stream().anyMatch(key -> key.need() == Key.Need.ONE_OF && has(key.name()));
        return keys.stream()
                .filter(key -> key.aliasOf().isEmpty())
                .filter(key -> key.need() == Key.Need.REQUIRED || (key.need() == Key.Need.ONE_OF && !oneIsThere))
                .filter(key -> !has(key.name()))
                .filter(key -> keys.stream()
                        .noneMatch(other -> other.aliasOf().equals(Optional.of(key.name())) && has(other.name())))
                .toList();
    }

    /** In words for people: what a default of {@link #defaults()} comes to. */
    public String ofDefault(String key, @Nullable String value) {
        if (value != null) {
            return value;
        }
        return key.equals("wallet-id") ? "the default wallet of the account" : "the currency of that wallet";
    }

    /** The plugin's own default, an old address on testnet included. */
    private String server() {
        return network == Network.TESTNET
                ? "https://api.staging.galoy.io/graphql"
                : BlinkConnection.defaultServer(network);
    }

    private boolean has(String key) {
        return string.secret(key).isPresent();
    }

    private void absent(String key, @Nullable String value, Map<String, @Nullable String> defaults) {
        if (!has(key)) {
            defaults.put(key, value);
        }
    }
}
