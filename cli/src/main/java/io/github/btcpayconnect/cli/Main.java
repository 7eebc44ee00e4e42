package io.github.btcpayconnect.cli;

import io.github.btcpayconnect.cli.terminal.Streams;
import java.util.List;

/** Where the process begins, and where its exit code comes from. */
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(Cli.run(List.of(args), Streams.ofProcess(), System.getenv()));
    }
}
