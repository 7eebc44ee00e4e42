package io.github.btcpayconnect.cli;

import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxAddress;
import io.github.btcpayconnect.sandbox.SandboxKey;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Uses what a run uses, so that the JVM can put all those classes into its archive. The launcher runs it; no command
 * of a user does. It prints where Java is, and sends nothing anywhere but to a sandbox inside the process.
 */
public final class Training {
    private static final Terminals ALL = new Terminals(true, true, true, 80, false);

    private Training() {}

    /** Runs the common commands. */
    public static void main(String[] args) {
        // Loaded, not used: the streams of the launcher are not ours.
        Streams.ofProcess();
        String sound = SandboxKey.READ_RECEIVE.connectionString();
        for (Terminals terminals : List.of(Terminals.NONE, ALL)) {
            for (String text : List.of(sound, sound.replace("api-key", "apikey").replace("BTC", "btc"))) {
                run(terminals, text, "explain");
                run(terminals, text, "explain", "--json");
                run(terminals, text, "check", "--sandbox");
                run(terminals, text, "check", "--sandbox", "--json");
            }
            String damaged = "> \"" + sound.replace(";", "; ") + "\"";
            run(terminals, damaged, "fix");
            run(terminals, damaged, "fix", "--json");
            run(terminals, damaged, "explain");
            run(terminals, sound, "explain", "--as", "merchant");
            run(terminals, sound, "explain", "--rule", "key-unknown");
            run(terminals, sound, "types");
            run(terminals, sound, "types", "blink");
            run(terminals, SandboxAddress.MOVED.connectionString(), "check", "--sandbox");
            run(terminals, sound, "generate", "--sandbox", "--wallet", "BTC");
            run(terminals, sound, "help");
            run(terminals, sound, "version");
        }
        run(Terminals.NONE, sound, "demo");
        try (Sandbox sandbox = Sandbox.start()) {
            // It speaks no TLS; but by the time that this shows, most of TLS is loaded.
            URI encrypted = URI.create(sandbox.graphql().toString().replace("http:", "https:"));
            run(Terminals.NONE, SandboxKey.READ_RECEIVE.connectionString(encrypted), "check", "--timeout", "5");
        }
        System.out.println(System.getProperty("java.home"));
        System.exit(0);
    }

    private static void run(Terminals terminals, String connectionString, String... args) {
        Map<String, String> env = Map.of(
                "BTCPAY_CONNECTION_STRING",
                connectionString,
                "BLINK_API_KEY",
                SandboxKey.READ_RECEIVE.text(),
                "TERM",
                "xterm",
                "LANG",
                "C.UTF-8");
        Streams streams = new Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                terminals,
                Prompt.NOBODY);
        Cli.run(List.of(args), streams, env);
    }
}
