package io.github.btcpayconnect.cli.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The terminal without echo, put back on every way out: the end of a prompt, an exception, Ctrl-C.
 *
 * <p>Java 17 has no other way than {@code stty}: its own console is missing as soon as stdout is a file.
 */
final class EchoOff implements AutoCloseable {
    private final String settings;
    private final Thread atExit;

    private EchoOff(String settings) {
        this.settings = settings;
        this.atExit = new Thread(() -> leave(settings), "terminal");
    }

    /** Takes the echo away. Where that fails, nothing is asked: {@link #silent()}. */
    static EchoOff begin() throws IOException {
        EchoOff echoOff = new EchoOff(stty("-g"));
        if (echoOff.silent()) {
            Runtime.getRuntime().addShutdownHook(echoOff.atExit);
            // Key by key: line by line, a terminal cuts what is longer than 4,096 characters.
            stty("-echo", "-icanon", "min", "1", "time", "0");
        }
        return echoOff;
    }

    /** Whether nothing that is typed will be shown. */
    boolean silent() {
        return !settings.isEmpty();
    }

    @Override
    public void close() {
        if (silent()) {
            restore(settings);
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // The process is on its way out, and the hook has run or will.
                return;
            }
        }
    }

    /** On the way out, in the middle of a question: the shell begins a line of its own. */
    private static void leave(String settings) {
        restore(settings);
        try {
            TtyPrompt.show("\n");
        } catch (IOException e) {
            return;
        }
    }

    private static void restore(String settings) {
        try {
            stty(settings);
        } catch (IOException e) {
            // Nothing more can be done, and nobody to tell it to.
            return;
        }
    }

    private static String stty(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("stty");
        command.addAll(List.of(args));
        Process stty = new ProcessBuilder(command)
                .redirectInput(TtyPrompt.TTY.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
        try {
            return stty.waitFor() == 0 ? output : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
