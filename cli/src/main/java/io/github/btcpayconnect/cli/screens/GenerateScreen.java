package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Symbol;
import io.github.btcpayconnect.core.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code generate} says beside the string: how the checks came out, and what to do. All of it on stderr. */
public final class GenerateScreen {
    private final Printer err;
    private final boolean verbose;
    private final boolean quiet;

    /** A screen on this printer, which must not be stdout. */
    public GenerateScreen(Printer err, boolean verbose, boolean quiet) {
        this.err = err;
        this.verbose = verbose;
        this.quiet = quiet;
    }

    /**
     * Says how it came out; if a string follows, where it belongs.
     *
     * @param good whether all that matters was checked, and is well
     * @param inSight whether the string goes to the terminal
     */
    public void outcome(Report report, boolean good, boolean stringFollows, boolean inSight) {
        if (good && quiet) {
            return;
        }
        problems(report);
        if (verbose) {
            new ReportScreen(err, true).findings(report);
        } else {
            if (good) {
                err.line(checked(report));
            }
            new ReportScreen(err, false).faults(report);
        }
        if (!good) {
            remedies(report).forEach(remedy -> err.line("Next: " + Paragraph.inside(remedy)));
            if (stringFollows) {
                err.line("Printed all the same, because of --force:");
            }
        } else {
            err.line("Paste " + (inSight ? "this line" : "the string")
                    + " into BTCPay: your store, Wallets, Lightning, \"Use custom node\".");
        }
        if (stringFollows && inSight) {
            err.line();
        }
    }

    private void problems(Report report) {
        for (Problem problem : report.problems()) {
            Symbol symbol = problem.isError() ? Symbol.FAIL : Symbol.WARN;
            err.line("  " + err.symbol(symbol) + " " + problem.message() + " " + problem.remedy());
        }
    }

    private static List<String> remedies(Report report) {
        return Stream.of(report.status(), Status.SKIPPED)
                .flatMap(status -> ReportScreen.remedies(report, status).stream())
                .toList();
    }

    /** In one line what a person wants to know of a key that works. */
    private static String checked(Report report) {
        if (report.finding(FindingId.ADDRESS_EXISTS).isPresent()) {
            return checkedAddress(report);
        }
        if (report.finding(FindingId.KEY_VALID).map(Finding::status).orElse(Status.SKIPPED) == Status.SKIPPED) {
            return "Not checked: whether the key works, what it may do, whether the wallet is there, the network.";
        }
        String key = Stream.of(FindingId.SCOPE_READ, FindingId.SCOPE_RECEIVE, FindingId.SCOPE_WRITE)
                .flatMap(id -> report.finding(id).stream())
                .filter(finding -> finding.status() == Status.PASS)
                .map(Finding::summary)
                .collect(Collectors.joining(", "));
        String wallet = report.finding(FindingId.WALLET_CURRENCY)
                        .map(Finding::summary)
                        .orElse("") + " wallet "
                + report.finding(FindingId.WALLET_EXISTS).map(Finding::summary).orElse("");
        String network = report.finding(FindingId.NETWORK).map(Finding::summary).orElse("");
        return "Checked: " + wallet + "; the key " + key + "; " + network + end(report) + ".";
    }

    /** How long the key lives, if that is known and nothing to worry about. */
    private static String end(Report report) {
        return report.finding(FindingId.KEY_EXPIRY)
                .filter(finding -> finding.status() == Status.PASS)
                .map(finding -> "; " + (finding.summary().startsWith("in ") ? "expires " : "") + finding.summary())
                .orElse("");
    }

    private static String checkedAddress(Report report) {
        if (report.finding(FindingId.ADDRESS_EXISTS).orElseThrow().status() == Status.SKIPPED) {
            return "Not checked: whether the address is there, and what it takes.";
        }
        return "Checked: the address takes payments "
                + report.finding(FindingId.ADDRESS_BOUNDS).map(Finding::summary).orElse("") + "; "
                + report.finding(FindingId.ADDRESS_NETWORK)
                        .map(Finding::summary)
                        .orElse("") + ".";
    }
}
