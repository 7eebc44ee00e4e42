package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.terminal.ClosedPipeException;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final String BROKEN = Strings.SOUND.replace("BTC", "btc");
    private static final Terminals ALL = new Terminals(true, true, true, 80, false);

    private static Result explain(Terminals terminals, String... env) {
        CliCall call =
                CliCall.of("explain").terminals(terminals).answers(BROKEN).stdin(BROKEN);
        for (int i = 0; i < env.length; i += 2) {
            call.env(env[i], env[i + 1]);
        }
        return call.run();
    }

    @Test
    void aTerminalHasColour() {
        assertThat(explain(ALL, "TERM", "xterm", "LANG", "de_DE.UTF-8").out()).contains("\u001b[31m✗\u001b[0m");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"NO_COLOR, 1", "TERM, dumb", "TERM, ''"})
    void whoWantsNoColourGetsNone(String name, String value) {
        assertThat(explain(ALL, "TERM", "xterm", "LANG", "C.UTF-8", name, value).out())
                .doesNotContain("\u001b")
                .contains("✗");
    }

    @Test
    void anEmptyNoColorMeansNothing() {
        assertThat(explain(ALL, "TERM", "xterm", "NO_COLOR", "").out()).contains("\u001b[31m");
    }

    @Test
    void theOptionTakesColourAway() {
        assertThat(CliCall.of("explain", "--no-color")
                        .terminals(ALL)
                        .env("TERM", "xterm")
                        .answers(BROKEN)
                        .run()
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void aFileHasSymbolsAndNoColour() {
        assertThat(explain(Terminals.NONE, "TERM", "xterm", "LANG", "C").out())
                .contains("✗")
                .contains("•")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"LC_ALL, C", "LC_CTYPE, POSIX", "LANG, de_DE.ISO-8859-1", "X, x"})
    void aTerminalWithoutUtf8GetsAscii(String name, String value) {
        Result result = explain(ALL, "TERM", "dumb", name, value);
        assertThat(result.out()).contains("  x ").contains("blink_****").matches("\\p{ASCII}*");
    }

    @Test
    void theLauncherMaySayThatTheTerminalIsAscii() {
        Terminals ascii = new Terminals(true, true, true, 80, true);
        assertThat(explain(ascii, "LC_ALL", "C.UTF-8").out()).matches("\\p{ASCII}*");
    }

    @Test
    void theFirstSettingOfTheLocaleCounts() {
        assertThat(explain(ALL, "LC_ALL", "C", "LANG", "en_US.UTF-8").out()).matches("\\p{ASCII}*");
        assertThat(explain(ALL, "LC_ALL", "", "LC_CTYPE", "en_US.utf8", "LANG", "C")
                        .out())
                .contains("✗");
    }

    @Test
    void linesFitTheTerminal() {
        for (int columns : new int[] {40, 60, 80, 200}) {
            Terminals terminals = new Terminals(true, true, true, columns, false);
            assertThat(explain(terminals, "LANG", "C.UTF-8", "NO_COLOR", "1")
                            .out()
                            .lines())
                    .as(columns + " columns")
                    .allMatch(line -> line.length() <= Math.max(columns, 90));
            assertThat(explain(terminals, "COLUMNS", "50", "LANG", "C.UTF-8").out())
                    .isEqualTo(explain(new Terminals(true, true, true, 50, false), "LANG", "C.UTF-8")
                            .out());
        }
    }

    @Test
    void aReaderWhoHasGoneIsNoFault() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(
                List.of("explain"),
                streams(new ClosedPipeException(), err),
                Map.of("BTCPAY_CONNECTION_STRING", BROKEN));
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsAFault() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(
                List.of("explain"),
                streams(new IOException("No space left on device"), err),
                Map.of("BTCPAY_CONNECTION_STRING", Strings.SOUND));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written whole");
    }

    private static Streams streams(IOException fault, OutputStream err) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw fault;
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                throw fault;
            }
        };
        return new Streams(InputStream.nullInputStream(), out, err, Terminals.NONE, Prompt.NOBODY);
    }
}
