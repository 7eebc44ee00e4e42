package io.github.btcpayconnect.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one text by key, in the order of the text. Of a key that stands twice, the first counts. */
final class Parts {
    private final Map<String, Part> byKey = new LinkedHashMap<>();

    /** Adds a part, unless its key is there already; tells whether it was added. */
    boolean add(Part part) {
        return byKey.putIfAbsent(part.key(), part) == null;
    }

    Collection<Part> all() {
        return byKey.values();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    Optional<Part> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Nullable
    String value(String key) {
        Part part = byKey.get(key);
        return part == null ? null : part.value();
    }
}
