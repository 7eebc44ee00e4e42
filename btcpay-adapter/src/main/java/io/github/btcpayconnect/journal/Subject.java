package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.core.Fingerprint;
import java.util.Objects;

/**
 * What a change is made to: two runs must not work on the same one at a time.
 *
 * @param realm what kind of thing it is
 * @param where the server or service that it is at
 * @param id its id there
 */
public record Subject(Realm realm, String where, String id) {
    /** The kinds of things that are changed. */
    public enum Realm {
        STORE,
        KEY
    }

    public Subject {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(id, "id");
    }

    /**
     * A store of a BTCPay server.
     *
     * @param server its address as {@link StoreChange#server()}
     */
    public static Subject store(String server, String storeId) {
        return new Subject(Realm.STORE, server, storeId);
    }

    /**
     * An API key.
     *
     * @param where the provider, and the account or instance there
     */
    public static Subject key(String where, String keyId) {
        return new Subject(Realm.KEY, where, keyId);
    }

    /** The name of its lock: it tells nobody whose it is. */
    String lockName() {
        return Fingerprint.of(realm + "\n" + where + "\n" + id) + JournalFolder.LOCK;
    }
}
