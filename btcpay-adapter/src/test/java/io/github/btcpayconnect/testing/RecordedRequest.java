package io.github.btcpayconnect.testing;

import java.util.List;
import java.util.Map;

/**
 * A request as a {@link ScriptedServer} received it.
 *
 * @param line such as {@code POST /graphql HTTP/1.1}
 * @param headers by name in small letters
 */
public record RecordedRequest(String line, Map<String, List<String>> headers, String body) {
    /** The values of a header; its name in small letters. */
    public List<String> header(String name) {
        return headers.getOrDefault(name, List.of());
    }
}
