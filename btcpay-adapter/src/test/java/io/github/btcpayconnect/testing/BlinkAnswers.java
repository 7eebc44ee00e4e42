package io.github.btcpayconnect.testing;

/** Answers of Blink, put together from their parts. */
public final class BlinkAnswers {
    public static final String BTC_WALLET = "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f";
    public static final String USD_WALLET = "7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60";

    public static final String GLOBALS =
            "\"globals\":{\"network\":\"mainnet\",\"lightningAddressDomain\":\"blink.sv\"}";

    /** What Blink says to those who may not read. */
    public static final String MAY_NOT_READ = "Unexpected error occurred, please try again or contact support if it"
            + " persists (code: AuthorizationError: not authorized to read data)";

    private BlinkAnswers() {}

    /** A healthy account with two wallets, and these scopes, such as {@code "READ","RECEIVE"}. */
    public static String account(String scopes) {
        return data(authorization(scopes), me(wallets()), GLOBALS);
    }

    /** The same, with these keys. */
    public static String account(String scopes, String... keys) {
        return data(authorization(scopes), me(wallets(), "\"apiKeys\":[" + String.join(",", keys) + "]"), GLOBALS);
    }

    public static String data(String... members) {
        return "{\"data\":{" + String.join(",", members) + "}}";
    }

    /** An answer with one error beside its data. */
    public static String error(String message, String data) {
        return "{\"data\":" + data + ",\"errors\":[{\"message\":\"" + message + "\",\"path\":[\"me\"]}]}";
    }

    public static String authorization(String scopes) {
        return "\"authorization\":{\"scopes\":[" + scopes + "]}";
    }

    /**
     * @param account the members of the default account
     * @param more members beside it
     */
    public static String me(String account, String... more) {
        return "\"me\":{\"id\":\"32833106-536e-45df-80b2-d002cc92d33d\",\"defaultAccount\":{\"level\":\"ONE\","
                + account + "}" + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    /** Both wallets; the one in bitcoin is the default. */
    public static String wallets() {
        return defaultWallet(BTC_WALLET, "BTC") + ",\"wallets\":[" + wallet(BTC_WALLET, "BTC") + ","
                + wallet(USD_WALLET, "USD") + "]";
    }

    public static String defaultWallet(String id, String currency) {
        return "\"defaultWallet\":{\"id\":\"" + id + "\",\"currency\":\"" + currency + "\"}";
    }

    public static String wallet(String id, String currency) {
        return "{\"id\":\"" + id + "\",\"walletCurrency\":\"" + currency + "\"}";
    }

    public static String apiKey(String scopes, boolean revoked, boolean expired) {
        return "{\"scopes\":[" + scopes + "],\"revoked\":" + revoked + ",\"expired\":" + expired + "}";
    }
}
