package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.blink.AccountAddress;
import io.github.btcpayconnect.blink.BlinkNames;
import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.cli.screens.MigrateScreen;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code migrate}: from the string of a Blink account to that of its Lightning address. It changes nothing anywhere. */
final class Migrate implements Action {
    private static final String NAME_IT = "Name the address yourself: btcpay-connect migrate --ln-address NAME@DOMAIN";

    @Override
    public ExitCode run(Run run) {
        Optional<LightningAddress> given =
                run.has(CliOption.LN_ADDRESS) ? Optional.of(NewAddress.given(run)) : Optional.empty();
        run.services().announce();
        PastedText text = GivenString.of(run);
        CheckResult result = text.check(run.network());
        Optional<BlinkAccount> account = account(result);
        if (account.isEmpty()) {
            return new Outcome(run, text.text(), report(result, noAccount(result)), null, Map.of(), 0).tell();
        }
        WalletCurrency wanted = account.get().currency().orElse(WalletCurrency.BTC);
        if (given.isPresent()) {
            return tested(run, given.get(), wanted, 0);
        }
        return found(run, result, account.get(), wanted);
    }

    private static Optional<BlinkAccount> account(CheckResult result) {
        return result.connectionString()
                .filter(string -> !result.hasErrors() && string.type().equals("blink"))
                .map(BlinkConnection::of)
                .filter(BlinkAccount.class::isInstance)
                .map(BlinkAccount.class::cast);
    }

    private static Finding noAccount(CheckResult result) {
        Optional<Problem> first = result.first()
                .or(() -> result.problems().stream().filter(Problem::isError).findFirst());
        return first.map(problem -> Finding.of(FindingId.FORMAT, Status.FAIL, problem.message(), problem.remedy()))
                .orElseGet(() -> Finding.of(
                        FindingId.FORMAT,
                        Status.FAIL,
                        "this is no string for a Blink account with an API key, so there is nothing to move",
                        "Give the string that the store has now."));
    }

    private static ExitCode found(Run run, CheckResult result, BlinkAccount account, WalletCurrency otherwise) {
        String server = account.effectiveServer(run.network());
        if (!run.services().mayAsk(server)) {
            Finding declined = Finding.of(FindingId.ADDRESS_EXISTS, Status.UNKNOWN, "not asked: you said no", NAME_IT);
            return new Outcome(run, "", report(result, declined), null, Map.of(), 0).tell();
        }
        HttpSettings settings = run.services().settings(server);
        HttpRun asked = new HttpRun(settings);
        Finding trouble;
        try {
            AccountAddress found = new BlinkNames(settings).ofAccount(account, server, asked);
            if (found.address().isPresent()) {
                WalletCurrency currency = account.currency().or(found::currency).orElse(otherwise);
                return tested(run, found.address().get(), currency, asked.requests());
            }
            trouble = Finding.of(
                    FindingId.ADDRESS_EXISTS,
                    Status.FAIL,
                    "the account has no name at Blink, and so no Lightning address",
                    "Choose a name in the Blink app, then run this again.");
        } catch (NoAnswerException e) {
            trouble = Finding.of(
                    FindingId.ADDRESS_EXISTS,
                    Status.UNKNOWN,
                    "not known which one the account has: the server " + e.getMessage(),
                    NAME_IT);
        }
        return new Outcome(run, "", report(result, trouble), null, Map.of(), asked.requests()).tell();
    }

    private static ExitCode tested(Run run, LightningAddress address, WalletCurrency wanted, int requests) {
        NewAddress made = NewAddress.of(address, wanted);
        Report report = made.report(run);
        int sent = requests + report.requests();
        boolean withoutDollars = wanted == WalletCurrency.USD
                && is(report, FindingId.ADDRESS_USD, Status.FAIL)
                && is(report, FindingId.ADDRESS_EXISTS, Status.PASS);
        if (withoutDollars) {
            made = NewAddress.of(address, WalletCurrency.BTC);
            report = made.report(run);
            sent += report.requests();
        }
        Map<String, String> changes = MigrateScreen.changes(report, wanted, withoutDollars);
        return new Outcome(run, "", report, made.connection().render(), changes, sent).tell();
    }

    private static boolean is(Report report, FindingId id, Status status) {
        return report.finding(id).filter(finding -> finding.status() == status).isPresent();
    }

    /** Without anybody having been asked about an address: one finding, and nothing on the others. */
    private static Report report(CheckResult result, Finding finding) {
        boolean refused = finding.id() == FindingId.FORMAT;
        List<Finding> findings = FindingId.ofAddress().stream()
                .map(id -> {
                    if (id == finding.id()) {
                        return finding;
                    }
                    return id == FindingId.FORMAT
                            ? Finding.of(id, Status.PASS, "BTCPay takes the string")
                            : Finding.of(
                                    id,
                                    refused || finding.status() == Status.FAIL ? Status.SKIPPED : Status.UNKNOWN,
                                    refused ? "not asked" : "not known");
                })
                .toList();
        return new Report(result.problems(), findings, 0, Duration.ZERO);
    }

    /**
     * What came out.
     *
     * @param given the text that was given, if that is what is wrong
     * @param connectionString the new one; null if there is none
     */
    private record Outcome(
            Run run,
            String given,
            Report report,
            @Nullable String connectionString,
            Map<String, String> changes,
            int requests) {
        ExitCode tell() {
            boolean tested = !NewAddress.isUntested(report, run);
            boolean good = tested && (report.status() == Status.PASS || report.status() == Status.WARN);
            String text = connectionString != null && (good || run.has(CliOption.FORCE)) ? connectionString : "";
            if (run.json()) {
                run.out().data(json(text));
            } else {
                MigrateScreen screen = new MigrateScreen(run.err(), run.verbose(), run.has(CliOption.QUIET));
                if (!report.problems().isEmpty()) {
                    screen.problems(given, report.problems());
                }
                screen.outcome(
                        report, good, changes, !text.isEmpty(), run.out().look().terminal());
                if (!text.isEmpty()) {
                    run.out().data(text + "\n");
                }
            }
            if (!text.isEmpty() && !good) {
                return ExitCode.OK;
            }
            boolean open = report.status() == Status.PASS || report.status() == Status.WARN;
            return open && !good ? ExitCode.UNKNOWN : ExitCode.of(report.status(), run.strict());
        }

        private String json(String text) {
            JsonAnswer answer = run.answer(report.status().name());
            if (!text.isEmpty()) {
                answer.member("connectionString", text);
            }
            return answer.member("changes", changes)
                    .problems(report.problems())
                    .findings(report.findings())
                    .member("requests", requests)
                    .member("elapsedMs", run.elapsedMs())
                    .end();
        }
    }
}
