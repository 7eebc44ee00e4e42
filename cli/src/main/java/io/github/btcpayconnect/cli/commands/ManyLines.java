package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.lines.LineInput;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import java.io.InputStream;

/** What {@code --lines} and {@code --jsonl} mean for every command that takes them. */
final class ManyLines {
    private ManyLines() {}

    /**
     * How the lines are to be read.
     *
     * @throws UsageException if both are given
     */
    static LineInput.Format format(Run run) {
        if (run.has(CliOption.LINES) && run.has(CliOption.JSONL)) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT, "There is --lines and --jsonl. Leave one of the two away.");
        }
        return run.has(CliOption.JSONL) ? LineInput.Format.JSON : LineInput.Format.PLAIN;
    }

    /**
     * Where they come from.
     *
     * @throws UsageException if there is an argument as well, or they are nowhere
     */
    static InputStream stream(Run run) {
        if (run.invocation().argument().isPresent()) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT,
                    "Many strings come from --from-file or stdin. Leave the one on the command line away.");
        }
        return run.sources().lines(run.value(CliOption.FROM_FILE));
    }

    /** The stream has broken off in the middle. */
    static UsageException brokenOff() {
        return new UsageException(UsageError.FILE, "The lines could not be read to their end.");
    }
}
