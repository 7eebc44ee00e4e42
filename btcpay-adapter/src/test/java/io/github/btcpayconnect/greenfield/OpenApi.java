package io.github.btcpayconnect.greenfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.sandbox.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What BTCPay Server publishes about its REST API, as far as requests are concerned. */
final class OpenApi {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode paths = MAPPER.createObjectNode();
    private final ObjectNode components = MAPPER.createObjectNode();

    /** Reads what is published; the test is skipped where it is not there. */
    static OpenApi published() throws IOException {
        OpenApi api = new OpenApi();
        try (Stream<Path> files = Files.list(ProjectFolders.shared("data/btcpay"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                JsonNode json = MAPPER.readTree(file.toFile());
                json.path("paths").properties().forEach(one -> api.paths.set(one.getKey(), one.getValue()));
                for (Map.Entry<String, JsonNode> kind : json.path("components").properties()) {
                    api.components.withObject("/" + kind.getKey()).setAll((ObjectNode) kind.getValue());
                }
            }
        }
        return api;
    }

    /** What is wrong with a request; empty if nothing is. */
    List<String> complaints(String method, String target, String body) throws IOException {
        String path = target.replaceAll("\\?.*", "");
        Optional<String> template = template(path);
        if (template.isEmpty()) {
            return List.of("no such path: " + path);
        }
        JsonNode operation = paths.path(template.get()).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("no such method: " + method + " " + template.get());
        }
        List<String> complaints = new ArrayList<>();
        if (target.contains("?")) {
            for (String pair : target.replaceAll(".*\\?", "").split("&", -1)) {
                parameter(operation, template.get(), pair, complaints);
            }
        }
        JsonNode schema =
                operation.at("/requestBody/content").path("application/json").path("schema");
        if (schema.isMissingNode() != body.isEmpty()) {
            complaints.add("there should be " + (body.isEmpty() ? "a" : "no") + " body");
        } else if (!body.isEmpty()) {
            value("body", resolved(schema), MAPPER.readTree(body), complaints);
        }
        return complaints;
    }

    private Optional<String> template(String path) {
        // A path that is written out comes before one with a gap.
        return Stream.concat(
                        Stream.of(path).filter(paths::has),
                        paths.properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))))
                .findFirst();
    }

    private void parameter(JsonNode operation, String template, String pair, List<String> complaints) {
        String name = pair.replaceAll("=.*", "");
        String given = pair.replaceAll(".*=", "");
        for (JsonNode list :
                List.of(operation.path("parameters"), paths.path(template).path("parameters"))) {
            for (JsonNode declared : list) {
                JsonNode parameter = resolved(declared);
                if (parameter.path("name").asText().equals(name)
                        && parameter.path("in").asText().equals("query")) {
                    if (parameter.at("/schema/type").asText().equals("boolean") && !given.matches("true|false")) {
                        complaints.add(name + " should be true or false");
                    }
                    return;
                }
            }
        }
        complaints.add("no such parameter: " + name);
    }

    private void value(String where, JsonNode schema, JsonNode value, List<String> complaints) {
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean()) {
                complaints.add(where + " should not be null");
            }
            return;
        }
        boolean fits = switch (schema.path("type").asText()) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer", "number" -> value.isNumber();
            case "array" -> value.isArray();
            // A configuration is an object or a text.
            case "object" -> value.isObject() || (schema.has("oneOf") && value.isTextual());
            default -> true;
        };
        if (!fits) {
            complaints.add(where + " should be of type " + schema.path("type").asText());
        }
        if (!value.isObject() || schema.path("properties").isMissingNode()) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode declared = schema.path("properties").path(member.getKey());
            if (declared.isMissingNode()) {
                complaints.add(where + " has no member " + member.getKey());
            } else {
                JsonNode only = declared.path("allOf").path(0);
                value(member.getKey(), resolved(only.isMissingNode() ? declared : only), member.getValue(), complaints);
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : components.at(reference.replace("#/components", ""));
    }
}
