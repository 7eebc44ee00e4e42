package io.github.btcpayconnect.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of the vectors: a text, and what BTCPay Server's own code said to it. */
public record Vector(String name, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<Quote> QUOTES = List.of(
            new Quote("The key 'ln-address' is not a valid lightning address ('", "')"),
            new Quote("The key '", "' is not supported by Coinsnap Wallet connections."),
            new Quote(
                    "OpenReceive connection string has an unknown key '",
                    "'. Expected type=openreceive;nwc=<NWC URI>[;allow-spend=true]."),
            new Quote("OpenReceive connection string repeats '", "'."),
            new Quote("The input string '", "' was not in a correct format."),
            new Quote("'", "' resolves to a disallowed endpoint: only https URLs are allowed."),
            new Quote("'", "' resolves to a disallowed endpoint: IP-literal hosts are not allowed."),
            new Quote("'", "' resolves to a disallowed endpoint: only the default https port (443) is allowed."),
            new Quote("'", "' is not a full Lightning address - use user@domain (e.g. you@yourwallet.com)."));

    /** Every line of both files of strings. */
    public static Stream<Vector> strings() {
        return Stream.of("strings.jsonl", "strings-generated.jsonl").flatMap(file -> read(file).stream());
    }

    public static List<Vector> read(String file) {
        List<Vector> vectors = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Vector.class.getResourceAsStream("/vectors/" + file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = MAPPER.readTree(line);
                vectors.add(new Vector(file + ":" + (vectors.size() + 1), json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    public String input() {
        return json.get("input").textValue();
    }

    /** The keys and values that BTCPay reads, in order; empty if it does not. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        json.path("values")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().textValue()));
        return values;
    }

    /** The message with which BTCPay refuses to take the text apart; empty if it does not refuse. */
    String parseError() {
        return json.path("parseError").asText("");
    }

    /** The answer on one network, or without the Blink plugin: that on mainnet where it is not given. */
    public JsonNode answer(String name) {
        return json.has(name) ? json.get(name) : json.path("mainnet");
    }

    /** Whether BTCPay takes the text on mainnet, with the Blink plugin. */
    boolean isAccepted() {
        return json.path("mainnet").has("client");
    }

    public static Optional<String> optional(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.get(name).textValue()) : Optional.empty();
    }

    /** BTCPay's words, with an ellipsis where they quote the text; the names of known keys stand. */
    public static String withoutQuotes(String message) {
        if (message.startsWith("Duplicate key ")) {
            String key = message.substring("Duplicate key ".length());
            return Catalogue.known().knowsKey(key) ? message : "Duplicate key \u2026";
        }
        for (Quote quote : QUOTES) {
            if (quote.isIn(message)) {
                return quote.before() + "\u2026" + quote.after();
            }
        }
        return message;
    }

    /** What stands before and behind a piece of the text in one of BTCPay's messages. */
    private record Quote(String before, String after) {
        boolean isIn(String message) {
            return message.startsWith(before)
                    && message.endsWith(after)
                    && message.length() >= before.length() + after.length();
        }
    }

    /** Whether the refusal is .NET's, of an address. */
    boolean isUriError() {
        return json.path("parseException").asText("").equals("UriFormatException");
    }

    @Override
    public String toString() {
        // Never the text: it stands for a secret.
        return name + " " + json.path("description").asText("");
    }
}
