package io.github.btcpayconnect.cli.input;

import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where texts and keys come from. What was typed is never quoted: it may be a secret in the wrong place. */
public final class Sources {
    private static final String STDIN = "-";

    private final Streams streams;
    private final Map<String, String> env;

    /** The sources of one run. */
    public Sources(Streams streams, Map<String, String> env) {
        this.streams = streams;
        this.env = env;
    }

    /**
     * The connection string, from the first of these that is there: the argument, the file, the variable, stdin if it
     * is no terminal, a prompt.
     *
     * @throws UsageException if it is nowhere, or the file cannot be read
     */
    public PastedText connectionString(Optional<String> argument, Optional<String> file) {
        if (argument.isPresent() && file.isPresent()) {
            throw new UsageException(
                    UsageError.OPTION_CONFLICT,
                    "There is a connection string and --from-file. Leave one of the two away.");
        }
        if (argument.isPresent()) {
            return PastedText.of(argument.get());
        }
        if (file.isPresent()) {
            return ofFile(CliOption.FROM_FILE, file.get());
        }
        Optional<String> variable = variable(CliOption.FROM_FILE);
        if (variable.isPresent()) {
            return PastedText.ofVariable(variable.get());
        }
        if (!streams.terminals().in()) {
            return ofStdin();
        }
        return ask(
                "Connection string (not shown): ",
                "There is no connection string. Give it on stdin, or with --from-file.");
    }

    /**
     * Many lines, from the file, or from stdin if it is no terminal.
     *
     * @throws UsageException if they are nowhere, or the file cannot be opened
     */
    public InputStream lines(Optional<String> file) {
        if (file.isPresent() && !file.get().equals(STDIN)) {
            return open(CliOption.FROM_FILE, file.get());
        }
        if (file.isEmpty() && streams.terminals().in()) {
            throw new UsageException(
                    UsageError.NO_INPUT, "There are no lines. Give them on stdin, or with --from-file.");
        }
        return streams.in();
    }

    /**
     * The key of a service, from the first of these that is there: the file, the variable, a prompt.
     *
     * @throws UsageException if it is nowhere, or the file cannot be read
     */
    public PastedText key(CliOption option, Optional<String> file, String question) {
        if (file.isPresent()) {
            return ofFile(option, file.get());
        }
        Optional<String> variable = variable(option);
        if (variable.isPresent()) {
            return PastedText.ofVariable(variable.get());
        }
        return ask(
                question,
                "There is no API key, and no terminal to ask for it. Give it with " + option.typed()
                        + option.variable()
                                .map(name -> ", or in the variable " + name)
                                .orElse("") + ".");
    }

    /** An empty variable counts as none: scripts and containers pass on what they do not have. */
    private Optional<String> variable(CliOption option) {
        return option.variable().map(env::get).filter(value -> !value.isEmpty());
    }

    private PastedText ask(String question, String otherwise) {
        Prompt person = streams.person();
        if (!person.possible()) {
            throw new UsageException(UsageError.NO_INPUT, otherwise);
        }
        return PastedText.of(person.hidden(question)
                .orElseThrow(() -> new UsageException(UsageError.NO_INPUT, "Nothing was typed.")));
    }

    private PastedText ofStdin() {
        try {
            return PastedText.ofBytes(LimitedBytes.read(streams.in()));
        } catch (IOException e) {
            throw new UsageException(UsageError.NO_INPUT, "Nothing can be read from stdin. Use --from-file.");
        }
    }

    private PastedText ofFile(CliOption option, String name) {
        if (name.equals(STDIN)) {
            return ofStdin();
        }
        try (InputStream stream = open(option, name)) {
            return PastedText.ofBytes(LimitedBytes.read(stream));
        } catch (IOException e) {
            throw file(option, name, "cannot be read.");
        }
    }

    private static InputStream open(CliOption option, String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw file(option, name, "is no name of a file.");
        }
        if (Files.isDirectory(path)) {
            throw file(option, name, "is a folder.");
        }
        try {
            return new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw file(option, name, Files.exists(path) ? "cannot be read." : "is not there.");
        }
    }

    private static UsageException file(CliOption option, String name, String fault) {
        boolean secret = name.indexOf(';') >= 0 || name.startsWith("blink_") || name.startsWith("type=");
        return new UsageException(
                UsageError.FILE,
                "What stands after " + option.typed() + " " + fault
                        + (secret
                                ? " It wants the name of a file, not the secret itself."
                                : " Check its name and its rights."));
    }
}
