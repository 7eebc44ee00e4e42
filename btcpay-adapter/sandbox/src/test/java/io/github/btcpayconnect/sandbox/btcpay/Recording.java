package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.sandbox.ProjectFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A request and what a real BTCPay Server 2.4.1 answered. */
record Recording(String name, JsonNode json) {
    static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Recording> all() {
        try {
            return Files.readAllLines(ProjectFolders.root().resolve("docs/conformance/greenfield.jsonl")).stream()
                    .map(Recording::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recording of(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            return new Recording(json.path("case").textValue(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int group() {
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    boolean askedBlink() {
        return json.path("blinkRequests").asInt(0) > 0;
    }

    boolean is(String... prefixes) {
        return List.of(prefixes).stream().anyMatch(name::startsWith);
    }

    String caller() {
        return json.path("caller").textValue();
    }

    String method() {
        return json.path("method").textValue();
    }

    String path() {
        return json.path("path").textValue();
    }

    /** The store in the path; empty if there is none. */
    String store() {
        String[] parts = path().split("[/?]", -1);
        return parts.length > 4 && parts[3].equals("stores") ? parts[4] : "";
    }

    /** The body as it was sent: a text as it is, and JSON as Python writes it; null if there was none. */
    String body() {
        JsonNode body = json.get("body");
        return body == null ? null : body.isTextual() ? body.textValue() : python(body);
    }

    private static String python(JsonNode node) {
        if (node.isObject()) {
            StringBuilder text = new StringBuilder("{");
            for (var member : ((ObjectNode) node).properties()) {
                text.append(text.length() > 1 ? ", " : "")
                        .append('"')
                        .append(member.getKey())
                        .append("\": ")
                        .append(python(member.getValue()));
            }
            return text.append('}').toString();
        }
        return node.toString();
    }

    int status() {
        return json.path("status").intValue();
    }

    String header(String header) {
        return json.path("headers").path(header).asText("");
    }

    JsonNode response() {
        return json.path("response");
    }

    @Override
    public String toString() {
        return name;
    }
}
