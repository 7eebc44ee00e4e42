package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Severity;
import java.util.List;

/** What one rule means. */
public final class RuleScreen {
    private static final String INDENT = "  ";

    private final Printer out;

    /** A screen on this printer. */
    public RuleScreen(Printer out) {
        this.out = out;
    }

    /** Prints everything that is known of a rule. */
    public void print(Rule rule) {
        paragraph(rule.id() + ": " + rule.summary());
        out.line();
        weights(rule).forEach(this::paragraph);
        for (Severity severity : rule.severities()) {
            rule.example(severity).ifPresent(text -> {
                out.line();
                out.line(title(severity) + ":");
                out.line(INDENT + visible(text));
                if (severity == Severity.ERROR) {
                    rule.btcpay().ifPresent(words -> paragraph("BTCPay says: \"" + words + "\""));
                }
            });
        }
        out.line();
        paragraph("Next: " + rule.remedy());
    }

    /** What breaking it comes to: a sentence for each severity, or one for what no check reports. */
    public static List<String> weights(Rule rule) {
        return rule.severities().isEmpty()
                ? List.of("Only fix reports it, as something that it has mended.")
                : rule.severities().stream()
                        .map(severity -> weight(rule, severity))
                        .toList();
    }

    private static String weight(Rule rule, Severity severity) {
        if (rule == Rule.TOO_LONG) {
            return "As an error: we do not judge it, whatever BTCPay would say.";
        }
        if (rule == Rule.MORE_PROBLEMS) {
            return severity == Severity.ERROR
                    ? "As an error: there are errors among those that are not listed."
                    : "As a warning: those that are not listed are warnings.";
        }
        return severity == Severity.ERROR
                ? "As an error: BTCPay refuses the string."
                : "As a warning: BTCPay takes the string; we advise against it.";
    }

    /** What stands above an example. */
    public static String title(Severity severity) {
        return severity == Severity.ERROR ? "Refused, for example" : "Taken with a warning, for example";
    }

    /** An example in one line. */
    public static String visible(String example) {
        return example.replace("\n", "(line break)");
    }

    private void paragraph(String text) {
        Paragraph.lines("", "", text, out.look().columns()).forEach(out::line);
    }
}
