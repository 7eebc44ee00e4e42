package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.blink.SpendingLimit.Window;
import io.github.btcpayconnect.core.blink.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lists of keys and of scopes. */
final class KeyReader {
    private KeyReader() {}

    /** What stands below {@code me.apiKeys}. */
    static KeyList keys(JsonNode list) {
        List<ApiKey> keys = new ArrayList<>();
        boolean complete = list.isArray();
        for (JsonNode node : list) {
            ApiKey key = key(node);
            if (key == null) {
                complete = false;
            } else {
                keys.add(key);
            }
        }
        return new KeyList(keys, complete);
    }

    /** Null if this is no list of names. */
    static @Nullable KeyScopes scopes(JsonNode list) {
        if (!list.isArray()) {
            return null;
        }
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        boolean others = false;
        for (JsonNode name : list) {
            if (!name.isTextual()) {
                return null;
            }
            switch (name.textValue()) {
                case "READ" -> known.add(Scope.READ);
                case "RECEIVE" -> known.add(Scope.RECEIVE);
                case "WRITE" -> known.add(Scope.WRITE);
                default -> others = true;
            }
        }
        return new KeyScopes(known, others);
    }

    /** Null if what decides anything cannot be read. */
    private static @Nullable ApiKey key(JsonNode key) {
        KeyScopes scopes = scopes(key.path("scopes"));
        boolean readable = key.path("revoked").isBoolean()
                && key.path("expired").isBoolean()
                && Members.isTimeOrNothing(key.path("lastUsedAt"))
                && Members.isTimeOrNothing(key.path("expiresAt"));
        if (scopes == null || !readable) {
            return null;
        }
        return new ApiKey(
                Objects.requireNonNullElse(Members.text(key.path("id")), ""),
                Objects.requireNonNullElse(Members.text(key.path("name")), ""),
                state(key),
                Members.time(key.path("createdAt")),
                Members.time(key.path("lastUsedAt")),
                Members.time(key.path("expiresAt")),
                scopes,
                limits(key.path("limits")));
    }

    private static ApiKey.State state(JsonNode key) {
        if (key.path("revoked").booleanValue()) {
            return ApiKey.State.REVOKED;
        }
        return key.path("expired").booleanValue() ? ApiKey.State.EXPIRED : ApiKey.State.LIVE;
    }

    private static List<SpendingLimit> limits(JsonNode limits) {
        List<SpendingLimit> found = new ArrayList<>();
        for (Window window : Window.values()) {
            String name = window.name().toLowerCase(Locale.ROOT);
            Long limit = Members.number(limits.path(name + "LimitSats"));
            Long spent = Members.number(limits.path(name + "SpentSats"));
            if (limit != null) {
                found.add(new SpendingLimit(window, limit, Objects.requireNonNullElse(spent, 0L)));
            }
        }
        return found;
    }
}
