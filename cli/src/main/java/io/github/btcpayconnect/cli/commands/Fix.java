package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.FixScreen;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.List;
import java.util.Optional;

/** {@code fix}: a damaged connection string in, the repaired one out, alone on stdout; or nothing. */
final class Fix implements Action {
    @Override
    public ExitCode run(Run run) {
        PastedText text = GivenString.of(run);
        Optional<Repair> repair = text.repair(run.network());
        Status status = repair.map(Fix::status).orElse(Status.FAIL);
        ExitCode code = ExitCode.of(status, run.strict());
        boolean print = repair.isPresent() && (code == ExitCode.OK || run.has(CliOption.PARTIAL));
        String repaired = repair.map(done -> done.text().reveal()).orElse("");
        if (run.json()) {
            run.out()
                    .data(run.answer(status.name())
                            .member("connectionString", print ? repaired : null)
                            .changes(repair.map(Repair::changes).orElse(List.of()))
                            .problems(repair.map(Repair::left)
                                    .orElseGet(() -> text.check(run.network()).problems()))
                            .member("requests", 0)
                            .member("elapsedMs", run.elapsedMs())
                            .end());
            return code;
        }
        FixScreen screen = new FixScreen(run.err(), run.verbose());
        if (repair.isEmpty()) {
            screen.unreadable(text.text(), text.check(run.network()).problems());
        } else if (code != ExitCode.OK || !run.has(CliOption.QUIET)) {
            screen.print(text.text(), repair.get(), print);
        }
        if (print) {
            if (run.out().look().terminal() && !run.has(CliOption.QUIET)) {
                run.err().line();
            }
            run.out().data(repaired + "\n");
        }
        return code;
    }

    private static Status status(Repair repair) {
        if (!repair.isComplete()) {
            return Status.FAIL;
        }
        boolean sound =
                repair.left().isEmpty() && !repair.verdict(Role.MERCHANT).isRefused();
        return sound ? Status.PASS : Status.WARN;
    }
}
