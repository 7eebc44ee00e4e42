package io.github.btcpayconnect.cli.options;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed, taken apart. It has no {@code toString}: an argument may be a secret. */
public final class Invocation {
    private final Command command;
    private final Map<CliOption, String> options;
    private final List<String> arguments;

    Invocation(Command command, Map<CliOption, String> options, List<String> arguments) {
        this.command = command;
        this.options = new EnumMap<>(CliOption.class);
        this.options.putAll(options);
        this.arguments = List.copyOf(arguments);
    }

    /** What to do. */
    public Command command() {
        return command;
    }

    /** Whether an option was given. */
    public boolean has(CliOption option) {
        return options.containsKey(option);
    }

    /** The value of an option; empty if it was not given. */
    public Optional<String> value(CliOption option) {
        return Optional.ofNullable(options.get(option));
    }

    /** What is neither command nor option. */
    public List<String> arguments() {
        return arguments;
    }

    /** The one argument; empty if there is none. */
    public Optional<String> argument() {
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(0));
    }
}
