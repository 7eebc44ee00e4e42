package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.terminal.ClosedPipeException;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.core.ConnectionString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many strings at once. */
class ExplainLinesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TAKEN = "type=phoenixd;server=https://wallet.example;password=Geheimnis";

    @TempDir
    Path folder;

    private static List<JsonNode> lines(String out) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (!out.isEmpty()) {
            assertThat(out).endsWith("\n");
            for (String line : out.split("\n")) {
                lines.add(MAPPER.readTree(line));
            }
        }
        return lines;
    }

    private static JsonNode only(Result result) throws IOException {
        List<JsonNode> lines = lines(result.out());
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Result jsonl(String stdin, String... options) {
        List<String> args = new ArrayList<>(List.of("explain", "--jsonl"));
        args.addAll(List.of(options));
        return CliCall.of(args.toArray(new String[0])).stdin(stdin).run();
    }

    @Test
    void eachLineIsAnsweredInOrder() throws IOException {
        Result result = CliCall.of("explain", "--lines", "--as", "admin")
                .stdin(TAKEN + "\n\ntype=hello\r\nhello\n" + TAKEN)
                .run();

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isEqualTo(1);
        List<JsonNode> lines = lines(result.out());
        assertThat(lines).extracting(line -> line.get("line").intValue()).containsExactly(1, 2, 3, 4, 5);
        assertThat(lines)
                .extracting(line -> line.get("verdict").get("accepted").booleanValue())
                .containsExactly(true, false, false, false, true);
        assertThat(lines.get(0).get("values").get("password").textValue()).isEqualTo("Geheimnis");
        assertThat(lines.get(2).get("values").get("type").textValue()).isEqualTo("hello");
        assertThat(lines.get(3).has("values")).isFalse();
        assertThat(lines.get(3).get("parseError").textValue()).startsWith("The format of the connectionString");
    }

    @Test
    void membersAreThoseOfTheContract() {
        Golden.hold(
                "explain-line.json",
                jsonl("{\"input\":\"type=blink;api-key=blink_x\",\"shop\":7,\"line\":\"A3\"}", "--as", "merchant")
                        .out());
        Golden.hold("explain-line-bad.json", jsonl("nonsense").out());
        Golden.hold(
                "explain-line-both.json",
                CliCall.of("explain", "--lines", "--redact").stdin(TAKEN).run().out());
    }

    @Test
    void withoutARoleBothAreTold() throws IOException {
        JsonNode line = only(CliCall.of("explain", "--lines")
                .stdin("type=phoenixd;server=http://127.0.0.1:9740")
                .run());

        assertThat(line.get("verdict"))
                .extracting(verdict -> verdict.get("as").textValue() + verdict.get("accepted"))
                .containsExactly("admintrue", "merchantfalse");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not-json | nonsense",
                "not-json | ''",
                "not-json | [\"type=blink\"]",
                "not-json | {\"input\":\"x\"} {}",
                "not-json | {\"input\":\"x\"",
                "input-missing | {\"Input\":\"x\"}",
                "input-no-string | {\"input\":7}",
                "input-no-string | {\"input\":null}",
                "input-no-string | {\"input\":{\"input\":\"x\"}}",
                "input-repeated | {\"input\":\"x\",\"input\":\"y\"}",
                "input-repeated | {\"input\":7,\"input\":\"y\"}"
            })
    void aBadLineIsToldAndTheRestGoesOn(String code, String bad) throws IOException {
        Result result = jsonl("{\"input\":\"x\"}\n" + bad + "\n{\"input\":\"" + TAKEN + "\"}\n", "--as", "admin");

        assertThat(result.exit()).isEqualTo(1);
        List<JsonNode> lines = lines(result.out());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).get("line").intValue()).isEqualTo(2);
        assertThat(lines.get(1).get("error").get("code").textValue()).isEqualTo(code);
        assertThat(lines.get(1).size()).isEqualTo(2);
        assertThat(lines.get(2).get("verdict").get("accepted").booleanValue()).isTrue();
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        byte[] bytes = (TAKEN + "\n" + TAKEN + "?\nx\ufffd\n").getBytes(StandardCharsets.UTF_8);
        bytes[TAKEN.length() * 2 + 1] = (byte) 0xff;
        List<JsonNode> lines =
                lines(CliCall.of("explain", "--lines").stdin(bytes).run().out());

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).get("error").get("code").textValue()).isEqualTo("not-text");
        assertThat(lines.get(2).has("error"))
                .as("a replacement that was there before")
                .isFalse();
    }

    @Test
    void onlyOneLineEndIsTakenOff() throws IOException {
        List<JsonNode> lines = lines(CliCall.of("explain", "--lines", "--as", "admin")
                .stdin(TAKEN + "\r\r\n" + TAKEN + " \n" + TAKEN + ";\r")
                .run()
                .out());

        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).get("parseError").textValue())
                .as("a carriage return alone")
                .startsWith("The format");
    }

    @Test
    void halfASurrogatePairComesBackAsItWas() throws IOException {
        Result result = jsonl("{\"input\":\"type=a\\ud800;b=\\udc00\\ud83d\\ude00\"}");

        assertThat(result.out()).contains("\"a\\uD800\"");
        JsonNode values = only(result).get("values");
        assertThat(values.get("type").textValue()).isEqualTo("a\ud800");
        assertThat(values.get("b").textValue()).isEqualTo("\udc00\ud83d\ude00");
    }

    @Test
    void whatTheCallerWroteComesBackUnchanged() throws IOException {
        String others = "\"n\":1.00000000000000000000000000001,\"big\":1e4000,\"deep\":{\"a\":[1, {\"line\":2}]},"
                + "\"text\":\"\\ud800 \u00e9\ud83d\ude00\\u0041\"";
        Result result =
                jsonl("{" + others + ",\"line\":\"mine\",\"input\":\"x\",\"values\":[],\"caller\":null,\"error\":0}");

        assertThat(result.out())
                .startsWith("{\"line\":1," + others
                        + ",\"caller\":{\"line\":\"mine\",\"values\":[],\"caller\":null,\"error\":0},\"parseError\"");
        assertThat(only(result).has("input")).isFalse();
    }

    @Test
    void whatIsTooLongIsToldAndNotKept() throws IOException {
        int longest = ConnectionString.MAX_LENGTH;
        List<JsonNode> plain = lines(CliCall.of("explain", "--lines")
                .stdin("x".repeat(longest) + "\r\n" + "x".repeat(longest + 1) + "\n" + "x".repeat(9 * longest) + "\n"
                        + TAKEN)
                .run()
                .out());
        assertThat(plain).hasSize(4);
        assertThat(plain.get(0).has("error")).isFalse();
        assertThat(plain.get(1).get("error").get("code").textValue()).isEqualTo("too-long");
        assertThat(plain.get(2).get("error").get("code").textValue()).isEqualTo("too-long");
        assertThat(plain.get(3).has("values")).isTrue();

        List<JsonNode> escaped = lines(jsonl("{\"input\":\"" + "\\u0061".repeat(longest) + "\"}\n{\"input\":\""
                        + "a".repeat(longest + 1) + "\"}\n")
                .out());
        assertThat(escaped.get(0).has("error")).isFalse();
        assertThat(escaped.get(1).get("error").get("code").textValue()).isEqualTo("too-long");
    }

    @Test
    void redactMasksValuesAndWhatTheClientPrints() throws IOException {
        Result result = CliCall.of("explain", "--lines", "--redact", "--as", "admin")
                .stdin(TAKEN + ";Geheimni1=a;Geheimni2=b")
                .run();

        assertThat(result.out()).doesNotContain("Geheim").doesNotContain("geheim");
        JsonNode line = only(result);
        assertThat(line.get("values").get("server").textValue()).isEqualTo("https://wallet.example");
        assertThat(line.get("values").size()).as("no two names alike").isEqualTo(5);
        assertThat(line.get("verdict").get("canonical").textValue()).startsWith("type=phoenixd;server=https://");
    }

    @Test
    void anEmptyInputHasNoAnswers() {
        assertThat(CliCall.of("explain", "--lines").stdin("").run()).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void theWorstLineDecides() {
        assertThat(CliCall.of("explain", "--lines")
                        .stdin(TAKEN + "\n" + TAKEN)
                        .run()
                        .exit())
                .isZero();
        String warned = TAKEN + "\ntype=blink;ln-address=alice\n";
        assertThat(CliCall.of("explain", "--lines").stdin(warned).run().exit()).isZero();
        assertThat(CliCall.of("explain", "--lines", "--strict")
                        .stdin(warned)
                        .run()
                        .exit())
                .isEqualTo(1);
        assertThat(CliCall.of("explain", "--lines", "--as", "merchant")
                        .stdin(warned)
                        .run()
                        .exit())
                .isEqualTo(1);
        assertThat(CliCall.of("explain", "--lines").stdin(TAKEN + "\nx\n").run().exit())
                .isEqualTo(1);
    }

    @Test
    void linesComeFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("strings.txt"), TAKEN + "\n");

        assertThat(only(CliCall.of("explain", "--lines", "--from-file", file.toString())
                                .run())
                        .has("values"))
                .isTrue();
        assertThat(only(CliCall.of("explain", "--lines", "--from-file", "-")
                                .stdin(TAKEN)
                                .run())
                        .has("values"))
                .isTrue();
        assertThat(CliCall.of("explain", "--lines", "--from-file", folder.toString())
                        .run()
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThat(CliCall.of("explain", "--lines", "--jsonl").stdin("x").run().exit())
                .isEqualTo(2);
        assertThat(CliCall.of("explain", "--lines", "type=blink").run().exit()).isEqualTo(2);
        Result terminal = CliCall.of("explain", "--lines").atTerminal().run();
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains("--from-file");
    }

    @Test
    void whoeverWaitsForAnAnswerGetsIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> answered = new ArrayList<>();
        // Gives one line at a time, and looks what has come back before it gives the next.
        InputStream dialogue = new InputStream() {
            private int given;

            @Override
            public int read() {
                throw new AssertionError("bytes are read one by one");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                answered.add((int) out.toString(StandardCharsets.UTF_8).lines().count());
                if (++given > 3) {
                    return -1;
                }
                byte[] line = (TAKEN + "\n").getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }
        };

        int exit = Cli.run(
                new Streams(dialogue, out, OutputStream.nullOutputStream(), Terminals.NONE, Prompt.NOBODY),
                Map.of(),
                "explain",
                "--lines");

        assertThat(exit).isZero();
        assertThat(answered).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whenNobodyReadsOnItEndsInSilence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new ClosedPipeException();
            }
        };
        // It would never end.
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };

        int exit =
                Cli.run(new Streams(endless, gone, err, Terminals.NONE, Prompt.NOBODY), Map.of(), "explain", "--lines");

        assertThat(exit).isEqualTo(1);
        assertThat(err.size()).isZero();
    }
}
