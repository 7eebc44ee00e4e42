package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;

/** The connection string that {@code check} and {@code explain} are about. */
final class GivenString {
    private GivenString() {}

    static PastedText of(Run run) {
        PastedText text = run.sources().connectionString(run.invocation().argument(), run.value(CliOption.FROM_FILE));
        if (run.invocation().argument().isPresent()) {
            run.note("The shell keeps what was typed, secrets included. Better: btcpay-connect "
                    + run.invocation().command().words() + ", then paste.");
        }
        return text;
    }
}
