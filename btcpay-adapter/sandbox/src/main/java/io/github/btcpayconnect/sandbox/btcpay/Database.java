package io.github.btcpayconnect.sandbox.btcpay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users, keys and stores. Nothing in it spans more than one call: two requests may well undo each other. */
final class Database {
    /** A key and whose it is. */
    record Key(String text, String label, BtcpayUser user, List<String> permissions) {
        Key {
            permissions = List.copyOf(permissions);
        }

        @Override
        public String toString() {
            return "Key";
        }
    }

    private final Map<String, BtcpayUser> users = new LinkedHashMap<>();
    private final Map<String, Boolean> locked = new HashMap<>();
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, StoreRow> stores = new LinkedHashMap<>();
    private final Map<String, Map<String, StoreRole>> members = new HashMap<>();

    synchronized void add(BtcpayUser user) {
        users.put(user.id(), user);
    }

    synchronized void lock(String userId, boolean now) {
        locked.put(userId, now);
    }

    synchronized boolean isLocked(BtcpayUser user) {
        return locked.getOrDefault(user.id(), false);
    }

    synchronized Optional<BtcpayUser> userByEmail(String email) {
        return users.values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst();
    }

    synchronized void add(Key key) {
        keys.put(key.text(), key);
    }

    synchronized Optional<Key> key(String text) {
        return Optional.ofNullable(keys.get(text));
    }

    synchronized void removeKey(String text) {
        keys.remove(text);
    }

    synchronized Optional<StoreRow> store(String id) {
        return Optional.ofNullable(stores.get(id));
    }

    /** The whole row. A store that was deleted meanwhile does not come back. */
    synchronized void write(StoreRow row) {
        stores.replace(row.id(), row);
    }

    synchronized void add(StoreRow row) {
        stores.put(row.id(), row);
    }

    synchronized void remove(String storeId) {
        stores.remove(storeId);
        members.remove(storeId);
    }

    synchronized void join(String storeId, String userId, StoreRole role) {
        members.computeIfAbsent(storeId, unused -> new HashMap<>()).put(userId, role);
    }

    synchronized void leave(String storeId, String userId) {
        members.getOrDefault(storeId, new HashMap<>()).remove(userId);
    }

    synchronized Optional<StoreRole> role(String storeId, BtcpayUser user) {
        return Optional.ofNullable(members.getOrDefault(storeId, Map.of()).get(user.id()));
    }

    synchronized List<StoreRow> stores() {
        return new ArrayList<>(stores.values());
    }

    synchronized void clear() {
        users.clear();
        locked.clear();
        keys.clear();
        stores.clear();
        members.clear();
    }
}
