package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Symbol;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import io.github.btcpayconnect.core.repair.Change;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code fix} says beside the string: what was changed and why, and what is left. All of it on stderr. */
public final class FixScreen {
    private static final String BTCPAY = "BTCPay " + BtcpayVersion.NEWEST_KNOWN;

    private final Printer err;
    private final boolean verbose;

    /** A screen on this printer, which must not be stdout. */
    public FixScreen(Printer err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    /**
     * Says how the repair of a text came out.
     *
     * @param stringFollows whether the string is printed, be it whole or not
     */
    public void print(String text, Repair repair, boolean stringFollows) {
        if (repair.isComplete()) {
            complete(text, repair, stringFollows);
        } else {
            incomplete(text, repair, stringFollows);
        }
    }

    /** There is nothing that a repair could begin with. */
    public void unreadable(String text, List<Problem> problems) {
        paragraph("Not repaired.");
        new ProblemScreen(err, verbose).print(text, problems);
    }

    private void complete(String text, Repair repair, boolean stringFollows) {
        if (repair.changes().isEmpty()) {
            paragraph("Nothing to repair: " + BTCPAY + " takes the string as it is.");
        } else {
            paragraph("Repaired: " + BTCPAY + " takes the string now. What was changed:");
            changes(repair.changes());
        }
        Verdict merchant = repair.verdict(Role.MERCHANT);
        if (merchant.isRefused()) {
            paragraph("From a merchant " + BTCPAY + " refuses it. " + merchant.meaning()
                    + merchant.remedy().map(remedy -> " " + remedy).orElse(""));
        }
        if (!repair.left().isEmpty()) {
            paragraph("What it takes, and you should look at:");
            new ProblemScreen(err, verbose).print(text, repair.left());
        }
        if (!stringFollows) {
            paragraph("Nothing is printed, because of --strict. With --partial it is.");
        }
    }

    private void incomplete(String text, Repair repair, boolean stringFollows) {
        if (repair.changes().isEmpty()) {
            paragraph("Not repaired. What is wrong, only you can decide:");
        } else {
            paragraph("Repaired in part. What could be changed:");
            changes(repair.changes());
            paragraph("What is left, only you can decide:");
        }
        new ProblemScreen(err, verbose).print(text, repair.left());
        paragraph(
                stringFollows
                        ? "Printed all the same, because of --partial."
                        : "Nothing is printed. Next: mend what is left, then btcpay-connect fix"
                                + (repair.changes().isEmpty() ? "" : "; --partial prints what there is."));
    }

    /** Each kind once. */
    private void changes(List<Change> changes) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        changes.forEach(change -> kinds.merge(line(change), 1, Integer::sum));
        kinds.forEach((line, times) -> {
            String before = "  + ";
            List<String> lines = Paragraph.lines(
                    before,
                    "    ",
                    line + (times > 1 ? " (" + times + " times)" : ""),
                    err.look().columns());
            err.line("  " + err.symbol(Symbol.PASS) + lines.get(0).substring(before.length() - 1));
            lines.subList(1, lines.size()).forEach(err::line);
        });
    }

    private String line(Change change) {
        return change.message() + (verbose ? " [" + change.rule().id() + "]" : "");
    }

    private void paragraph(String text) {
        Paragraph.lines("", "", text, err.look().columns()).forEach(err::line);
    }
}
