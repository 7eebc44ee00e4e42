package io.github.btcpayconnect.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The grammar behind the legacy form, in the least that the vectors need. */
final class KeyValues {
    private KeyValues() {}

    /** The values of a text; one entry with an empty key and BTCPay's message if it has none. */
    static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int start = 0; start <= text.length(); ) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            if (end > start) {
                String part = DotNet.trim(text.substring(start, end));
                int equals = part.indexOf('=');
                if (equals < 0) {
                    return error(
                            "The format of the connectionString should a list of key=value delimited by semicolon");
                }
                String key = DotNet.toLowerInvariant(DotNet.trim(part.substring(0, equals)));
                if (values.putIfAbsent(key, DotNet.trim(part.substring(equals + 1))) != null) {
                    return error("Duplicate key " + key);
                }
            }
            start = end + 1;
        }
        return values.containsKey("type") ? values : error("The key 'type' is mandatory");
    }

    static Map<String, String> expected(JsonNode vector) {
        if (vector.has("parseError")) {
            return error(vector.path("parseError").asText());
        }
        Map<String, String> values = new LinkedHashMap<>();
        vector.path("values")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asText()));
        return values;
    }

    private static Map<String, String> error(String message) {
        return Map.of("", message);
    }
}
