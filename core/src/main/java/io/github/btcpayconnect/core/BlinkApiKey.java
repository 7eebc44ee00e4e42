package io.github.btcpayconnect.core;

/**
 * The look of a Blink API key: a prefix that tells the environment, then 64 letters and digits.
 *
 * <p>Source: {@code core/api-keys/src/identity/mod.rs} of Blink. BTCPay Server looks at none of this: we
 * only advise.
 */
final class BlinkApiKey {
    private static final int SECRET_LENGTH = 64;
    private static final String PRODUCTION = "blink_";

    private BlinkApiKey() {}

    static void judge(Part key, Text text, Network network, Problems problems) {
        String value = key.value();
        String prefix = Secret.knownPrefix(value);
        if (!prefix.equals(PRODUCTION) && isForeign(key, text, network, problems)) {
            return;
        }
        if (isWhole(value, prefix)) {
            environment(key, prefix, text, network, problems);
        } else if (value.isEmpty()) {
            warn(key, Rule.API_KEY_FORM, "The API key is empty.", "Put your API key after api-key=", problems);
        } else if (Placeholder.is(value)) {
            Placeholder.warn(key, "your API key", problems);
        } else if (value.startsWith("blink_blink_")) {
            warn(
                    key,
                    Rule.API_KEY_DOUBLED,
                    "The API key begins with blink_ twice.",
                    "Delete one blink_ from its beginning.",
                    problems);
        } else if (isHeaderSafe(value)) {
            form(key, prefix, text, network, problems);
        } else if (!BlinkType.breaksHeader(value)) {
            // BTCPay Server takes it, and fails when it asks.
            warn(
                    key,
                    Rule.API_KEY_HEADER,
                    "There are characters in the API key that cannot be sent.",
                    "Copy the key again; it has only letters, digits and one underscore.",
                    problems);
        }
    }

    /** Whether an HTTP client can send this as the value of a header. */
    static boolean isHeaderSafe(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\t' && (c < ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a prefix and a secret of the right length: then nothing but the prefix can be wrong. */
    private static boolean isWhole(String value, String prefix) {
        int start = prefix.length();
        return start > 0
                && value.length() == start + SECRET_LENGTH
                && isAlphanumeric(value, start)
                && !Placeholder.isOnlyX(value, start);
    }

    /** Warns if it is the value of another key or the token of another service; tells whether it did. */
    private static boolean isForeign(Part key, Text text, Network network, Problems problems) {
        ValueKind kind = ValueKind.of(key.value());
        if (kind == null
                || kind.isAtHome("api-key", BlinkType.BLINK)
                || !(kind.isCertain() || kind.isPartOfString() || Environment.of(text, network) != Environment.OTHER)) {
            return false;
        }
        Misreading misplaced = Misplaced.of(kind, "api-key", text, BlinkType.BLINK);
        warn(
                key,
                kind.isPartOfString() ? Rule.API_KEY_FORM : Rule.API_KEY_PREFIX,
                misplaced.message(),
                misplaced.remedy(),
                problems);
        return true;
    }

    private static void form(Part key, String prefix, Text text, Network network, Problems problems) {
        boolean foreign = prefix.isEmpty() && Environment.of(text, network) == Environment.OTHER;
        if (environment(key, prefix, text, network, problems) || foreign) {
            return;
        }
        if (prefix.isEmpty() && key.value().length() == SECRET_LENGTH && isAlphanumeric(key.value(), 0)) {
            warn(
                    key,
                    Rule.API_KEY_FORM,
                    "The beginning of the API key is missing: blink_",
                    "Write blink_ in front of it, or copy the key again.",
                    problems);
        } else {
            warn(
                    key,
                    Rule.API_KEY_FORM,
                    "This does not look like a whole API key of Blink.",
                    "Copy it again: blink_, then 64 letters and digits.",
                    problems);
        }
    }

    /** Warns if the key is not one of the server's; tells whether it did. */
    private static boolean environment(Part key, String prefix, Text text, Network network, Problems problems) {
        boolean production = prefix.equals(PRODUCTION);
        Environment environment = Environment.of(text, network);
        if (environment == Environment.PRODUCTION && !production && !prefix.isEmpty()) {
            warn(
                    key,
                    Rule.API_KEY_PREFIX,
                    "This key belongs to another environment or another service.",
                    "Keys of Blink begin with blink_; copy one from dashboard.blink.sv.",
                    problems);
            return true;
        }
        if (environment == Environment.STAGING && production) {
            warn(
                    key,
                    Rule.API_KEY_PREFIX,
                    "This is a key of Blink itself, and the server is Blink's staging server.",
                    "Write server=https://api.blink.sv/graphql, or take a key of the staging server.",
                    problems);
            return true;
        }
        return false;
    }

    /** Whose server a string names. */
    private enum Environment {
        PRODUCTION,
        STAGING,
        OTHER;

        static Environment of(Text text, Network network) {
            if (!text.has("server")) {
                return network == Network.MAINNET ? PRODUCTION : network == Network.TESTNET ? STAGING : OTHER;
            }
            NetUri server = text.server();
            return server == null
                    ? OTHER
                    : switch (server.host()) {
                        case "api.blink.sv" -> PRODUCTION;
                        case "api.staging.blink.sv", "api.staging.galoy.io" -> STAGING;
                        default -> OTHER;
                    };
        }
    }

    private static boolean isAlphanumeric(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static void warn(Part key, Rule rule, String message, String remedy, Problems problems) {
        problems.warning(rule, key.valueStart(), key.end(), message, remedy);
    }
}
