package io.github.btcpayconnect.core;

import java.util.Optional;

/** What can be wrong with a connection string. Ids never change their meaning; new ones are added. */
public enum Rule {
    EMPTY("empty", "There is no text at all."),
    TOO_LONG("too-long", "The text is longer than 1,048,576 UTF-16 units; it is not judged."),
    MORE_PROBLEMS("more-problems", "There are more problems than are listed."),
    NOT_TEXT("not-text", "The bytes are no UTF-8 text."),
    FORMAT("format", "A part between two semicolons has no equals sign."),
    TYPE_MISSING("type-missing", "There is no key called type."),
    DUPLICATE_KEY("duplicate-key", "A key stands twice."),
    LEGACY_URI("legacy-uri", "The text is read as the address of a Core Lightning node."),
    TYPE_UNKNOWN("type-unknown", "No known part of BTCPay Server understands this type."),
    TYPE_CASE("type-case", "The type is known, but not in capitals."),
    TYPE_AMBIGUOUS("type-ambiguous", "Several plugins know this type, and the keys do not tell them apart."),
    PLUGIN_MISSING("plugin-missing", "The type belongs to a plugin that this BTCPay Server does not have."),
    SURROUNDINGS("surroundings", "Something stands around the connection string: quotation marks, a label, JSON."),
    ENCODING("encoding", "The text is encoded for another medium, such as HTML, URLs or mail."),
    INVISIBLE("invisible", "There are characters that nobody sees."),
    LINE_BREAK("line-break", "A line break stands inside a connection string."),
    SEPARATOR("separator", "Something else stands where a semicolon must be."),
    EQUALS_SIGN("equals-sign", "Something else stands where an equals sign must be."),
    STRING_TWICE("string-twice", "The same connection string is there again."),
    SERVER_INVALID("server-invalid", "The server is no address that BTCPay Server takes."),
    SERVER_MISSING("server-missing", "The string names no server."),
    SERVER_WRONG("server-wrong", "The server is one of Blink, but not Blink's API."),
    /** Not reported any more: every server is judged. */
    SERVER_UNUSUAL("server-unusual", "The server is written in an unusual way."),
    ALLOWINSECURE_INVALID("allowinsecure-invalid", "allowinsecure is neither true nor false."),
    TLS_REQUIRED("tls-required", "The server is not encrypted, and allowinsecure=true is not there."),
    API_KEY_MISSING("api-key-missing", "The string has no API key."),
    API_KEY_FORM("api-key-form", "The API key has the wrong length or wrong characters."),
    API_KEY_PREFIX("api-key-prefix", "The API key belongs to another environment or service."),
    API_KEY_DOUBLED("api-key-doubled", "The prefix of the API key stands twice."),
    API_KEY_HEADER("api-key-header", "The API key has characters that cannot be sent."),
    PLACEHOLDER("placeholder", "A value is still the placeholder of an example."),
    WALLET_ID_FORM("wallet-id-form", "The wallet id is no UUID."),
    CURRENCY_INVALID("currency-invalid", "The currency is neither BTC nor USD."),
    LN_ADDRESS_INVALID("ln-address-invalid", "The Lightning address is none."),
    INSECURE_PUBLIC("insecure-public", "The key would travel unencrypted over the internet."),
    KEY_MISSING("key-missing", "A key that the type needs is not there."),
    KEYS_CONFLICT("keys-conflict", "Two keys exclude each other."),
    KEY_REFUSED("key-refused", "The type does not allow this key."),
    KEY_UNKNOWN("key-unknown", "BTCPay Server ignores this key."),
    VALUE_INVALID("value-invalid", "A value is not what the type takes.");

    private final String id;
    private final String summary;

    Rule(String id, String summary) {
        this.id = id;
        this.summary = summary;
    }

    /** The stable name, as JSON and documents have it. */
    public String id() {
        return id;
    }

    /** What the rule is about, one sentence. */
    public String summary() {
        return summary;
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
