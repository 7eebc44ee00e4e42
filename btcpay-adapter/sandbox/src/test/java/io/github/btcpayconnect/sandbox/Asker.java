package io.github.btcpayconnect.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a sandbox over real HTTP. */
final class Asker {
    /** @param bytes the body before any decoding */
    record Answer(int status, HttpHeaders headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body(), e);
            }
        }

        JsonNode data() {
            return json().path("data");
        }

        List<String> messages() {
            List<String> messages = new ArrayList<>();
            json().path("errors")
                    .forEach(error -> messages.add(error.path("message").textValue()));
            return messages;
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    /** What one healthy check asks for. */
    static final String EVERYTHING = """
            { authorization { scopes }
              me { id username
                   defaultAccount { id level defaultWalletId defaultWallet { id currency walletCurrency }
                                    wallets { id accountId walletCurrency balance __typename } }
                   apiKeys { id name createdAt scopes readOnly revoked expired expiresAt lastUsedAt
                             limits { dailyLimitSats dailySpentSats } } }
              globals { network lightningAddressDomain lightningAddressDomainAliases nodesIds }
              windDown { status } }""";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Asker() {}

    static Answer ask(Sandbox sandbox, SandboxKey key, String query) throws IOException, InterruptedException {
        return ask(sandbox, key.text(), query);
    }

    /** @param key an empty text for a request without a key */
    static Answer ask(Sandbox sandbox, String key, String query) throws IOException, InterruptedException {
        return ask(sandbox, key, query, Map.of());
    }

    static Answer ask(Sandbox sandbox, String key, String query, Map<String, ?> variables)
            throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        body.set("variables", JSON.valueToTree(variables));
        return post(sandbox, body.toString(), key.isEmpty() ? Map.of() : Map.of("X-API-KEY", key));
    }

    static Answer post(Sandbox sandbox, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(sandbox.graphql()).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    static Answer get(Sandbox sandbox, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(sandbox.url().resolve(path)).build());
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Everything that comes back for these bytes until the sandbox closes the connection. */
    static String raw(Sandbox sandbox, String bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.url().getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    /** A whole request with this {@code Host}, which the JDK's client would not let through. */
    static String rawQuery(Sandbox sandbox, String host, String key, String query) throws IOException {
        String body = json(Map.of("query", query));
        return raw(
                sandbox,
                "POST /graphql HTTP/1.1\r\nHost: " + host + "\r\nX-API-KEY: " + key + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
