package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Optional;

/**
 * A kind of connection string: its name, where it comes from, and its keys.
 *
 * @param name the value of {@code type}
 * @param origin the wallet or service, for people
 * @param removed whether BTCPay Server understood it once, and does so no longer
 * @param keys the keys that it knows, {@code type} left out
 */
public record ConnectionType(String name, String origin, boolean removed, List<Key> keys) {
    /** Makes the list of keys immutable. */
    public ConnectionType {
        keys = List.copyOf(keys);
    }

    /** One of its keys. */
    public Optional<Key> key(String key) {
        return keys.stream().filter(known -> known.name().equals(key)).findFirst();
    }

    /**
     * A key, and whether its value is a secret.
     *
     * @param name in small letters
     * @param secret whether the value must never be shown
     */
    public record Key(String name, boolean secret) {}
}
