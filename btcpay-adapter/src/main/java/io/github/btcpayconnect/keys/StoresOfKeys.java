package io.github.btcpayconnect.keys;

import java.util.Map;

/**
 * How many stores use each key.
 *
 * @param known whether any stores were looked at
 * @param byKeyId the number of stores; a key that is not in it is used by none of them
 */
public record StoresOfKeys(boolean known, Map<String, Integer> byKeyId) {
    /** No stores were looked at. */
    public static final StoresOfKeys NOT_KNOWN = new StoresOfKeys(false, Map.of());

    /** Takes a copy of the map. */
    public StoresOfKeys {
        byKeyId = Map.copyOf(byKeyId);
    }

    /** The stores that were looked at use these. */
    public static StoresOfKeys of(Map<String, Integer> byKeyId) {
        return new StoresOfKeys(true, byKeyId);
    }

    int count(String keyId) {
        return byKeyId.getOrDefault(keyId, 0);
    }
}
