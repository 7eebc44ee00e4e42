package io.github.btcpayconnect.cli;

import io.github.btcpayconnect.cli.screens.RuleScreen;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of rules is made from the rules themselves. */
class RulesDocsTest {
    private static final String HEAD = """
            # Rules

            Everything that can be wrong with a connection string. An *error* is what BTCPay Server refuses; a *warning* is what it
            takes, and we advise against. Some are neither: only `fix` reports them, as what it has mended. The ids never change their
            meaning. `btcpay-connect explain --rule ID` prints one of these.

            Examples have their placeholders in capitals. What BTCPay says is its answer to the example; for other faults of the
            same rule it may have other words.
            """;

    @Test
    void thePageIsMadeFromTheRules() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Rule rule : Rule.values()) {
            page.append("\n## ").append(rule.id()).append("\n\n");
            page.append(rule.summary()).append("\n\n");
            for (String weight : RuleScreen.weights(rule)) {
                page.append("- ").append(weight).append('\n');
            }
            for (Severity severity : rule.severities()) {
                example(rule, severity, page);
            }
            page.append("\nWhat to do: ").append(rule.remedy()).append('\n');
        }
        Golden.hold(Path.of("../docs/rules.md"), page.toString());
    }

    private static void example(Rule rule, Severity severity, StringBuilder page) {
        rule.example(severity)
                .ifPresent(text -> page.append('\n')
                        .append(RuleScreen.title(severity))
                        .append(":\n\n```\n")
                        .append(RuleScreen.visible(text))
                        .append("\n```\n"));
        if (severity == Severity.ERROR) {
            rule.btcpay()
                    .ifPresent(words ->
                            page.append("\nBTCPay says: \"").append(words).append("\"\n"));
        }
    }
}
