package io.github.btcpayconnect.cli.commands;

import java.util.Objects;

/** {@code version}. */
final class PrintVersion implements Action {
    @Override
    public ExitCode run(Run run) {
        if (run.json()) {
            run.out().data(run.answer("PASS").member("version", version()).end());
        } else {
            run.out().line("btcpay-connect " + version());
        }
        return ExitCode.OK;
    }

    /** As the jar has it; a run from loose classes has none. */
    private static String version() {
        return Objects.requireNonNullElse(PrintVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
