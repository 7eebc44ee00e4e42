package io.github.btcpayconnect.cli.options;

import static io.github.btcpayconnect.cli.options.CliOption.ALLOW_PRIVATE;
import static io.github.btcpayconnect.cli.options.CliOption.API_KEY_FILE;
import static io.github.btcpayconnect.cli.options.CliOption.CURRENCY;
import static io.github.btcpayconnect.cli.options.CliOption.FORCE;
import static io.github.btcpayconnect.cli.options.CliOption.FROM_FILE;
import static io.github.btcpayconnect.cli.options.CliOption.LN_ADDRESS;
import static io.github.btcpayconnect.cli.options.CliOption.OFFLINE;
import static io.github.btcpayconnect.cli.options.CliOption.PORT;
import static io.github.btcpayconnect.cli.options.CliOption.PROBE;
import static io.github.btcpayconnect.cli.options.CliOption.SERVER;
import static io.github.btcpayconnect.cli.options.CliOption.TROUBLE;
import static io.github.btcpayconnect.cli.options.CliOption.WALLET;
import static io.github.btcpayconnect.cli.options.CliOption.WALLET_ID;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every command: its name, what it takes, and what its help says. */
@SuppressWarnings("ImmutableEnumChecker") // Its lists come from List.of.
public enum Command {
    GENERATE(
            "generate",
            null,
            true,
            List.of(API_KEY_FILE, WALLET, SERVER, LN_ADDRESS, FORCE, OFFLINE, WALLET_ID, CURRENCY, ALLOW_PRIVATE),
            "Make a connection string from a Blink API key or a Lightning address.",
            "Asks Blink for the wallets of the key, checks everything that BTCPay will need, and only then prints the"
                    + " connection string, alone on stdout. If a check fails, nothing is printed there. With --ln-address"
                    + " the address is tested instead: such a connection receives, and cannot send.",
            List.of(
                    "btcpay-connect generate",
                    "btcpay-connect generate --api-key-file key.txt --wallet USD > connection.txt",
                    "btcpay-connect generate --ln-address alice@blink.sv")),
    CHECK(
            "check",
            "STRING",
            true,
            List.of(FROM_FILE, PROBE, ALLOW_PRIVATE),
            "Check whether a connection string works.",
            "Asks Blink whether the key works, what it may do, and whether the wallet and the network are right; of a"
                    + " Lightning address, its domain whether it can be paid. Nothing is changed but with --probe, which"
                    + " makes an invoice and takes it back where it can. The"
                    + " string comes from the argument, --from-file, the variable BTCPAY_CONNECTION_STRING, stdin, or is"
                    + " asked for without being shown. Better not as an argument: the shell keeps it.",
            List.of("btcpay-connect check", "btcpay-connect check --from-file connection.txt --json")),
    MIGRATE(
            "migrate",
            "STRING",
            true,
            List.of(FROM_FILE, LN_ADDRESS, FORCE, ALLOW_PRIVATE),
            "Make the string for a Blink account that moves to non-custodial.",
            "Takes the string with the API key, finds the Lightning address of the account, tests it, and prints the"
                    + " connection string for it, alone on stdout. What changes with it, and what to do in which order, is"
                    + " on stderr. Nothing is changed anywhere. The string comes in as for check.",
            List.of("btcpay-connect migrate", "btcpay-connect migrate --from-file old.txt > new.txt")),
    EXPLAIN(
            "explain",
            "STRING",
            true,
            List.of(FROM_FILE),
            "Say what a connection string means and what is wrong with it.",
            "Sends nothing: what each part means, what BTCPay fills in, and what is wrong, with the place marked."
                    + " Secrets are masked. The string comes in as for check.",
            List.of("btcpay-connect explain", "btcpay-connect explain --from-file connection.txt")),
    SANDBOX(
            "sandbox",
            null,
            false,
            List.of(PORT, TROUBLE),
            "Run a make-believe Blink on this computer.",
            "Runs until Ctrl-C, and prints its address and a connection string for each of its keys. The keys are no"
                    + " secrets; no money moves.",
            List.of("btcpay-connect sandbox", "btcpay-connect sandbox --port 4455 --trouble 503")),
    DEMO(
            "demo",
            null,
            false,
            List.of(),
            "Show in one screen what this tool does.",
            "Starts a sandbox, makes a connection string, checks it, breaks it in three ways, and checks again. Nothing"
                    + " leaves this computer.",
            List.of("btcpay-connect demo")),
    HELP(
            "help",
            "COMMAND",
            false,
            List.of(),
            "Explain a command.",
            "Without a command: lists them all.",
            List.of("btcpay-connect help check")),
    VERSION("version", null, true, List.of(), "Print the version.", "", List.of("btcpay-connect version"));

    private final String words;
    private final @Nullable String argument;
    private final boolean json;
    private final List<CliOption> options;
    private final String summary;
    private final String description;
    private final List<String> examples;

    Command(
            String words,
            @Nullable String argument,
            boolean json,
            List<CliOption> options,
            String summary,
            String description,
            List<String> examples) {
        this.words = words;
        this.argument = argument;
        this.json = json;
        this.options = options;
        this.summary = summary;
        this.description = description;
        this.examples = examples;
    }

    /** The command of exactly this name, which may be of several words: {@code check}. */
    public static Optional<Command> of(String words) {
        for (Command command : values()) {
            if (command.words.equals(words)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The name, as people type it and JSON has it. */
    public String words() {
        return words;
    }

    /** What its one argument is called, which may be left out; empty if it takes none. */
    public Optional<String> argument() {
        return Optional.ofNullable(argument);
    }

    /** Whether it can answer in JSON. */
    public boolean json() {
        return json;
    }

    /** The options that this command takes beside the global ones. */
    public List<CliOption> options() {
        return options;
    }

    /** What it does, in a line. */
    public String summary() {
        return summary;
    }

    /** What it does, in a paragraph; may be empty. */
    public String description() {
        return description;
    }

    /** How it is typed. */
    public List<String> examples() {
        return examples;
    }
}
