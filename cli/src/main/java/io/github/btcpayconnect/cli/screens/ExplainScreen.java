package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.terminal.Printer;
import org.jspecify.annotations.Nullable;

/** What {@code explain} prints for people. */
public final class ExplainScreen {
    private static final String AGAIN = "btcpay-connect explain";

    private final Printer out;
    private final boolean verbose;

    /** A screen on this printer. */
    public ExplainScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Prints everything that can be said of a text. */
    public void print(Explanation explanation) {
        @Nullable Meaning meaning = explanation.meaning();
        out.line(out.strong(headline(meaning)));
        out.line();
        if (!explanation.result().problems().isEmpty()) {
            new ProblemScreen(out, verbose)
                    .print(explanation.text(), explanation.result().problems());
            out.line();
        }
        if (meaning != null && !meaning.string().possibleTypes().isEmpty()) {
            new PartsScreen(out).print(meaning);
            out.line();
        }
        if (!explanation.verdicts().isEmpty()) {
            new VerdictScreen(out, verbose).print(explanation);
        }
        next(explanation, meaning);
    }

    private static String headline(@Nullable Meaning meaning) {
        if (meaning == null) {
            return "This is no connection string.";
        }
        if (meaning.string().possibleTypes().size() > 1) {
            return "A connection string of a type that several plugins know.";
        }
        if (meaning.type().isEmpty()) {
            return "A connection string, but not of a type that BTCPay knows.";
        }
        if (meaning.mode().isEmpty()) {
            return "A connection string for " + meaning.type().get().origin() + ".";
        }
        return meaning.mode().get() == Meaning.Mode.ACCOUNT
                ? "Blink account, opened with an API key."
                : "Blink Lightning address: it can receive, not send.";
    }

    private void next(Explanation explanation, @Nullable Meaning meaning) {
        String next = nextStep(explanation, meaning);
        if (!next.isEmpty()) {
            out.line();
            Paragraph.lines("", "", next, out.look().columns()).forEach(out::line);
        }
    }

    private static String nextStep(Explanation explanation, @Nullable Meaning meaning) {
        if (explanation.status() == Status.FAIL) {
            return explanation.result().hasErrors()
                    ? Refusal.next(explanation.result(), explanation.text(), AGAIN)
                    : "";
        }
        if (meaning == null || meaning.mode().isEmpty()) {
            return "Next: paste it into your store. Whether the wallet behind it works, BTCPay will tell.";
        }
        return meaning.mode().get() == Meaning.Mode.ADDRESS
                ? "Next, to learn whether the address can be paid: btcpay-connect check"
                : "Next, to learn whether the key works: btcpay-connect check";
    }
}
