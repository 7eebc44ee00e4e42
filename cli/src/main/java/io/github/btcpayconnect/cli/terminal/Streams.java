package io.github.btcpayconnect.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a run reads from and writes to.
 *
 * @param in bytes, not text: what is no UTF-8 must be told
 * @param out data
 * @param err everything else
 * @param terminals which of them are terminals
 * @param prompt who can be asked, if a terminal is there
 */
public record Streams(InputStream in, OutputStream out, OutputStream err, Terminals terminals, Prompt prompt) {
    /** Those of this process. */
    public static Streams ofProcess() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new ProcessOutput(FileDescriptor.out, 1),
                new ProcessOutput(FileDescriptor.err, 2),
                Terminals.ofProcess(),
                promptOfProcess());
    }

    private static Prompt promptOfProcess() {
        if (Files.exists(TtyPrompt.TTY)) {
            return new TtyPrompt();
        }
        return ConsolePrompt.terminal().<Prompt>map(ConsolePrompt::new).orElse(Prompt.NOBODY);
    }

    /**
     * Whoever can be asked. A terminal alone is not enough: if neither stdin nor stderr leads to it, nobody is looking,
     * and a script would hang.
     */
    public Prompt person() {
        return (terminals.in() || terminals.err()) && prompt.possible() ? prompt : Prompt.NOBODY;
    }

    /** A printer onto stdout. */
    public Printer printOut(Map<String, String> env, boolean colour) {
        return new Printer(out, look(terminals.out(), env, colour));
    }

    /** A printer onto stderr. */
    public Printer printErr(Map<String, String> env, boolean colour) {
        return new Printer(err, look(terminals.err(), env, colour));
    }

    private Look look(boolean terminal, Map<String, String> env, boolean colourWanted) {
        if (!terminal) {
            return Look.ofFile();
        }
        String type = env.getOrDefault("TERM", "");
        boolean colour =
                colourWanted && env.getOrDefault("NO_COLOR", "").isEmpty() && !type.isEmpty() && !type.equals("dumb");
        return Look.ofTerminal(!terminals.ascii() && isUtf8(env), colour, columns(env));
    }

    private int columns(Map<String, String> env) {
        String columns = env.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : terminals.columns();
    }

    /** As C decides: the first of these that is set. */
    private static boolean isUtf8(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = env.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                String upper = locale.toUpperCase(Locale.ROOT);
                return upper.contains("UTF-8") || upper.contains("UTF8");
            }
        }
        return false;
    }

    /** A stream of this process that can tell a reader who has gone from a fault. */
    private static final class ProcessOutput extends FileOutputStream {
        private final int number;

        ProcessOutput(FileDescriptor descriptor, int number) {
            super(descriptor);
            this.number = number;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                super.write(bytes, offset, length);
            } catch (IOException e) {
                throw isPipe(e) ? new ClosedPipeException() : e;
            }
        }

        /** The system's words depend on the language; where there is a /proc, it says what the stream is. */
        private boolean isPipe(IOException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                return true;
            }
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + number))
                        .toString();
                return target.startsWith("pipe:") || target.startsWith("socket:");
            } catch (IOException unknown) {
                return false;
            }
        }
    }
}
