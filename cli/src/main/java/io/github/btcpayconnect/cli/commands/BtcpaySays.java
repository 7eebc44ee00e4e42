package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.ComplaintScreen;
import io.github.btcpayconnect.core.btcpay.Complaint;
import java.util.List;
import java.util.Optional;

/** {@code explain --btcpay-says}: what a message of BTCPay Server may mean. It wants no connection string. */
final class BtcpaySays {
    private final Run run;
    private final Optional<Complaint> known;
    private final List<Complaint> nearest;

    /**
     * @throws UsageException if a connection string was given, too
     */
    BtcpaySays(Run run) {
        if (run.invocation().argument().isPresent() || run.has(CliOption.FROM_FILE)) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT,
                    "--btcpay-says explains a message alone. Leave the connection string away.");
        }
        String message = run.value(CliOption.BTCPAY_SAYS).orElseThrow();
        this.run = run;
        this.known = Complaint.of(message);
        this.nearest = known.isPresent() ? List.of() : Complaint.nearest(message);
    }

    ExitCode tell() {
        Status status = known.isPresent() ? Status.PASS : Status.UNKNOWN;
        List<Complaint> complaints = known.map(List::of).orElse(nearest);
        if (run.json()) {
            run.out()
                    .data(run.answer(status.name())
                            .complaints(complaints)
                            .member("requests", 0)
                            .member("elapsedMs", run.elapsedMs())
                            .end());
        } else {
            ComplaintScreen screen = new ComplaintScreen(run.out());
            known.ifPresentOrElse(screen::causes, () -> screen.nearest(nearest));
        }
        return ExitCode.of(status, run.strict());
    }
}
