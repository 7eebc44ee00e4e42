package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.Command;
import io.github.btcpayconnect.cli.options.HelpPage;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.ScreenHelp;
import io.github.btcpayconnect.core.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** {@code help}: what there is, or one command. */
final class Help implements Action {
    @Override
    public ExitCode run(Run run) {
        HelpPage page = new HelpPage(new ScreenHelp(run.out()));
        Optional<String> wanted = run.invocation().argument();
        try {
            if (wanted.isEmpty()) {
                page.overview();
            } else {
                page.command(Command.of(wanted.get()).orElseThrow(() -> unknown(wanted.get())));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UsageException unknown(String wanted) {
        return new UsageException(
                UsageError.UNKNOWN_COMMAND,
                Nearest.of(
                                wanted,
                                Arrays.stream(Command.values())
                                        .map(Command::words)
                                        .toList())
                        .map(near -> "There is no such command. Did you mean " + near + "?")
                        .orElse("There is no such command. Next: btcpay-connect help lists the commands."));
    }
}
