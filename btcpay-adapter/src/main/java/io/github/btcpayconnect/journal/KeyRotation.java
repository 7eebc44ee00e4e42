package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.core.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of an API key at every store that uses it. Each store has an entry of its own, a {@link StoreChange}
 * that refers to this one.
 *
 * @param provider whose key it is, such as {@code blink}
 * @param account the account or instance that it belongs to
 * @param oldKeyId the id of the key that goes
 * @param newKeyName unique, and written down before the key is asked for: if the answer is lost, it is found by name
 * @param newKeyId null as long as it is not known
 * @param newKey null as long as it is not known, and once every store has it
 * @param stores the stores that use the old key
 * @param revokeAfter when the old key may be revoked; null as long as a store still uses it
 */
public record KeyRotation(
        String provider,
        String account,
        String oldKeyId,
        String newKeyName,
        @Nullable String newKeyId,
        @Nullable Secret newKey,
        List<Subject> stores,
        @Nullable Instant revokeAfter)
        implements Change {
    public KeyRotation {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(oldKeyId, "oldKeyId");
        Objects.requireNonNull(newKeyName, "newKeyName");
        stores = List.copyOf(stores);
    }

    /** The same, once the new key is there. */
    public KeyRotation withNewKey(String id, Secret key) {
        return new KeyRotation(provider, account, oldKeyId, newKeyName, id, key, stores, revokeAfter);
    }

    /** The same, once every store has the new key: it is not kept any longer. */
    public KeyRotation withRevokeAfter(Instant time) {
        return new KeyRotation(provider, account, oldKeyId, newKeyName, newKeyId, null, stores, time);
    }

    @Override
    public Subject subject() {
        return Subject.key(provider + " " + account, oldKeyId);
    }
}
