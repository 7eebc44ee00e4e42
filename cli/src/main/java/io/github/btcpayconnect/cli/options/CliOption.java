package io.github.btcpayconnect.cli.options;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every option, once: parsing, help and suggestions are all made from here. No option takes a secret as its value,
 * because a shell keeps what is typed.
 */
public enum CliOption {
    JSON("json", "Print one JSON object on stdout."),
    QUIET("quiet", "Print data and errors only."),
    VERBOSE("verbose", "Print each finding, with its id."),
    STRICT("strict", "A warning counts as a failure: exit 1."),
    NETWORK("network", "NAME", null, "mainnet", "The network of your BTCPay Server: mainnet, testnet or regtest."),
    SANDBOX("sandbox", "Ask a sandbox on this computer instead of the real services."),
    TIMEOUT("timeout", "SECONDS", null, "15", "How long a whole check may take, from 1 to 600."),
    PROXY(
            "proxy",
            "URL",
            "HTTPS_PROXY",
            null,
            "Send requests through this proxy: http://HOST:PORT or socks5://HOST:PORT."),
    CA_FILE("ca-file", "FILE", null, null, "Trust the certificates in this PEM file, too."),
    NO_COLOR("no-color", null, "NO_COLOR", null, "Print without colour."),
    DEBUG("debug", "Print where in the program an unexpected fault happened. Secrets are left out."),
    HELP("help", "Print this help."),
    VERSION("version", "Print the version."),

    FROM_FILE(
            "from-file",
            "FILE",
            "BTCPAY_CONNECTION_STRING",
            null,
            "Read the connection string from a file (- for stdin)."),
    RULE("rule", "ID", null, null, "Explain a rule, such as key-unknown, instead of a string."),
    BTCPAY_VERSION(
            "btcpay-version",
            "VERSION",
            null,
            "the newest known",
            "The version of the BTCPay Server, such as 2.4.4 or 2.4."),
    PLUGINS(
            "plugins",
            "TYPES",
            null,
            "blink",
            "The plugins of your BTCPay Server, in its order: types with commas between, such as blink,nwc@Kukks; or none."),
    AS("as", "ROLE", null, null, "Who saves the string: admin or merchant. Without it: both are told."),
    LINES("lines", "Take many strings, one a line, and answer each in one line of JSON."),
    JSONL("jsonl", "The same for lines of JSON objects, with the string as their input."),
    REDACT("redact", "With --lines and --jsonl: mask the values."),
    PARTIAL("partial", "Print what could be repaired, even if something is left; exit 1 all the same."),
    API_KEY_FILE("api-key-file", "FILE", "BLINK_API_KEY", null, "Read the Blink API key from a file (- for stdin)."),
    WALLET("wallet", "WALLET", null, null, "The wallet: BTC, USD, or its id."),
    SERVER(
            "server",
            "URL",
            null,
            null,
            "The GraphQL address of a Blink server. Without it: Blink's own for the network."),
    FORCE("force", "Print the string even if a check failed; exit 0."),
    OFFLINE("offline", "Send nothing. Without --ln-address, needs --wallet-id and --currency."),
    WALLET_ID("wallet-id", "ID", null, null, "With --offline: the id of the wallet."),
    CURRENCY("currency", "CURRENCY", null, null, "With --offline or --ln-address: BTC or USD."),
    LN_ADDRESS("ln-address", "ADDRESS", null, null, "A Lightning address, NAME@DOMAIN, in place of an API key."),
    WARN_DAYS("warn-days", "N", null, "30", "How many days before its end a key is warned of, from 0 to 3650."),
    IDENTIFY(
            "identify",
            "If several keys of the account fit, look a second time, two seconds later, to tell which one this is."),
    BTCPAY_SAYS(
            "btcpay-says",
            "MESSAGE",
            null,
            null,
            "Instead of a string: what BTCPay said. Lists everything that it may mean."),
    PROBE("probe", "Make an invoice, which nobody pays, to see whether money would arrive."),
    ALLOW_PRIVATE("allow-private", "Ask a Lightning address at a private address of the network, too."),
    PORT("port", "PORT", null, "any free port", "The port to listen on, from 1 to 65535."),
    TROUBLE(
            "trouble",
            "NAME",
            null,
            null,
            "Something that goes wrong, such as 503, slow or drop. A wrong name lists them all.");

    private final String longName;
    private final @Nullable String argument;
    private final @Nullable String variable;
    private final @Nullable String defaultValue;
    private final String help;

    CliOption(String longName, String help) {
        this(longName, null, null, null, help);
    }

    CliOption(
            String longName,
            @Nullable String argument,
            @Nullable String variable,
            @Nullable String defaultValue,
            String help) {
        this.longName = longName;
        this.argument = argument;
        this.variable = variable;
        this.defaultValue = defaultValue;
        this.help = help;
    }

    /** The options that every command takes, before and after its name. */
    public static List<CliOption> global() {
        return List.copyOf(EnumSet.range(JSON, VERSION));
    }

    /** The option of this long name. */
    public static Optional<CliOption> of(String longName) {
        for (CliOption option : values()) {
            if (option.longName.equals(longName)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Without the hyphens. */
    public String longName() {
        return longName;
    }

    /** As it is typed: {@code --json}. */
    public String typed() {
        return "--" + longName;
    }

    /** What its value is called; empty for an option without a value. */
    public Optional<String> argument() {
        return Optional.ofNullable(argument);
    }

    /** What it does and, where there are, the variable that stands in for it and its default. */
    public String help() {
        StringBuilder text = new StringBuilder(help);
        if (defaultValue != null) {
            text.append(" Default: ").append(defaultValue).append('.');
        }
        if (variable != null) {
            text.append(" Variable: ").append(variable).append('.');
        }
        return text.toString();
    }

    /** The environment variable that says the same, where there is one. */
    public Optional<String> variable() {
        return Optional.ofNullable(variable);
    }
}
