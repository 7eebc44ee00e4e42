package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A store as one row of a database: always written as a whole.
 *
 * @param configs by the id of the payment method
 * @param disabled ids of payment methods that are switched off, whether or not they are set up
 */
record StoreRow(String id, String name, boolean archived, Map<String, JsonNode> configs, Set<String> disabled) {
    StoreRow {
        configs = Collections.unmodifiableMap(new LinkedHashMap<>(configs));
        disabled = Set.copyOf(disabled);
    }

    static StoreRow of(String id, String name) {
        return new StoreRow(id, name, false, Map.of(), Set.of());
    }

    boolean isEnabled(String method) {
        return !disabled.contains(method);
    }

    StoreRow named(String newName, boolean nowArchived) {
        return new StoreRow(id, newName, nowArchived, configs, disabled);
    }

    StoreRow with(String method, JsonNode config) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(configs);
        changed.put(method, config);
        return new StoreRow(id, name, archived, changed, disabled);
    }

    StoreRow without(String method) {
        Map<String, JsonNode> changed = new LinkedHashMap<>(configs);
        changed.remove(method);
        return new StoreRow(id, name, archived, changed, disabled);
    }

    StoreRow enabled(String method, boolean on) {
        Set<String> changed = new LinkedHashSet<>(disabled);
        if (on) {
            changed.remove(method);
        } else {
            changed.add(method);
        }
        return new StoreRow(id, name, archived, configs, changed);
    }

    /** Configurations and names may hold anything. */
    @Override
    public String toString() {
        return "StoreRow";
    }
}
