package io.github.btcpayconnect.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks at Java's own console: for systems that have no {@code /dev/tty}, such as Windows. */
final class ConsolePrompt implements Prompt {
    private final Console console;

    /** Java's console, if it is a terminal: from 22 on there is one in any case, and it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> terminal() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            return Boolean.FALSE.equals(Console.class.getMethod("isTerminal").invoke(console))
                    ? Optional.empty()
                    : Optional.of(console);
        } catch (ReflectiveOperationException olderJava) {
            return Optional.of(console);
        }
    }

    ConsolePrompt(Console console) {
        this.console = console;
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public Optional<String> hidden(String question) {
        show(question);
        char[] answer = console.readPassword();
        return answer == null ? Optional.empty() : Optional.of(new String(answer));
    }

    @Override
    public Optional<String> line(String question) {
        show(question);
        return Optional.ofNullable(console.readLine());
    }

    /** The console itself would write to stdout. */
    private static void show(String question) {
        try (OutputStream err = new FileOutputStream(FileDescriptor.err)) {
            err.write(question.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return;
        }
    }
}
