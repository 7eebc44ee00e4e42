package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxAccount;
import io.github.btcpayconnect.sandbox.SandboxAddress;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.Trouble;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code sandbox}: a make-believe Blink in the foreground. */
final class RunSandbox implements Action {
    @Override
    public ExitCode run(Run run) {
        SandboxOptions options = SandboxOptions.defaults()
                .withPort(OptionValues.port(run.invocation()))
                .withTrouble(trouble(run));
        try (Sandbox sandbox = Sandbox.start(options)) {
            print(sandbox, run.out());
            run.note("Running until Ctrl-C.");
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (UncheckedIOException e) {
            throw new UsageException(UsageError.OPTION_VALUE, e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static Trouble trouble(Run run) {
        return run.value(CliOption.TROUBLE)
                .map(id -> Trouble.of(id)
                        .orElseThrow(() -> OptionValues.wrong("--trouble takes one of: "
                                + Arrays.stream(Trouble.values())
                                        .map(Trouble::id)
                                        .collect(Collectors.joining(", ")))))
                .orElse(Trouble.NONE);
    }

    private static void print(Sandbox sandbox, Printer out) {
        out.line("A make-believe Blink is at " + sandbox.graphql() + ". Its keys are no secrets; no money moves.");
        for (SandboxAccount account : SandboxAccount.values()) {
            out.line();
            out.line(out.strong(account.id()) + ": " + account.description());
            for (SandboxKey key : account.keys()) {
                out.line("  " + key.description());
                out.data("  " + key.connectionString(sandbox.graphql()) + "\n");
            }
        }
        String domain = "localhost:" + sandbox.url().getPort();
        out.line();
        out.line(out.strong("Lightning addresses") + ", which are asked with --allow-private:");
        for (SandboxAddress address : SandboxAddress.values()) {
            out.line("  " + address.description());
            out.data(
                    "  type=blink;ln-address=" + address.username() + "@" + domain + ";server=http://" + domain + "\n");
        }
    }
}
