package io.github.btcpayconnect.core;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of one text by key, in the order of the text. Of a key that stands twice, the first counts. */
final class Parts {
    private final Map<String, Part> byKey = new LinkedHashMap<>();

    /** Adds a part, unless its key is there already; tells whether it was added. */
    boolean add(Part part) {
        return byKey.putIfAbsent(part.key(), part) == null;
    }

    /** Puts a part in place of the one with its key. */
    void replace(Part part) {
        byKey.put(part.key(), part);
    }

    Collection<Part> all() {
        return byKey.values();
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    @Nullable
    Part get(String key) {
        return byKey.get(key);
    }

    @Nullable
    String value(String key) {
        Part part = byKey.get(key);
        return part == null ? null : part.value();
    }

    /** Where the type ends, and the next part would begin; 0 without a type. */
    int endOfType() {
        Part type = byKey.get("type");
        return type == null ? 0 : type.end();
    }

    /** Where the last part ends; 0 if there is none. */
    int end() {
        int end = 0;
        for (Part part : byKey.values()) {
            end = Math.max(end, part.end());
        }
        return end;
    }
}
