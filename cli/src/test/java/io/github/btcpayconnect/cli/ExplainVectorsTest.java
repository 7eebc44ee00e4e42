package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.cli.CliCall.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the command line prints, line by line, against what BTCPay Server's own code answered. */
class ExplainVectorsTest {
    private static final Path FOLDER = Path.of("../docs/conformance");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The save path takes this text for the server's own node before any handler is asked. */
    private static final String INTERNAL_NODE = "Internal Node";

    /** Where a key is looked up in what the server has stored, so that the text alone does not decide. */
    private static final Map<String, List<String>> STORED = Map.of(
            "breez", List.of("key"),
            "breezspark", List.of("key"),
            "micro", List.of("key"),
            "flint", List.of("store-id", "key"),
            "wavelength", List.of("token"));

    private static List<JsonNode> vectors(String file) throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            vectors.add(MAPPER.readTree(line));
        }
        return vectors;
    }

    private static List<JsonNode> explained(List<JsonNode> vectors, String... options) throws IOException {
        StringBuilder stdin = new StringBuilder();
        for (JsonNode vector : vectors) {
            ObjectNode line = MAPPER.createObjectNode();
            line.set("input", vector.get("input"));
            stdin.append(line).append('\n');
        }
        List<String> args =
                new ArrayList<>(List.of("explain", "--jsonl", "--as", "admin", "--btcpay-version", "2.4.1"));
        args.addAll(List.of(options));
        Result result =
                CliCall.of(args.toArray(new String[0])).stdin(stdin.toString()).run();
        assertThat(result.err()).isEmpty();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.out().split("\n")) {
            lines.add(MAPPER.readTree(line));
        }
        assertThat(lines).hasSameSizeAs(vectors);
        return lines;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "strings.jsonl, mainnet",
        "strings.jsonl, testnet",
        "strings.jsonl, regtest",
        "strings.jsonl, withoutBlinkPlugin",
        "strings-generated.jsonl, mainnet",
        "strings-generated.jsonl, testnet",
        "strings-generated.jsonl, regtest",
        "strings-generated.jsonl, withoutBlinkPlugin"
    })
    void stringsAreAnsweredAsByBtcpay(String file, String answer) throws IOException {
        List<JsonNode> vectors = vectors(file);
        List<JsonNode> lines = answer.equals("withoutBlinkPlugin")
                ? explained(vectors, "--plugins", "none")
                : explained(vectors, "--network", answer);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < vectors.size(); i++) {
            JsonNode vector = vectors.get(i);
            Line line = new Line(file + ":" + (i + 1), lines.get(i), softly);
            line.isRead(vector);
            if (!vector.get("input").textValue().equals(INTERNAL_NODE)) {
                line.isAnswered(vector.has(answer) ? vector.get(answer) : vector.get("mainnet"));
            }
        }
        softly.assertAll();
    }

    @Test
    void stringsOfPluginsAreAnsweredAsByThePlugins() throws IOException {
        Map<String, List<JsonNode>> byPlugin = new LinkedHashMap<>();
        for (JsonNode vector : vectors("plugins.jsonl")) {
            String plugin = vector.get("plugin").textValue();
            if (!vector.get("type").textValue().equals("together")) {
                String owner = plugin.substring(0, plugin.indexOf('/')).toUpperCase(Locale.ROOT);
                byPlugin.computeIfAbsent(vector.get("type").textValue() + "@" + owner, key -> new ArrayList<>())
                        .add(vector);
            }
        }
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, List<JsonNode>> entry : byPlugin.entrySet()) {
            List<JsonNode> lines = explained(entry.getValue(), "--plugins", entry.getKey());
            for (int i = 0; i < lines.size(); i++) {
                JsonNode vector = entry.getValue().get(i);
                Line line = new Line(entry.getKey() + " " + vector.get("description"), lines.get(i), softly);
                line.isRead(vector);
                if (vector.get("input").textValue().equals(INTERNAL_NODE)) {
                    continue;
                }
                if (vector.path("online").asBoolean() || hangsOnWhatIsStored(vector)) {
                    line.isOpen();
                } else {
                    line.isAnswered(vector.get("alone"));
                }
            }
        }
        softly.assertAll();
    }

    private static boolean hangsOnWhatIsStored(JsonNode vector) {
        JsonNode values = vector.path("values");
        List<String> keys = STORED.get(values.path("type").asText().toLowerCase(Locale.ROOT));
        boolean flint = values.path("type").asText().equalsIgnoreCase("flint");
        return keys != null
                && (flint || STORED.containsKey(values.path("type").asText()))
                && keys.stream()
                        .allMatch(key -> values.has(key)
                                && !(flint && values.get(key).asText().isEmpty()));
    }

    /** What was printed for one vector. */
    private record Line(String name, JsonNode json, SoftAssertions softly) {
        void isRead(JsonNode vector) {
            boolean sound = !vector.has("parseError");
            softly.assertThat(json.has("parseError")).as(name).isEqualTo(!sound);
            if (sound) {
                softly.assertThat(members(json.path("values"))).as(name).isEqualTo(members(vector.get("values")));
            } else {
                isSaid(json.path("parseError"), vector.get("parseError"));
            }
        }

        private static List<String> members(JsonNode object) {
            return object.properties().stream()
                    .map(member -> member.getKey() + "=" + member.getValue().asText())
                    .toList();
        }

        void isAnswered(JsonNode answer) {
            JsonNode verdict = json.get("verdict");
            boolean taken = answer.has("client") && !answer.has("safeError");
            softly.assertThat(verdict.get("accepted").isBoolean()).as(name).isTrue();
            softly.assertThat(verdict.get("accepted").asBoolean()).as(name).isEqualTo(taken);
            JsonNode words = answer.has("error") ? answer.get("error") : answer.path("safeError");
            isSaid(verdict.get("message"), words);
            isSaid(verdict.path("safeError"), answer.path("safeError"));
            for (String member : Set.of("client", "canonical", "safe")) {
                softly.assertThat(verdict.get(member).asText(""))
                        .as(name + " " + member)
                        .isEqualTo(answer.path(member).asText(""));
            }
        }

        void isOpen() {
            JsonNode verdict = json.get("verdict");
            if (verdict.has("safeError")) {
                // Refused whatever the plugin hears: the check that comes after it fails itself.
                softly.assertThat(verdict.get("accepted").asBoolean(true))
                        .as(name)
                        .isFalse();
                return;
            }
            softly.assertThat(verdict.get("accepted").isNull()).as(name).isTrue();
            softly.assertThat(verdict.path("question").asText()).as(name).isNotBlank();
        }

        /** In ours, an ellipsis stands where BTCPay's words quote the text. */
        private void isSaid(JsonNode ours, JsonNode theirs) {
            String said = ours.asText("");
            String recorded = theirs.asText("");
            int quote = said.indexOf('\u2026');
            if (quote < 0) {
                softly.assertThat(said).as(name).isEqualTo(recorded);
            } else {
                softly.assertThat(recorded)
                        .as(name)
                        .startsWith(said.substring(0, quote))
                        .endsWith(said.substring(quote + 1));
            }
        }
    }
}
