package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recognisable secret goes into every text and every option, and must come out nowhere. */
class CanaryTest {
    private static final String CANARY = "Kanarienvogel4711Xyz";
    private static final Path VECTORS = Path.of("../docs/conformance");

    private static void assertSilent(String where, Result result) {
        assertThat((result.out() + result.err()).toLowerCase(Locale.ROOT))
                .as(where)
                .doesNotContain(CANARY.toLowerCase(Locale.ROOT));
    }

    /** What prints the string itself prints it on stdout only. */
    private static void assertSilentOnErr(String where, Result result) {
        assertThat(result.err().toLowerCase(Locale.ROOT)).as(where).doesNotContain(CANARY.toLowerCase(Locale.ROOT));
    }

    /** The text of a vector with the canary in the place of, or behind, everything that may be a secret. */
    private static List<String> planted(String input) {
        List<String> texts = new ArrayList<>();
        // A host may be shown.
        texts.add(input + (input.matches("(?s).*(//|@)[^/;]*") ? "/" : "") + CANARY);
        texts.add(input + ";" + CANARY + "=" + CANARY);
        texts.add(input + ";api-key=" + CANARY);
        texts.add(CANARY + input);
        texts.add(input.replace("blink_", "blink_" + CANARY));
        texts.add(input.replace("/graphql", "/" + CANARY + "?" + CANARY + "#" + CANARY));
        texts.add(input.replace("://", "://" + CANARY + ":" + CANARY + "@"));
        StringBuilder values = new StringBuilder();
        for (String segment : input.split(";", -1)) {
            int equals = segment.indexOf('=');
            String key = equals < 0 ? "" : segment.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            boolean open = key.equals("type") || key.equals("server");
            values.append(values.length() == 0 ? "" : ";")
                    .append(equals < 0 || open ? segment : segment.substring(0, equals + 1) + CANARY);
        }
        texts.add(values.toString());
        return texts;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(VectorFile.class)
    void noVectorLetsItOut(VectorFile file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(VECTORS.resolve(file.file));
        for (int i = 0; i < lines.size(); i += file.step) {
            String name = file.file + ":" + (i + 1);
            for (String text :
                    planted(mapper.readTree(lines.get(i)).get("input").textValue())) {
                assertSilent(
                        name, CliCall.of("explain", "--verbose").stdin(text).run());
                assertSilent(name, CliCall.of("explain", "--json").stdin(text).run());
                if (!text.contains("\n")) {
                    assertSilent(
                            name,
                            CliCall.of("explain", "--lines", "--redact")
                                    .stdin(text)
                                    .run());
                }
                assertSilentOnErr(
                        name, CliCall.of("fix", "--verbose").stdin(text).run());
                assertSilentOnErr(
                        name, CliCall.of("fix", "--partial").stdin(text).run());
                if (ConnectionString.check(text).hasErrors()) {
                    assertSilent(name, CliCall.of("check", "--json").stdin(text).run());
                    assertSilent(
                            name, CliCall.of("check", "--debug").stdin(text).run());
                    assertSilent(name, CliCall.of("migrate").stdin(text).run());
                }
            }
        }
    }

    private enum VectorFile {
        CHOSEN("strings.jsonl", 1),
        /** They are much alike: every fifth. */
        GENERATED("strings-generated.jsonl", 5);

        private final String file;
        private final int step;

        VectorFile(String file, int step) {
            this.file = file;
            this.step = step;
        }
    }

    @Test
    void noUsageErrorLetsItOut() {
        for (String option : new String[] {
            "from-file",
            "btcpay-version",
            "plugins",
            "as",
            "lines",
            "jsonl",
            "redact",
            "api-key-file",
            "wallet",
            "server",
            "wallet-id",
            "currency",
            "warn-days",
            "identify",
            "btcpay-says",
            "port",
            "trouble",
            "btcpay-version",
            "network",
            "timeout",
            "proxy",
            "ca-file",
            "ln-address",
            "probe",
            "allow-private",
            "nonsense",
            "api-kye",
            "json",
            "h"
        }) {
            for (String command :
                    new String[] {"generate", "check", "migrate", "explain", "fix", "sandbox", "demo", "help", "version"
                    }) {
                if (command.equals("sandbox")
                        && !List.of("port", "trouble", "btcpay-version", "nonsense")
                                .contains(option)) {
                    // It would begin to run.
                    continue;
                }
                for (String[] args : new String[][] {
                    {command, "--" + option, CANARY},
                    {command, "--" + option + "=" + CANARY},
                    {"--" + option, CANARY, command},
                    {"--" + option + "=" + CANARY, command},
                    {command, "-" + option + CANARY},
                    {command, "--json", "--debug", "--" + option + "=" + CANARY},
                }) {
                    assertSilent(String.join(" ", args), CliCall.of(args).run());
                }
            }
        }
        assertSilent("no command", CliCall.of(CANARY).run());
        assertSilent("no command", CliCall.of("--json", CANARY).run());
        assertSilent("help", CliCall.of("help", CANARY).run());
        assertSilent("an option", CliCall.of("check", "--" + CANARY).run());
        assertSilent(
                "an option", CliCall.of("check", "--json", "-" + CANARY + "=x").run());
        assertSilent("many words", CliCall.of("check", CANARY, CANARY).run());
        assertSilent(
                "proxy",
                CliCall.of("check")
                        .env("HTTPS_PROXY", "http://u:" + CANARY + "@h:1")
                        .stdin(Strings.SOUND)
                        .run());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Trouble.class)
    void noServerLetsItOut(Trouble trouble) {
        if (trouble == Trouble.SLOW) {
            return;
        }
        String key = SandboxKey.READ_RECEIVE.text();
        String telling = key.substring(6, 24);
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.trouble(trouble);
            String text = SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql());
            for (String option : new String[] {"--json", "--verbose", "--debug"}) {
                Result check = CliCall.of("check", option, "--timeout", "5")
                        .stdin(text)
                        .run();
                assertThat(check.out() + check.err())
                        .as(trouble.id())
                        .doesNotContain(telling)
                        .doesNotContain("\u001b")
                        .doesNotContain("\u202e");
                Result generate = CliCall.of(
                                "generate",
                                option,
                                "--timeout",
                                "5",
                                "--server",
                                sandbox.graphql().toString())
                        .env("BLINK_API_KEY", key)
                        .run();
                assertThat(generate.err())
                        .as(trouble.id())
                        .doesNotContain(telling)
                        .doesNotContain("\u001b");
                if (!generate.out().contains("type=blink;")) {
                    assertThat(generate.out()).as(trouble.id()).doesNotContain(telling);
                }
            }
        }
    }
}
