package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.lines.LineFault;
import io.github.btcpayconnect.cli.options.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of docs/json.md are the golden files, and its tables name every member and every code. */
class JsonDocsTest {
    private static final Path PAGE = Path.of("../docs/json.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- golden: ([\\w.-]+) -->\n```json\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode golden(String name) throws IOException {
        return MAPPER.readTree(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void examplesAreTheGoldenFiles() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder renewed = new StringBuilder();
        Matcher example = EXAMPLE.matcher(page);
        while (example.find()) {
            String json = golden(example.group(1)).toPrettyString();
            example.appendReplacement(
                    renewed,
                    Matcher.quoteReplacement("<!-- golden: " + example.group(1) + " -->\n```json\n" + json + "\n```"));
        }
        example.appendTail(renewed);
        Golden.hold(PAGE, renewed.toString());
    }

    @Test
    void everyMemberIsDescribed() throws IOException {
        Set<String> members = new TreeSet<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                collect(golden(file.getFileName().toString()), members);
            }
        }
        assertThat(members).contains("schema", "essential", "first", "default");
        String page = Files.readString(PAGE);
        for (String member : members) {
            assertThat(page).contains("`" + member + "`");
        }
    }

    @Test
    void everyCodeIsDescribed() throws IOException {
        String page = Files.readString(PAGE);
        for (LineFault fault : LineFault.values()) {
            assertThat(page).contains("\n| `" + fault.id() + "` | ");
        }
        for (UsageError error : UsageError.values()) {
            assertThat(page).contains("\n| `" + error.id() + "` | ");
        }
    }

    private static void collect(JsonNode node, Set<String> members) {
        node.properties().forEach(member -> {
            // The members of these are keys of connection strings, or the caller's.
            if (!Set.of("defaults", "values", "caller").contains(member.getKey())) {
                collect(member.getValue(), members);
            }
            if (!member.getKey().equals("shop")) {
                members.add(member.getKey());
            }
        });
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                collect(element, members);
            }
        });
    }
}
