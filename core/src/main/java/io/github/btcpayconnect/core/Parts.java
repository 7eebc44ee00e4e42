package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of one text by key, in the order of the text. Of a key that stands twice, the first counts. */
final class Parts {
    /** Up to here it takes no longer to look at each part than to have an index; a connection string has half a dozen. */
    private static final int FEW = 12;

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Part> index = new HashMap<>(0);

    /** Adds a part, unless its key is there already; tells whether it was added. */
    boolean add(Part part) {
        if (has(part.key())) {
            return false;
        }
        parts.add(part);
        if (parts.size() == FEW) {
            parts.forEach(early -> index.put(early.key(), early));
        } else if (parts.size() > FEW) {
            index.put(part.key(), part);
        }
        return true;
    }

    List<Part> all() {
        return parts;
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        parts.forEach(part -> keys.add(part.key()));
        return keys;
    }

    boolean has(String key) {
        return get(key) != null;
    }

    @Nullable
    Part get(String key) {
        if (parts.size() >= FEW) {
            return index.get(key);
        }
        int length = key.length();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.key().length() == length && part.key().equals(key)) {
                return part;
            }
        }
        return null;
    }

    @Nullable
    String value(String key) {
        Part part = get(key);
        return part == null ? null : part.value();
    }

    /** Where the type ends, and the next part would begin; 0 without a type. */
    int endOfType() {
        Part type = get("type");
        return type == null ? 0 : type.end();
    }

    /** Where the last part ends; 0 if there is none. */
    int end() {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
    }
}
