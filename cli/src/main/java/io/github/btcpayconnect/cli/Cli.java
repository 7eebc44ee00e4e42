package io.github.btcpayconnect.cli;

import io.github.btcpayconnect.cli.commands.Action;
import io.github.btcpayconnect.cli.commands.ExitCode;
import io.github.btcpayconnect.cli.commands.Run;
import io.github.btcpayconnect.cli.options.ArgumentParser;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.Invocation;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One run from the arguments to the exit code. Streams and environment are arguments, so that a test is a caller. */
public final class Cli {
    private static final String PROGRAM = "btcpay-connect: ";

    private final List<String> args;
    private final Streams streams;
    private final Map<String, String> env;
    private final Printer out;
    private final Printer err;

    private Cli(List<String> args, Streams streams, Map<String, String> env) {
        this.args = args;
        this.streams = streams;
        this.env = env;
        this.out = streams.printOut(env, colour(args));
        this.err = streams.printErr(env, colour(args));
    }

    /** Runs a command and gives the exit code. Never throws. */
    public static int run(List<String> args, Streams streams, Map<String, String> env) {
        Cli cli = new Cli(args, streams, env);
        ExitCode code = cli.run();
        return cli.out.fault().isPresent() ? cli.outputFault().code() : code.code();
    }

    private ExitCode run() {
        String[] array = args.toArray(new String[0]);
        try {
            Invocation invocation = ArgumentParser.parse(array);
            try (Run run = new Run(invocation, streams, env, out, err)) {
                return Action.of(invocation.command()).run(run);
            }
        } catch (UsageException e) {
            error(e.error(), e.getMessage());
            return ExitCode.USAGE;
        } catch (RuntimeException | Error e) {
            error(
                    UsageError.INTERNAL,
                    "This is a fault of btcpay-connect, not of your string. Nothing is known. Next: report it, with the"
                            + " output of --debug");
            if (args.contains(CliOption.DEBUG.typed())) {
                new RedactedTrace(e).lines().forEach(err::line);
            }
            return ExitCode.UNKNOWN;
        }
    }

    private void error(UsageError error, String message) {
        String[] array = args.toArray(new String[0]);
        if (ArgumentParser.asksForJson(array)) {
            out.data(JsonAnswer.ofError(out.look().terminal(), ArgumentParser.command(array), error, message));
        } else {
            err.line(PROGRAM + message);
        }
    }

    /** Half an answer is no answer. */
    private ExitCode outputFault() {
        err.line(PROGRAM + "The output could not be written whole. Is the disk full?");
        return ExitCode.USAGE;
    }

    private static boolean colour(List<String> args) {
        return !args.contains(CliOption.NO_COLOR.typed());
    }

    /** For tests that type as in a shell. */
    static int run(Streams streams, Map<String, String> env, String... args) {
        return run(Arrays.asList(args), streams, env);
    }
}
