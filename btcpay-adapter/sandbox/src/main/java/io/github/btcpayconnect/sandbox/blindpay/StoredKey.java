package io.github.btcpayconnect.sandbox.blindpay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key as this sandbox holds it. */
final class StoredKey {
    final String instance;
    final String id;
    final String token;
    final boolean makesKeys;
    private final String name;
    private final List<String> addresses;
    private final Instant created;
    private @Nullable Instant lastUsed;

    StoredKey(
            String instance,
            String id,
            String name,
            String token,
            List<String> addresses,
            boolean makesKeys,
            Instant created,
            @Nullable Instant lastUsed) {
        this.instance = instance;
        this.id = id;
        this.name = name;
        this.token = token;
        this.addresses = List.copyOf(addresses);
        this.makesKeys = makesKeys;
        this.created = created;
        this.lastUsed = lastUsed;
    }

    static StoredKey of(SandboxBlindPayKey key, Instant start) {
        return new StoredKey(
                key.instance(),
                key.id(),
                key.label(),
                key.token(),
                key.addresses(),
                key.makesKeys(),
                start.minus(key.age()),
                key.unused().map(start::minus).orElse(null));
    }

    void used(Instant now) {
        lastUsed = now;
    }

    /** As BlindPay shows it, with its token masked. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("permission", "full_access")
                .put("token", "bp_live_***");
        ArrayNode list = json.putArray("ip_whitelist");
        addresses.forEach(list::add);
        return json.put("unkey_id", "key_" + id.substring(3))
                .put("last_used_at", lastUsed == null ? null : lastUsed.toString())
                .put("instance_id", instance)
                .put("created_at", created.toString())
                .put("updated_at", created.toString());
    }
}
