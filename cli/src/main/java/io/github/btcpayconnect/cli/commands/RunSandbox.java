package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxAccount;
import io.github.btcpayconnect.sandbox.SandboxAddress;
import io.github.btcpayconnect.sandbox.SandboxBtcpayKey;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.SandboxStore;
import io.github.btcpayconnect.sandbox.Trouble;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayOptions;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayTrouble;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code sandbox}: a make-believe Blink and BTCPay Server in the foreground. */
final class RunSandbox implements Action {
    @Override
    public ExitCode run(Run run) {
        Optional<BtcpayTrouble> atBtcpay = run.value(CliOption.TROUBLE).flatMap(BtcpayTrouble::of);
        SandboxOptions options = SandboxOptions.defaults()
                .withPort(OptionValues.port(run.invocation()))
                .withTrouble(atBtcpay.isPresent() ? Trouble.NONE : trouble(run))
                .withBtcpay(BtcpayOptions.defaults().withVersion(OptionValues.btcpayVersion(run.invocation())));
        try (Sandbox sandbox = Sandbox.start(options)) {
            atBtcpay.ifPresent(sandbox.btcpay()::trouble);
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
                                + Stream.concat(
                                                Arrays.stream(Trouble.values()).map(Trouble::id),
                                                Arrays.stream(BtcpayTrouble.values())
                                                        .map(BtcpayTrouble::id))
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
        out.line();
        out.line("A make-believe BTCPay Server is at " + sandbox.url() + ", with these stores:");
        for (SandboxStore store : SandboxStore.values()) {
            out.line("  " + out.strong(store.storeName()) + ": " + store.description());
        }
        out.line("And these API keys:");
        for (SandboxBtcpayKey key : SandboxBtcpayKey.values()) {
            out.line("  " + key.description());
            out.data("  " + key.text() + "\n");
        }
    }
}
