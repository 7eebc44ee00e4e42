package io.github.btcpayconnect.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Which of the three streams are terminals. Java 17 cannot tell them apart: its console is there only if both ends
 * are. So the launcher says it, and where there is no launcher, the system is asked.
 *
 * @param in whether stdin is one
 * @param out whether stdout is one
 * @param err whether stderr is one
 * @param columns how wide the terminal is, 0 if that is not known
 * @param ascii whether it shows ASCII only, whatever the environment says by now
 */
public record Terminals(boolean in, boolean out, boolean err, int columns, boolean ascii) {
    /** The launcher's answer: those of the digits 0, 1 and 2 whose stream is a terminal. */
    private static final String STREAMS = "btcpay-connect.terminals";

    /** The launcher's answer: the width. */
    private static final String COLUMNS = "btcpay-connect.columns";

    /** The launcher's answer: it gives Java a locale of UTF-8, so that arguments arrive whole, and says so here. */
    private static final String ASCII = "btcpay-connect.ascii";

    /** No stream is a terminal. */
    public static final Terminals NONE = new Terminals(false, false, false, 0, false);

    /** Of this process. */
    public static Terminals ofProcess() {
        String streams = System.getProperty(STREAMS);
        if (streams == null) {
            return detect();
        }
        return new Terminals(
                streams.indexOf('0') >= 0,
                streams.indexOf('1') >= 0,
                streams.indexOf('2') >= 0,
                Integer.getInteger(COLUMNS, 0),
                Boolean.getBoolean(ASCII));
    }

    private static Terminals detect() {
        if (Files.exists(Path.of("/proc/self/fd/0")) || Files.exists(Path.of("/proc/self/fd/1"))) {
            return new Terminals(isTerminal(0), isTerminal(1), isTerminal(2), 0, false);
        }
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            return askShell();
        }
        boolean console = ConsolePrompt.terminal().isPresent();
        return new Terminals(console, console, console, 0, false);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** A shell that inherits the streams can tell, by its exit code. */
    private static Terminals askShell() {
        try {
            Process shell = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "s=0; [ -t 0 ] && s=1; [ -t 1 ] && s=$((s+2)); [ -t 2 ] && s=$((s+4)); exit $s")
                    .inheritIO()
                    .start();
            if (!shell.waitFor(1, TimeUnit.SECONDS)) {
                return NONE;
            }
            int streams = shell.exitValue();
            return new Terminals((streams & 1) != 0, (streams & 2) != 0, (streams & 4) != 0, 0, false);
        } catch (IOException e) {
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}
