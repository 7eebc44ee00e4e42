package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.sandbox.SandboxBtcpayKey;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxStore;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SandboxAndDemoTest {
    @Test
    void theDemoFitsOneScreenAndShowsTheString() {
        Result result = CliCall.of("demo").atTerminal().run();
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(SandboxKey.MARKET_LIVE.text());
        Golden.hold("demo.txt", Golden.withoutDates(result.out()));
        // The string is wider than the screen, and takes three lines of it.
        assertThat(result.out()
                        .lines()
                        .mapToInt(line -> (line.length() + 79) / 80)
                        .map(rows -> Math.max(1, rows))
                        .sum())
                .isLessThanOrEqualTo(36);
    }

    @Test
    @Timeout(60)
    void theSandboxPrintsReadyStringsAndRunsUntilItIsInterrupted() throws Exception {
        PipedInputStream seen = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(seen);
        Streams streams = new Streams(
                InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), Terminals.NONE, Prompt.NOBODY);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread sandbox = new Thread(() -> exit.complete(Cli.run(List.of("sandbox"), streams, Map.of())), "sandbox");
        sandbox.start();
        List<String> strings = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(seen, StandardCharsets.UTF_8))) {
            while (strings.size() < SandboxKey.values().length) {
                String line = lines.readLine();
                assertThat(line).isNotNull();
                if (line.contains("type=blink;")) {
                    strings.add(line.strip());
                }
            }
            assertThat(strings.get(0)).contains("server=http://127.0.0.1:").contains(SandboxKey.READ_RECEIVE.text());
            assertThat(CliCall.of("check").stdin(strings.get(0)).run().exit()).isZero();
            assertThat(lines.lines()
                            .takeWhile(line -> !line.contains(SandboxBtcpayKey.LOCKED.text()))
                            .toList())
                    .anyMatch(line -> line.startsWith("A make-believe BTCPay Server is at http://127.0.0.1:"))
                    .anyMatch(line -> line.startsWith("  " + SandboxStore.CORNER_SHOP.storeName() + ": "))
                    .contains("  " + SandboxBtcpayKey.MERCHANT.text());
            sandbox.interrupt();
            assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(130);
        }
    }
}
