package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.ProblemScreen;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.Locale;
import java.util.Optional;

/** The repair of a damaged string, offered to whoever sits at the terminal. Nothing is repaired in silence. */
final class OfferedRepair {
    private OfferedRepair() {}

    /** The repaired text if the person wants it; else the given one. */
    static PastedText of(PastedText text, Run run) {
        Prompt person = run.streams().person();
        Optional<Repair> repair = run.json() || run.has(CliOption.QUIET) || !person.possible()
                ? Optional.empty()
                : text.repair(run.network());
        if (repair.filter(OfferedRepair::isWorthAsking).isEmpty()) {
            return text;
        }
        CheckResult result = text.check(run.network());
        new ProblemScreen(run.err(), run.verbose()).print(text.text(), result.problems());
        run.err().line();
        if (!isYes(person.line("Repair it and check the repaired string? [Y/n] "))) {
            return text;
        }
        run.err().line("What follows is about the repaired string. To get it: btcpay-connect fix");
        run.err().line();
        return PastedText.ofRepaired(repair.get());
    }

    /** A server that could be named, too, is advice and no damage. */
    private static boolean isWorthAsking(Repair repair) {
        return repair.isComplete()
                && repair.changes().stream().anyMatch(change -> change.rule() != Rule.SERVER_MISSING);
    }

    /** Enter alone is a yes; the end of the input is none. */
    static boolean isYes(Optional<String> answer) {
        String word = answer.orElse("n").strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("y") || word.equals("yes");
    }
}
