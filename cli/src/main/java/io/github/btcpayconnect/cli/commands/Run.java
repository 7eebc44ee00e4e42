package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.cli.input.Sources;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.Invocation;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.core.Network;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of one command: what was asked for, and where to answer. */
public final class Run implements AutoCloseable {
    private final long began = System.nanoTime();
    private final Invocation invocation;
    private final Streams streams;
    private final Map<String, String> env;
    private final Printer out;
    private final Printer err;
    private final Network network;
    private @Nullable Services services;

    /**
     * Begins a run.
     *
     * @throws UsageException if a global option has a value that it cannot have, or the command cannot answer in JSON
     */
    public Run(Invocation invocation, Streams streams, Map<String, String> env, Printer out, Printer err) {
        this.invocation = invocation;
        this.streams = streams;
        this.env = env;
        this.out = out;
        this.err = err;
        this.network = OptionValues.network(invocation);
        OptionValues.timeout(invocation);
        if (json() && !invocation.command().json()) {
            throw new UsageException(
                    UsageError.JSON_REFUSED, invocation.command().words() + " has no JSON answer. Leave --json away.");
        }
    }

    /** What was asked for. */
    Invocation invocation() {
        return invocation;
    }

    /** What the process was given. */
    Map<String, String> env() {
        return env;
    }

    /** Who can be asked, and whether anybody can. */
    Streams streams() {
        return streams;
    }

    /** Data. */
    Printer out() {
        return out;
    }

    /** Errors, and what must be said in any case. */
    Printer err() {
        return err;
    }

    /** Something worth knowing, but not asked for. */
    void note(String text) {
        if (!has(CliOption.QUIET)) {
            err.line(text);
        }
    }

    boolean has(CliOption option) {
        return invocation.has(option);
    }

    Optional<String> value(CliOption option) {
        return invocation.value(option);
    }

    boolean json() {
        return has(CliOption.JSON);
    }

    boolean strict() {
        return has(CliOption.STRICT);
    }

    boolean verbose() {
        return has(CliOption.VERBOSE);
    }

    /** The network of the BTCPay Server. */
    Network network() {
        return network;
    }

    /** Where texts and keys come from. */
    Sources sources() {
        return new Sources(streams, env);
    }

    /** The way to the services that are asked; nothing is opened before the first use. */
    Services services() {
        if (services == null) {
            services = new Services(this);
        }
        return services;
    }

    @Override
    public void close() {
        if (services != null) {
            services.close();
        }
    }

    /** Begins the answer in JSON. */
    JsonAnswer answer(String status) {
        return new JsonAnswer(out.look().terminal(), Optional.of(invocation.command()), status);
    }

    /** Milliseconds since the run began. */
    long elapsedMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
