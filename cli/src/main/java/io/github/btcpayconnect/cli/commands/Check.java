package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.CheckOptions;
import io.github.btcpayconnect.check.ConnectionChecker;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.CheckScreen;
import io.github.btcpayconnect.cli.screens.Meaning;
import io.github.btcpayconnect.cli.screens.RepairHint;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.http.HttpSettings;
import org.jspecify.annotations.Nullable;

/** {@code check}: whether a connection string works. */
final class Check implements Action {
    @Override
    public ExitCode run(Run run) {
        CheckOptions options = OptionValues.check(run.invocation());
        run.services().requireUsable();
        run.services().announce();
        PastedText text = OfferedRepair.of(GivenString.of(run), run);
        CheckResult result = text.check(run.network());
        @Nullable Meaning meaning = Meaning.of(result, run.network());
        Report report = report(run, result, meaning, options);
        if (run.json()) {
            run.out()
                    .data(run.answer(report.status().name())
                            .problems(report.problems())
                            .findings(report.findings())
                            .member("requests", report.requests())
                            .member("elapsedMs", run.elapsedMs())
                            .end());
        } else {
            new CheckScreen(run.out(), run.verbose()).print(text.text(), result, meaning, report);
            RepairHint.of(result, () -> text.repair(run.network())).ifPresent(run.out()::line);
        }
        return ExitCode.of(report.status(), run.strict());
    }

    private static Report report(Run run, CheckResult result, @Nullable Meaning meaning, CheckOptions options) {
        String server = server(run, result, meaning);
        if (!server.isEmpty() && !run.services().mayAsk(server)) {
            String host = ServerAddress.plain(server).map(ServerAddress::host).orElse("The server");
            return Unasked.declined(result, host, run.has(CliOption.PROBE));
        }
        String asked = server.isEmpty() ? ofAddress(result) : server;
        HttpSettings settings =
                asked.isEmpty() ? HttpSettings.defaults() : run.services().settings(asked);
        return new ConnectionChecker(settings).check(result, options);
    }

    /** Where the Lightning address is asked about; empty if there is none. */
    private static String ofAddress(CheckResult result) {
        return result.connectionString()
                .filter(string -> !result.hasErrors())
                .flatMap(LightningAddress::of)
                .map(address -> "https://" + address.domain())
                .orElse("");
    }

    /** Where the key will go; empty if it goes nowhere. */
    private static String server(Run run, CheckResult result, @Nullable Meaning meaning) {
        if (result.hasErrors()
                || meaning == null
                || meaning.mode().filter(mode -> mode == Meaning.Mode.ACCOUNT).isEmpty()) {
            return "";
        }
        BlinkAccount account =
                (BlinkAccount) BlinkConnection.of(result.connectionString().orElseThrow());
        return account.effectiveServer(run.network());
    }
}
