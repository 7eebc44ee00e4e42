package io.github.btcpayconnect.core;

/**
 * The look of a Blink API key: a prefix that tells the environment, then 64 letters and digits.
 *
 * <p>Source: {@code core/api-keys/src/identity/mod.rs} of Blink. BTCPay Server looks at none of this, so all but the
 * last method only advise.
 */
final class BlinkApiKey {
    private static final int SECRET_LENGTH = 64;
    private static final String PRODUCTION = "blink_";

    private BlinkApiKey() {}

    static void judge(Part key, Parts parts, Network network, Problems problems) {
        String value = key.value();
        if (value.isEmpty()) {
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
            form(key, parts, network, problems);
        }
    }

    /** What cannot be in an HTTP header: BTCPay Server fails on line breaks at once, and on the rest when it asks. */
    static void judgeHeader(Part key, Problems problems) {
        String value = key.value();
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            problems.error(
                    Rule.API_KEY_HEADER,
                    key.valueStart(),
                    key.end(),
                    "There is a line break or a NUL inside the API key.",
                    "Copy the key again, or delete the line break.");
        } else if (!isHeaderSafe(value) && !Placeholder.is(value)) {
            problems.warning(
                    Rule.API_KEY_HEADER,
                    key.valueStart(),
                    key.end(),
                    "There are characters in the API key that cannot be sent.",
                    "Copy the key again; it has only letters, digits and one underscore.");
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

    private static void form(Part key, Parts parts, Network network, Problems problems) {
        String prefix = Secret.knownPrefix(key.value());
        boolean production = prefix.equals(PRODUCTION);
        switch (Environment.of(parts, network)) {
            case PRODUCTION -> {
                if (!production && !prefix.isEmpty()) {
                    warn(
                            key,
                            Rule.API_KEY_PREFIX,
                            "This key belongs to another environment or another service.",
                            "Keys of Blink begin with blink_; copy one from dashboard.blink.sv.",
                            problems);
                    return;
                }
            }
            case STAGING -> {
                if (production) {
                    warn(
                            key,
                            Rule.API_KEY_PREFIX,
                            "This is a key of Blink itself, and the server is Blink's staging server.",
                            "Write server=https://api.blink.sv/graphql, or take a key of the staging server.",
                            problems);
                    return;
                }
            }
            case OTHER -> {}
        }
        String rest = key.value().substring(prefix.length());
        boolean foreign = prefix.isEmpty() && Environment.of(parts, network) == Environment.OTHER;
        if (!foreign && (prefix.isEmpty() || rest.length() != SECRET_LENGTH || !isAlphanumeric(rest))) {
            warn(
                    key,
                    Rule.API_KEY_FORM,
                    "This does not look like a whole API key of Blink.",
                    "Copy it again: blink_, then 64 letters and digits.",
                    problems);
        }
    }

    /** Whose server a string names. */
    private enum Environment {
        PRODUCTION,
        STAGING,
        OTHER;

        static Environment of(Parts parts, Network network) {
            String server = parts.value("server");
            if (server == null) {
                return network == Network.MAINNET ? PRODUCTION : network == Network.TESTNET ? STAGING : OTHER;
            }
            return ServerAddress.plain(server)
                    .map(address -> switch (address.host()) {
                        case "api.blink.sv" -> PRODUCTION;
                        case "api.staging.blink.sv", "api.staging.galoy.io" -> STAGING;
                        default -> OTHER;
                    })
                    .orElse(OTHER);
        }
    }

    private static boolean isAlphanumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
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
