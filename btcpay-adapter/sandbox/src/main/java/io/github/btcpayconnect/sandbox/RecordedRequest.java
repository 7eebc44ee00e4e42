package io.github.btcpayconnect.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the sandbox received it.
 *
 * <p>Its text form shows the method and the path alone: headers, query and body may hold somebody's real key.
 *
 * @param path as sent, with the query if there is one
 * @param headers by name in any case; a header that was sent twice has two values
 */
public record RecordedRequest(String method, String path, Map<String, List<String>> headers, String body) {
    public RecordedRequest {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                copy.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
        copy.replaceAll((name, values) -> List.copyOf(values));
        headers = Collections.unmodifiableMap(copy);
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    @Override
    public String toString() {
        return method + " " + pathWithoutQuery();
    }

    String pathWithoutQuery() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
