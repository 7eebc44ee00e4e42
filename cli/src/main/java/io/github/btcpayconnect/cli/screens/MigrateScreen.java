package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code migrate} says beside the string: what changes, and what to do in which order. All of it on stderr. */
public final class MigrateScreen {
    private static final String BULLET = "  - ";

    private final Printer err;
    private final boolean verbose;
    private final boolean quiet;

    /** A screen on this printer, which must not be stdout. */
    public MigrateScreen(Printer err, boolean verbose, boolean quiet) {
        this.err = err;
        this.verbose = verbose;
        this.quiet = quiet;
    }

    /**
     * What is different with the new string, in the order in which it matters, by the names that JSON has.
     *
     * @param before the currency of the wallet so far
     * @param withoutDollars whether the wallet was in dollars, and the address takes none
     */
    public static Map<String, String> changes(Report report, WalletCurrency before, boolean withoutDollars) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (is(report, FindingId.ADDRESS_CUSTODY, Status.WARN)) {
            changes.put(
                    "not-moved",
                    "The account is custodial still: move it in the Blink app first, and save the new string after.");
        }
        changes.put("receive-only", "BTCPay can only receive with it: no payouts, and no refunds over Lightning.");
        String amounts = report.finding(FindingId.ADDRESS_BOUNDS)
                .filter(finding -> finding.status() == Status.PASS || finding.status() == Status.WARN)
                .map(finding -> ", " + finding.summary())
                .orElse("");
        changes.put(
                "amount-needed",
                "Every invoice needs an amount" + amounts + "; a top-up without one does not work any more.");
        boolean open = is(report, FindingId.ADDRESS_USD, Status.UNKNOWN);
        changes.put("currency", currency(before, withoutDollars, open));
        changes.put(
                "open-invoices",
                "Invoices that are open now are of the old account: let them be paid or run out before you save the new"
                        + " string.");
        changes.put(
                "old-key",
                "Afterwards, when a small payment has arrived, revoke the old key: dashboard.blink.sv, API Keys.");
        return changes;
    }

    /** @param open whether nobody knows yet if the new wallet takes dollars */
    private static String currency(WalletCurrency before, boolean withoutDollars, boolean open) {
        if (withoutDollars) {
            return "Payments arrive in bitcoin: the wallet was in dollars so far, but the address takes none.";
        }
        if (open) {
            return "Payments are to arrive in dollars, as before, but the new wallet may refuse them: see with"
                    + " btcpay-connect check --probe. If it does, write currency=BTC.";
        }
        return before == WalletCurrency.USD ? "Payments arrive in dollars, as before." : "Payments arrive in bitcoin.";
    }

    /** Prints what is wrong with the text that was given. */
    public void problems(String text, List<Problem> problems) {
        if (!text.isEmpty()) {
            new ProblemScreen(err, verbose).print(text, problems);
        }
    }

    /**
     * Says how it came out.
     *
     * @param good whether the address was tested, and is well
     * @param inSight whether the string goes to the terminal
     */
    public void outcome(
            Report report, boolean good, Map<String, String> changes, boolean stringFollows, boolean inSight) {
        if (good && quiet) {
            return;
        }
        if (verbose) {
            new ReportScreen(err, true).findings(report);
        } else if (report.problems().stream().noneMatch(Problem::isError)) {
            new ReportScreen(err, false).faults(report);
        }
        if (!good) {
            Stream.of(report.status(), Status.SKIPPED)
                    .flatMap(status -> ReportScreen.remedies(report, status).stream())
                    .distinct()
                    .forEach(remedy -> paragraph("", "Next: " + Paragraph.inside(remedy)));
            report.finding(FindingId.FORMAT)
                    .filter(format -> format.status() == Status.FAIL)
                    .flatMap(Finding::remedy)
                    .ifPresent(remedy -> paragraph("", "Next: " + Paragraph.inside(remedy)));
            if (stringFollows) {
                err.line("Printed all the same, because of --force:");
            }
        } else {
            err.line(err.strong("What changes with the new string:"));
            changes.values().forEach(change -> paragraph(BULLET, change));
            paragraph(
                    "",
                    "Nothing was changed. When you are ready, paste " + (inSight ? "this line" : "the string")
                            + " into BTCPay: your store, Wallets, Lightning, \"Use custom node\".");
        }
        if (stringFollows && inSight) {
            err.line();
        }
    }

    private void paragraph(String before, String text) {
        Paragraph.lines(before, " ".repeat(before.length()), text, err.look().columns())
                .forEach(err::line);
    }

    private static boolean is(Report report, FindingId id, Status status) {
        return report.finding(id).filter(finding -> finding.status() == status).isPresent();
    }
}
