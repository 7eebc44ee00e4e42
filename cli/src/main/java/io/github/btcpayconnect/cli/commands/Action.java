package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.options.Command;
import io.github.btcpayconnect.cli.options.UsageException;

/** What a command does. */
@FunctionalInterface
public interface Action {
    /**
     * Does it.
     *
     * @throws UsageException if it cannot begin
     */
    ExitCode run(Run run);

    /** The action of a command. A new one is one line here, and one entry in {@link Command}. */
    static Action of(Command command) {
        return switch (command) {
            case GENERATE -> new Generate();
            case CHECK -> new Check();
            case MIGRATE -> new Migrate();
            case EXPLAIN -> new Explain();
            case TYPES -> new Types();
            case FIX -> new Fix();
            case SANDBOX -> new RunSandbox();
            case DEMO -> new Demo();
            case HELP -> new Help();
            case VERSION -> new PrintVersion();
        };
    }
}
