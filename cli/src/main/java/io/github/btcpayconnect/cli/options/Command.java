package io.github.btcpayconnect.cli.options;

import static io.github.btcpayconnect.cli.options.CliOption.ALLOW_PRIVATE;
import static io.github.btcpayconnect.cli.options.CliOption.API_KEY_FILE;
import static io.github.btcpayconnect.cli.options.CliOption.AS;
import static io.github.btcpayconnect.cli.options.CliOption.BTCPAY_SAYS;
import static io.github.btcpayconnect.cli.options.CliOption.BTCPAY_VERSION;
import static io.github.btcpayconnect.cli.options.CliOption.CURRENCY;
import static io.github.btcpayconnect.cli.options.CliOption.FORCE;
import static io.github.btcpayconnect.cli.options.CliOption.FROM_FILE;
import static io.github.btcpayconnect.cli.options.CliOption.IDENTIFY;
import static io.github.btcpayconnect.cli.options.CliOption.JSONL;
import static io.github.btcpayconnect.cli.options.CliOption.LINES;
import static io.github.btcpayconnect.cli.options.CliOption.LN_ADDRESS;
import static io.github.btcpayconnect.cli.options.CliOption.OFFLINE;
import static io.github.btcpayconnect.cli.options.CliOption.PARTIAL;
import static io.github.btcpayconnect.cli.options.CliOption.PLUGINS;
import static io.github.btcpayconnect.cli.options.CliOption.PORT;
import static io.github.btcpayconnect.cli.options.CliOption.PROBE;
import static io.github.btcpayconnect.cli.options.CliOption.REDACT;
import static io.github.btcpayconnect.cli.options.CliOption.RULE;
import static io.github.btcpayconnect.cli.options.CliOption.SERVER;
import static io.github.btcpayconnect.cli.options.CliOption.TROUBLE;
import static io.github.btcpayconnect.cli.options.CliOption.WALLET;
import static io.github.btcpayconnect.cli.options.CliOption.WALLET_ID;
import static io.github.btcpayconnect.cli.options.CliOption.WARN_DAYS;

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
            List.of(FROM_FILE, WARN_DAYS, IDENTIFY, PROBE, ALLOW_PRIVATE),
            "Check whether a connection string works.",
            "Asks Blink whether the key works, what it may do and how long it lives, whether the wallet and the network"
                    + " are right, and whether the account receives; of a Lightning address, its domain whether it can be"
                    + " paid; and says what BTCPay will say to the string. Nothing is changed but with --probe, which"
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
            List.of(FROM_FILE, BTCPAY_VERSION, PLUGINS, AS, LINES, JSONL, REDACT, RULE, BTCPAY_SAYS),
            "Say what a connection string means, what is wrong with it, and what BTCPay will say.",
            "Sends nothing: what each part means, what BTCPay fills in, what is wrong, with the place marked, and whether"
                    + " your BTCPay Server takes it from an administrator and from a merchant. What nobody takes fails;"
                    + " what only an administrator may save is a warning. Secrets are masked. The string comes in as for"
                    + " check; with --lines and --jsonl, millions of them come in by --from-file or on stdin, and their"
                    + " values go out in clear. With --btcpay-says: what a message of BTCPay may mean, and how to tell.",
            List.of(
                    "btcpay-connect explain",
                    "btcpay-connect explain --btcpay-version 2.4.4 --as merchant",
                    "btcpay-connect explain --btcpay-says \"Invalid server or api key\"",
                    "btcpay-connect explain --jsonl --plugins blink,lnurl < strings.jsonl")),
    TYPES(
            "types",
            "NAME",
            true,
            List.of(),
            "List the types of connection strings, or show one.",
            "Without a name: every type that BTCPay Server or one of its plugins understands, and where it comes from."
                    + " With one: its keys, what they must look like, and an example. Where plugins share a name, all"
                    + " are shown; nwc@Kukks is that of one owner.",
            List.of("btcpay-connect types", "btcpay-connect types blink", "btcpay-connect types nwc@Kukks")),
    FIX(
            "fix",
            "STRING",
            true,
            List.of(FROM_FILE, PARTIAL),
            "Repair a damaged connection string.",
            "Sends nothing. Takes away what came along when the string was copied, mends separators, names and values where"
                    + " there is no doubt, and prints the string that the newest BTCPay takes, alone on stdout. What was"
                    + " changed, and why, is on stderr. If something is left that only you can decide, nothing is printed,"
                    + " and the exit code is 1. The string comes in as for check.",
            List.of("btcpay-connect fix", "btcpay-connect fix --from-file pasted.txt > connection.txt")),
    SANDBOX(
            "sandbox",
            null,
            false,
            List.of(PORT, TROUBLE, BTCPAY_VERSION),
            "Run a make-believe Blink and BTCPay Server on this computer.",
            "Runs until Ctrl-C, and prints its address, a connection string for each of Blink's keys, and the stores and"
                    + " keys of the BTCPay Server. The keys are no secrets; no money moves.",
            List.of(
                    "btcpay-connect sandbox",
                    "btcpay-connect sandbox --port 4455 --trouble 503",
                    "btcpay-connect sandbox --btcpay-version 2.4.5")),
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
