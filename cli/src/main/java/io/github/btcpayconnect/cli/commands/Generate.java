package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.check.AccountAnswer;
import io.github.btcpayconnect.check.BlinkChecker;
import io.github.btcpayconnect.check.CheckOptions;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.GenerateScreen;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code generate}: from an API key to a connection string. Nothing is printed on stdout before all is checked. */
final class Generate implements Action {
    @Override
    public ExitCode run(Run run) {
        if (run.has(CliOption.LN_ADDRESS)) {
            return ofAddress(run);
        }
        NewAccount account = NewAccount.of(run);
        WalletChoice choice = WalletChoice.of(run);
        run.services().requireUsable();
        run.services().announce();
        GivenKey key = GivenKey.of(run);
        if (key.report().isPresent()) {
            return new Outcome(run, List.of(), key.report().get(), null).tell();
        }
        if (run.has(CliOption.OFFLINE)) {
            return offline(run, account, key);
        }
        return online(run, account, key, choice);
    }

    private static ExitCode ofAddress(Run run) {
        NewAddress address = NewAddress.of(run);
        run.services().announce();
        return new Outcome(run, List.of(), address.report(run), address.connection()).tell();
    }

    private static ExitCode offline(Run run, NewAccount account, GivenKey key) {
        BlinkAccount connection = account.of(key.secret())
                .walletId(OptionValues.walletId(run.invocation()))
                .currency(OptionValues.currency(run.invocation()))
                .build();
        return new Outcome(run, List.of(), Unasked.offline(format(connection, run)), connection).tell();
    }

    private static ExitCode online(Run run, NewAccount account, GivenKey key, WalletChoice choice) {
        BlinkAccount bare = account.of(key.secret()).build();
        if (!run.services().mayAsk(account.server())) {
            String host = ServerAddress.plain(account.server())
                    .map(ServerAddress::host)
                    .orElseThrow();
            return new Outcome(run, List.of(), Unasked.declined(format(bare, run), host, false), bare).tell();
        }
        AccountAnswer answer = new BlinkChecker(run.services().settings(account.server()))
                .ask(key.secret(), account.server(), account.allowInsecure(), new CheckOptions(run.network()));
        // What a server calls an id may break out of the string.
        List<Wallet> wallets = answer.wallets().stream()
                .filter(wallet -> OptionValues.isUuid(wallet.id()))
                .toList();
        if (wallets.isEmpty() && !isGood(answer.report(bare))) {
            return new Outcome(run, wallets, answer.report(bare), choice.unseen(account.of(key.secret()))).tell();
        }
        Optional<Wallet> wallet = choice.among(wallets, run);
        if (wallet.isEmpty()) {
            return new Outcome(run, wallets, choice.missing(answer.report(bare)), bare).tell();
        }
        BlinkAccount connection = account.of(key.secret())
                .walletId(wallet.get().id())
                .currency(wallet.get().currency())
                .build();
        return new Outcome(run, wallets, answer.report(connection), connection).tell();
    }

    private static boolean isGood(Report report) {
        return report.status() == Status.PASS || report.status() == Status.WARN;
    }

    private static CheckResult format(BlinkAccount connection, Run run) {
        return ConnectionString.check(connection.render(), run.network());
    }

    /**
     * What came out.
     *
     * @param connection what would be printed; null if there is nothing to print
     */
    private record Outcome(
            Run run,
            List<Wallet> wallets,
            Report report,
            @Nullable BlinkConnection connection) {
        ExitCode tell() {
            boolean good = isGood(report) && !NewAddress.isUntested(report, run);
            boolean print = connection != null && (good || run.has(CliOption.FORCE));
            String text = print && connection != null ? connection.render() : "";
            if (run.json()) {
                run.out().data(json(text));
            } else {
                GenerateScreen screen = new GenerateScreen(run.err(), run.verbose(), run.has(CliOption.QUIET));
                screen.outcome(report, good, print, run.out().look().terminal());
                if (print) {
                    run.out().data(text + "\n");
                }
            }
            if (print && !good) {
                return ExitCode.OK;
            }
            return isGood(report) && !good ? ExitCode.UNKNOWN : ExitCode.of(report.status(), run.strict());
        }

        private String json(String text) {
            JsonAnswer answer = run.answer(report.status().name());
            if (!text.isEmpty()) {
                answer.member("connectionString", text);
            }
            return answer.wallets(wallets)
                    .problems(report.problems())
                    .findings(report.findings())
                    .member("requests", report.requests())
                    .member("elapsedMs", run.elapsedMs())
                    .end();
        }
    }

    /** Which options go together. */
    static void requireTogether(Run run) {
        boolean offline = run.has(CliOption.OFFLINE);
        for (CliOption option : List.of(CliOption.WALLET_ID, CliOption.CURRENCY)) {
            if (run.has(option) != offline) {
                throw new UsageException(
                        UsageError.OPTION_CONFLICT,
                        offline
                                ? "--offline wants " + option.typed() + ", too, since nobody is asked for the wallets."
                                : option.typed() + " goes with --offline only. To choose a wallet: --wallet");
            }
        }
        if (offline && run.has(CliOption.WALLET)) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT, "--offline takes --wallet-id and --currency instead of --wallet.");
        }
    }
}
