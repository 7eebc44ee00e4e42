package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.RuleExamples.NONE;
import static io.github.btcpayconnect.core.RuleExamples.both;
import static io.github.btcpayconnect.core.RuleExamples.error;
import static io.github.btcpayconnect.core.RuleExamples.fixOnly;
import static io.github.btcpayconnect.core.RuleExamples.warning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a connection string. Ids never change their meaning; new ones are added. */
public enum Rule {
    EMPTY(
            "empty",
            "There is no text at all.",
            "Paste the connection string: one line that begins with type=",
            error(NONE)),
    TOO_LONG(
            "too-long",
            "The text is longer than 1,048,576 UTF-16 units; it is not judged.",
            "Copy the connection string alone; it is one line.",
            error(NONE)),
    MORE_PROBLEMS(
            "more-problems",
            "There are more problems than are listed.",
            "Mend those that are listed, then check again.",
            both(NONE, NONE)),
    NOT_TEXT(
            "not-text",
            "The bytes are no UTF-8 text.",
            "Save the connection string as plain text in UTF-8, or paste it.",
            error(NONE)),
    FORMAT(
            "format",
            "A part between two semicolons has no equals sign.",
            "Write each part as key=value, with a semicolon between two parts, and no blank behind the last one.",
            both("type=blink;api-key;currency=BTC", "type=lnbits;server=https://lnbits.example;api-key=KEY;wallet")),
    TYPE_MISSING(
            "type-missing",
            "There is no key called type.",
            "Begin with type=, for example type=blink;",
            error("api-key=blink_KEY;currency=BTC")),
    DUPLICATE_KEY(
            "duplicate-key",
            "A key stands twice.",
            "Keep the one that is right, and delete the other. If the whole string stands twice, keep one.",
            both(
                    "type=blink;api-key=blink_KEY;currency=BTC;currency=USD",
                    "type=lnbits;server=https://lnbits.example;api-key=OLD-KEY;api-key=KEY")),
    LEGACY_URI(
            "legacy-uri",
            "The text is read as the address of a Core Lightning node.",
            "If it is one, write type=clightning;server= in front of it; if not, begin with type=.",
            both("/x;type=lnd-rest", "/root/.lightning/lightning-rpc")),
    TYPE_UNKNOWN(
            "type-unknown",
            "No known part of BTCPay Server understands this type.",
            "Write the type as the page of your wallet's plugin has it; for Blink, type=blink.",
            error("type=blnk;api-key=blink_KEY")),
    TYPE_CASE(
            "type-case",
            "The type is known, but not in capitals.",
            "Write the type in small letters.",
            error("type=Blink;api-key=blink_KEY")),
    TYPE_AMBIGUOUS(
            "type-ambiguous",
            "Several plugins know this type, and the keys do not tell them apart.",
            "See which plugin the BTCPay Server has.",
            warning("type=strike;api-key=KEY;currency=BTC;convert-to=BTC")),
    PLUGIN_MISSING(
            "plugin-missing",
            "The type belongs to a plugin that this BTCPay Server does not have.",
            "Ask whoever runs the BTCPay Server to install the plugin.",
            error(NONE)),
    SURROUNDINGS(
            "surroundings",
            "Something stands around the connection string: quotation marks, a label, JSON.",
            "Copy the connection string alone, or let fix take the rest away.",
            fixOnly()),
    ENCODING(
            "encoding",
            "The text is encoded for another medium, such as HTML, URLs or mail.",
            "Copy the connection string from where it is shown, or let fix undo the encoding.",
            fixOnly()),
    INVISIBLE("invisible", "There are characters that nobody sees.", "Let fix take them away.", fixOnly()),
    LINE_BREAK(
            "line-break",
            "A line break stands inside a connection string.",
            "Write it in one line, or let fix join it.",
            fixOnly()),
    SEPARATOR(
            "separator",
            "Something else stands where a semicolon must be.",
            "Put a semicolon between two parts, or let fix do it.",
            fixOnly()),
    EQUALS_SIGN(
            "equals-sign",
            "Something else stands where an equals sign must be.",
            "Write each part as key=value, or let fix do it.",
            fixOnly()),
    STRING_TWICE(
            "string-twice",
            "The same connection string is there again.",
            "Keep one of the two, or let fix do it.",
            fixOnly()),
    SERVER_INVALID(
            "server-invalid",
            "The server is no address that BTCPay Server takes.",
            "Write it with https:// and the host, as the page of your wallet has it.",
            error("type=blink;server=api.blink.sv;api-key=blink_KEY")),
    SERVER_MISSING(
            "server-missing",
            "The string names no server.",
            "Add server=, then the address; for Blink, server=https://api.blink.sv/graphql",
            both("type=lnd-rest;macaroon=0201036c6e64", "type=blink;api-key=blink_KEY;currency=BTC")),
    SERVER_WRONG(
            "server-wrong",
            "The server is one of Blink, but not Blink's API.",
            "Write server=https://api.blink.sv/graphql, or let fix do it.",
            fixOnly()),
    /** Not reported any more: every server is judged. */
    SERVER_UNUSUAL(
            "server-unusual",
            "The server is written in an unusual way. Not reported any more: every server is judged.",
            "Nothing.",
            warning(NONE)),
    ALLOWINSECURE_INVALID(
            "allowinsecure-invalid",
            "allowinsecure is neither true nor false.",
            "Delete allowinsecure, unless the server is your own and has no https.",
            error("type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;allowinsecure=yes")),
    TLS_REQUIRED(
            "tls-required",
            "The server is not encrypted, and allowinsecure=true is not there.",
            "Write https:// or, for a server of your own, add allowinsecure=true",
            error("type=blink;server=http://api.blink.sv/graphql;api-key=blink_KEY")),
    API_KEY_MISSING(
            "api-key-missing",
            "The string has no API key.",
            "Make a key (for Blink at dashboard.blink.sv: API Keys, tick Read and Receive), and add it as api-key=",
            error("type=blink;server=https://api.blink.sv/graphql;wallet-id=WALLET-ID;currency=BTC")),
    API_KEY_FORM(
            "api-key-form",
            "The API key has the wrong length or wrong characters, or is no API key.",
            "Copy it again: blink_, then 64 letters and digits.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;currency=BTC")),
    API_KEY_PREFIX(
            "api-key-prefix",
            "The API key belongs to another environment or service.",
            "Copy a key from dashboard.blink.sv; it begins with blink_.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=galoy_staging_KEY;currency=BTC")),
    API_KEY_DOUBLED(
            "api-key-doubled",
            "The prefix of the API key stands twice.",
            "Delete one blink_ from its beginning.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=blink_blink_KEY;currency=BTC")),
    API_KEY_HEADER(
            "api-key-header",
            "The API key has characters that cannot be sent.",
            "Copy the key again, without a line break in it.",
            both(
                    "type=blink;server=https://api.blink.sv/graphql;api-key=blink_KE\nY",
                    "type=blink;server=https://api.blink.sv/graphql;api-key=blink_K\u00c9Y")),
    PLACEHOLDER(
            "placeholder",
            "A value is still the placeholder of an example, or a masked copy.",
            "Put the real value there, whole.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=<YOUR-KEY>;currency=BTC")),
    WALLET_ID_FORM(
            "wallet-id-form",
            "The wallet id is no UUID.",
            "Copy the id of the wallet again: 36 characters, with four hyphens.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;wallet-id=WALLET-ID")),
    CURRENCY_INVALID(
            "currency-invalid",
            "The currency is none that the type takes.",
            "For Blink, write currency=BTC or currency=USD, in capitals.",
            error("type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;currency=btc")),
    LN_ADDRESS_INVALID(
            "ln-address-invalid",
            "The Lightning address is none.",
            "Write it like an e-mail address, for example ln-address=alice@blink.sv",
            error("type=blink;ln-address=alice@;server=https://blink.sv")),
    INSECURE_PUBLIC(
            "insecure-public",
            "The key would travel unencrypted over the internet.",
            "Write https:// and delete allowinsecure=true.",
            warning("type=blink;server=http://api.blink.sv/graphql;api-key=blink_KEY;allowinsecure=true")),
    KEY_MISSING(
            "key-missing",
            "A key that the type needs is not there.",
            "Add it; copy the string again from the wallet, if you do not have the value.",
            error("type=boltz;server=https://127.0.0.1:9003;walletid=1")),
    KEYS_CONFLICT(
            "keys-conflict",
            "Two keys exclude each other.",
            "Keep the one that you need, and delete the other.",
            both(
                    "type=lnd-rest;server=https://lnd.example:8080;macaroon=0201036c6e64;macaroonfilepath=admin.macaroon",
                    "type=phoenixd;server=https://phoenixd.example;password=PASSWORD;passwordfilepath=phoenix.pwd")),
    KEY_REFUSED(
            "key-refused",
            "The type does not allow this key.",
            "Delete this part.",
            error("type=coinsnap;ln-address=alice@coinsnap.app;wallet-id=WALLET-ID")),
    KEY_UNKNOWN(
            "key-unknown",
            "BTCPay Server ignores this key.",
            "Write the name of the key that you meant, or delete this part.",
            warning("type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;walletid=WALLET-ID")),
    VALUE_INVALID(
            "value-invalid",
            "A value is not what the type takes.",
            "Copy the value again from the wallet.",
            both(
                    "type=lnd-rest;server=https://lnd.example:8080;macaroon=MACAROON",
                    "type=phoenixd;server=https://phoenixd.example;passwordfilepath=phoenix.txt")),
    VALUE_MISPLACED(
            "value-misplaced",
            "A value is one that belongs to another key, or to another type of connection.",
            "Move it to its own key, or write the type of connection that it belongs to.",
            warning("type=lnbits;server=https://lnbits.example;api-key=blink_KEY"));

    private final String id;
    private final String summary;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // A record of two texts.
    private final RuleExamples examples;

    Rule(String id, String summary, String remedy, RuleExamples examples) {
        this.id = id;
        this.summary = summary;
        this.remedy = remedy;
        this.examples = examples;
    }

    /** The stable name, as JSON and documents have it. */
    public String id() {
        return id;
    }

    /** What the rule is about, one sentence. */
    public String summary() {
        return summary;
    }

    /** What to do in general; a {@link Problem} says it more exactly. */
    public String remedy() {
        return remedy;
    }

    /** How much a problem of this rule may weigh: one of them, or both; neither if only a repair is reported by it. */
    public List<Severity> severities() {
        return Arrays.stream(Severity.values())
                .filter(severity -> examples.of(severity) != null)
                .toList();
    }

    /** A text, with placeholders, that breaks it so; empty where no text can show it. */
    public Optional<String> example(Severity severity) {
        return Optional.ofNullable(examples.of(severity)).filter(text -> !text.isEmpty());
    }

    /** BTCPay Server's own words for the example that it refuses, if its type's plugin is installed. */
    public Optional<String> btcpay() {
        return example(Severity.ERROR).flatMap(Rule::refusal);
    }

    private static Optional<String> refusal(String text) {
        List<ConnectionType> plugins = Catalogue.known().named(Text.of(text).type());
        List<ConnectionType> asked = Catalogue.known().types().stream()
                .filter(type -> !type.removed())
                .filter(type -> type.repository().isEmpty() || plugins.contains(type))
                .toList();
        return new LightningClientFactory(asked).create(text, Network.MAINNET).message();
    }

    /** The rule of this {@link #id()}. */
    public static Optional<Rule> of(String id) {
        for (Rule rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
