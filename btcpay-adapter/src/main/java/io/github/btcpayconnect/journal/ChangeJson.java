package io.github.btcpayconnect.journal;

import static io.github.btcpayconnect.journal.JournalJson.text;
import static io.github.btcpayconnect.journal.JournalJson.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.core.Fingerprint;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.journal.PaymentMethodState.Presence;
import io.github.btcpayconnect.journal.Subject.Realm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes as JSON, with their secrets in clear: this may be the only copy. */
final class ChangeJson {
    private static final String ROTATION = "ROTATION";

    private ChangeJson() {}

    static void write(Change change, ObjectNode json) {
        if (change instanceof StoreChange store) {
            write(store, json);
        } else if (change instanceof KeyRotation rotation) {
            write(rotation, json);
        } else {
            throw new IllegalStateException("there is no such change");
        }
    }

    /** @throws IllegalArgumentException if this is none */
    static Change read(JsonNode json) {
        return text(json, "kind").equals(ROTATION) ? rotation(json) : storeChange(json);
    }

    private static void write(StoreChange change, ObjectNode json) {
        json.put("kind", change.kind().name())
                .put("server", change.server())
                .put("storeId", change.storeId())
                .put("storeName", change.storeName())
                .put("reference", change.reference());
        write(change.before(), json.putObject("before"));
        write(change.after(), json.putObject("after"));
    }

    private static StoreChange storeChange(JsonNode json) {
        return new StoreChange(
                StoreChange.Kind.valueOf(text(json, "kind")),
                text(json, "server"),
                text(json, "storeId"),
                text(json, "storeName"),
                storeState(json.path("before")),
                storeState(json.path("after")),
                textOrNull(json, "reference"));
    }

    private static void write(StoreState state, ObjectNode json) {
        write(state.lightning(), json.putObject("lightning"));
        write(state.lnurl(), json.putObject("lnurl"));
    }

    private static StoreState storeState(JsonNode json) {
        return new StoreState(methodState(json.path("lightning")), methodState(json.path("lnurl")));
    }

    private static void write(PaymentMethodState state, ObjectNode json) {
        json.put("presence", state.presence().name())
                .put("config", reveal(state.config()))
                .put("fingerprint", state.fingerprint().map(Fingerprint::hex).orElse(null));
    }

    private static PaymentMethodState methodState(JsonNode json) {
        return new PaymentMethodState(Presence.valueOf(text(json, "presence")), secretOrNull(json, "config"));
    }

    private static void write(KeyRotation rotation, ObjectNode json) {
        Instant revokeAfter = rotation.revokeAfter();
        json.put("kind", ROTATION)
                .put("provider", rotation.provider())
                .put("account", rotation.account())
                .put("oldKeyId", rotation.oldKeyId())
                .put("newKeyName", rotation.newKeyName())
                .put("newKeyId", rotation.newKeyId())
                .put("newKey", reveal(rotation.newKey()))
                .put("revokeAfter", revokeAfter == null ? null : revokeAfter.toString());
        ArrayNode stores = json.putArray("stores");
        for (Subject store : rotation.stores()) {
            stores.addObject()
                    .put("realm", store.realm().name())
                    .put("where", store.where())
                    .put("id", store.id());
        }
    }

    private static KeyRotation rotation(JsonNode json) {
        List<Subject> stores = new ArrayList<>();
        for (JsonNode store : json.path("stores")) {
            stores.add(new Subject(Realm.valueOf(text(store, "realm")), text(store, "where"), text(store, "id")));
        }
        return new KeyRotation(
                text(json, "provider"),
                text(json, "account"),
                text(json, "oldKeyId"),
                text(json, "newKeyName"),
                textOrNull(json, "newKeyId"),
                secretOrNull(json, "newKey"),
                stores,
                json.path("revokeAfter").isTextual() ? JournalJson.instant(json, "revokeAfter") : null);
    }

    private static @Nullable Secret secretOrNull(JsonNode json, String name) {
        String text = textOrNull(json, name);
        return text == null ? null : Secret.of(text);
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
