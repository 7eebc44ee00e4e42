package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.RuleScreen;
import io.github.btcpayconnect.core.Nearest;
import io.github.btcpayconnect.core.Rule;
import java.util.Arrays;
import java.util.Locale;

/** {@code explain --rule}: what one rule means, for any string. */
final class ExplainRule implements Action {
    @Override
    public ExitCode run(Run run) {
        if (run.invocation().argument().isPresent() || run.has(CliOption.FROM_FILE)) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT, "--rule explains a rule, and takes no connection string. Keep one.");
        }
        Rule rule = rule(run.value(CliOption.RULE).orElse(""));
        if (run.json()) {
            run.out().data(run.answer("PASS").rule(rule).end());
        } else {
            new RuleScreen(run.out()).print(rule);
        }
        return ExitCode.OK;
    }

    private static Rule rule(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return Rule.of(wanted)
                .orElseThrow(() -> OptionValues.wrong(Nearest.of(
                                wanted,
                                Arrays.stream(Rule.values()).map(Rule::id).toList())
                        .map(near -> "There is no such rule. Did you mean --rule " + near + "?")
                        .orElse("There is no such rule. The rules are: "
                                + String.join(
                                        " ",
                                        Arrays.stream(Rule.values())
                                                .map(Rule::id)
                                                .toList()))));
    }
}
