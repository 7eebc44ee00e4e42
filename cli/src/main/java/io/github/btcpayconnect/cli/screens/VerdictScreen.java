package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Symbol;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.RuleChange;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What BTCPay Server says to a text, for people. */
final class VerdictScreen {
    private final Printer out;
    private final boolean verbose;

    VerdictScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    void print(Explanation explanation) {
        List<Explanation.RoleVerdict> verdicts = explanation.verdicts();
        String btcpay = "BTCPay " + explanation.server().version();
        Explanation.RoleVerdict first = verdicts.get(0);
        Explanation.RoleVerdict last = verdicts.get(verdicts.size() - 1);
        boolean differ = !last.verdict().accepted().equals(first.verdict().accepted());
        boolean named = differ || verdicts.size() == 1;
        say(btcpay, first, named, explanation);
        if (differ) {
            say(btcpay, last, true, explanation);
        }
        Set<String> notes = new LinkedHashSet<>();
        verdicts.forEach(verdict -> notes.addAll(verdict.verdict().notes()));
        notes.forEach(this::note);
        if (verbose) {
            changes(explanation);
        }
    }

    private void say(String btcpay, Explanation.RoleVerdict said, boolean named, Explanation explanation) {
        Verdict verdict = said.verdict();
        String from = !named ? "" : said.role() == Role.ADMIN ? " from an administrator" : " from a merchant";
        if (verdict.isRefused()) {
            refused(btcpay + " refuses it" + from, verdict, explanation);
        } else if (verdict.accepted().isPresent()) {
            boolean marked = !explanation.result().problems().isEmpty();
            paragraph(btcpay + " takes it" + from + (marked ? ", but see above." : "."));
            if (explanation.result().hasErrors()) {
                paragraph("What is marked with " + out.symbol(Symbol.FAIL)
                        + " is what the newest version that is known, " + BtcpayVersion.NEWEST_KNOWN + ", refuses.");
            }
        } else {
            paragraph("Whether " + btcpay + " takes it" + from + ", it has to ask: "
                    + verdict.question().orElse("") + ".");
        }
    }

    /** BTCPay's words, where they are known, and what they do not say, unless the problems of the text say it. */
    private void refused(String fact, Verdict verdict, Explanation explanation) {
        boolean told = explanation.result().hasErrors()
                && verdict.step().filter(step -> step != Verdict.Step.SAFETY).isPresent();
        String more =
                verdict.meaning() + verdict.remedy().map(remedy -> " " + remedy).orElse("");
        if (verdict.message().isEmpty()) {
            paragraph(fact + ": " + Paragraph.inside(more));
            return;
        }
        paragraph(fact + ": \"" + verdict.message().get() + "\"");
        if (!told) {
            paragraph(more);
        }
    }

    private void note(String note) {
        out.line();
        List<String> lines = Paragraph.lines("  ", "  ", note, out.look().columns());
        // The symbol goes in last: its colour has no width.
        out.line(out.symbol(Symbol.WARN) + lines.get(0).substring(1));
        lines.subList(1, lines.size()).forEach(out::line);
    }

    private void changes(Explanation explanation) {
        Set<RuleChange> changes = new LinkedHashSet<>();
        for (BtcpayServer server : explanation.servers()) {
            changes.addAll(server.changesThatDecide(explanation.result()));
        }
        if (changes.isEmpty()) {
            return;
        }
        out.line();
        out.line("Versions of BTCPay that differ on it:");
        Table table = new Table(out);
        changes.forEach(
                change -> table.add(change.since().toString(), "", change.summary() + " (" + change.source() + ")"));
        table.print();
    }

    private void paragraph(String text) {
        Paragraph.lines("", "", text, out.look().columns()).forEach(out::line);
    }
}
