package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.CliCall.ScriptedPrompt;
import io.github.btcpayconnect.cli.terminal.Terminals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    /** Strings of different types, so that the headline tells which of them was read. */
    private static final String FIRST = "type=eclair;server=https://a.b/";

    private static final String SECOND = "type=phoenixd;server=https://a.b/";
    private static final String THIRD = "type=strike;api-key=k";
    private static final String FOURTH = "type=lndhub;server=https://a.b/";

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void theArgumentComesFirst() {
        Result result = CliCall.of("explain", FIRST)
                .env("BTCPAY_CONNECTION_STRING", THIRD)
                .stdin(FOURTH)
                .run();
        assertThat(result.out()).contains("Eclair");
        assertThat(result.err()).contains("The shell keeps what was typed");
    }

    @Test
    void theFileComesSecond() throws IOException {
        Result result = CliCall.of("explain", "--from-file", file("s", SECOND))
                .env("BTCPAY_CONNECTION_STRING", THIRD)
                .stdin(FOURTH)
                .run();
        assertThat(result.out()).contains("phoenixd");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theVariableComesThird() {
        Result result = CliCall.of("explain", "--plugins", "strike@rockstardev")
                .env("BTCPAY_CONNECTION_STRING", THIRD + "\n")
                .stdin(FOURTH)
                .run();
        assertThat(result.out()).contains("Strike");
        assertThat(result.exit()).isZero();
    }

    @Test
    void anEmptyVariableIsNone() {
        assertThat(CliCall.of("explain")
                        .env("BTCPAY_CONNECTION_STRING", "")
                        .stdin(FOURTH)
                        .run()
                        .out())
                .contains("LNDhub");
    }

    @Test
    void stdinComesFourth() {
        assertThat(CliCall.of("explain").stdin(FOURTH + "\n").run().out()).contains("LNDhub");
        assertThat(CliCall.of("explain", "--from-file", "-").stdin(FOURTH).run().out())
                .contains("LNDhub");
    }

    @Test
    void aPersonIsAskedLastAndNothingIsShown() {
        ScriptedPrompt person = new ScriptedPrompt(FIRST);
        Result result = CliCall.of("explain").atTerminal().asked(person).run();
        assertThat(result.out()).contains("Eclair");
        assertThat(person.questions()).containsExactly("hidden: Connection string (not shown): ");
    }

    @Test
    void aPersonIsAskedThoughStdoutIsAFile() {
        ScriptedPrompt person = new ScriptedPrompt(FIRST);
        Result result = CliCall.of("explain")
                .terminals(new Terminals(true, false, true, 80, false))
                .asked(person)
                .run();
        assertThat(result.out()).contains("Eclair");
        assertThat(person.questions()).hasSize(1);
    }

    @Test
    void whereNobodyLooksNobodyIsAsked() {
        ScriptedPrompt person = new ScriptedPrompt(Strings.KEY);
        Result result = CliCall.of("generate").asked(person).run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("no terminal to ask");
        assertThat(person.questions()).isEmpty();
    }

    @Test
    void whoEndsTheInputHasGivenNone() {
        assertThat(CliCall.of("check").atTerminal().answers().run().exit()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\n", "\r\n", ""})
    void oneFinalLineEndIsTakenOff(String end) throws IOException {
        assertThat(CliCall.of("explain").stdin(Strings.SOUND + ";" + end).run().exit())
                .isZero();
        assertThat(CliCall.of("explain", "--from-file", file("s", Strings.SOUND + end))
                        .run()
                        .exit())
                .isZero();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"\n\n", "\r\n\r\n", " \n", "\n ", "\r"})
    void moreIsNotTakenOff(String end) {
        // After a semicolon, BTCPay refuses white space.
        assertThat(CliCall.of("explain").stdin(Strings.SOUND + ";" + end).run().exit())
                .isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        byte[] bytes = (Strings.SOUND + ";x=?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE4;
        Result result = CliCall.of("explain", "--json").stdin(bytes).run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("\"rule\":\"not-text\"")
                .contains("\"start\":" + (bytes.length - 1))
                .contains("\"status\":\"FAIL\"");
    }

    @Test
    void anArgumentThatJavaCouldNotReadIsNoText() {
        assertThat(CliCall.of("explain", "--json", "type=blink;api-key=\ufffd")
                        .run()
                        .out())
                .contains("\"rule\":\"not-text\"")
                .contains("\"start\":19");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"explain", "check"})
    void tooMuchTextIsNotReadToItsEnd(String command) {
        byte[] tenMegabytes = new byte[10_000_000];
        Arrays.fill(tenMegabytes, (byte) 'a');
        Result result = CliCall.of(command, "--json").stdin(tenMegabytes).run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("\"rule\":\"too-long\"").doesNotContain("not-text");
    }

    @Test
    void tooMuchTextMayBeCutInsideACharacter() {
        for (int shift = 0; shift < 4; shift++) {
            byte[] text = ("a".repeat(shift) + "\ud83d\ude00".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
            assertThat(CliCall.of("explain", "--json").stdin(text).run().out())
                    .contains("\"rule\":\"too-long\"")
                    .doesNotContain("not-text");
        }
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertMissing("is not there", folder.resolve("nothing").toString());
        assertMissing("is a folder", folder.toString());
    }

    @Test
    void aFileThatMayNotBeReadIsTold() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), FIRST);
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "root reads everything");
        assertMissing("cannot be read", secret.toString());
    }

    private static void assertMissing(String fault, String name) {
        for (String[] args : new String[][] {
            {"check", "--from-file", name}, {"explain", "--from-file", name}, {"generate", "--api-key-file", name}
        }) {
            Result result = CliCall.of(args).run();
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains(fault).doesNotContain(name);
        }
    }

    @Test
    void aSecretInPlaceOfAFileNameIsRecognised() {
        assertThat(CliCall.of("generate", "--api-key-file", Strings.KEY).run().err())
                .contains("not the secret itself")
                .doesNotContain(Strings.KEY);
        assertThat(CliCall.of("check", "--from-file", Strings.SOUND).run().err())
                .contains("not the secret itself")
                .doesNotContain(Strings.KEY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"explain", "check"})
    void noTextIsToldAsSuch(String command) {
        Result result = CliCall.of(command).stdin("").run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("There is no text.");
    }
}
