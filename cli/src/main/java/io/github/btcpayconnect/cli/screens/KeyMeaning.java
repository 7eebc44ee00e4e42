package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;

/** What each key of a string is for, in a few words: Blink's by hand, all others from the catalogue. */
final class KeyMeaning {
    private KeyMeaning() {}

    static String of(ConnectionType type, String key) {
        if (key.equals("type")) {
            return type.origin();
        }
        return type.key(key).map(KeyMeaning::of).orElse("not known to this type");
    }

    private static String of(Key key) {
        String format = key.aliasOf().map(other -> "another name for " + other).orElse(key.format());
        if (key.need() == Key.Need.IGNORED) {
            return "known, but not used";
        }
        return format + (key.secret() ? "; secret" : "");
    }

    static String ofAccount(String key) {
        return switch (key) {
            case "type" -> "a wallet at Blink";
            case "server" -> "where BTCPay asks";
            case "api-key" -> "opens the account; secret";
            case "wallet-id" -> "the wallet that is paid";
            case "currency" -> "what that wallet holds";
            case "allowinsecure" -> "whether http without encryption is allowed";
            case "ln-address", "username" -> "not used, because there is an API key";
            default -> "not known to BTCPay, and ignored";
        };
    }

    static String ofAddress(String key) {
        return switch (key) {
            case "type" -> "a wallet at Blink";
            case "ln-address", "username" -> "the address that is paid";
            case "currency" -> "what the payments arrive in";
            case "server" -> "BTCPay 2.4.5 and newer want it";
            case "wallet-id", "allowinsecure" -> "not used with an address";
            default -> "not known to BTCPay, and ignored";
        };
    }
}
