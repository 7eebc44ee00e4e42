package io.github.btcpayconnect.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to tell somebody who put a value, or a key, where it does not belong. Words only. */
final class Misplaced {
    private Misplaced() {}

    /** For a value that looks like that of another key or service; null if it does not. */
    static @Nullable Misreading ofValue(Part part, Text text, ConnectionType type) {
        ValueKind kind = ValueKind.of(part.value());
        return kind == null || kind.isAtHome(part.key(), type) ? null : of(kind, part.key(), text, type);
    }

    /** The same, where the kind is known. */
    static Misreading of(ValueKind kind, String key, Text text, ConnectionType type) {
        String wanted = wanted(key, type);
        return new Misreading(kind.sentence() + ", not " + wanted + ".", remedy(kind, key, wanted, text, type));
    }

    private static String remedy(ValueKind kind, String key, String wanted, Text text, ConnectionType type) {
        String home = kind.home();
        if (!home.equals(key) && holds(text, home, key)) {
            return "It has changed places with " + home + ": exchange the two values.";
        }
        if (!home.equals(key) && kind.isAtHome(home, type) && type.knows(home) && !text.has(home)) {
            return "Move it to " + home + "=, and put " + wanted + " here.";
        }
        return kind.type() != null && !type.name().equals(kind.type())
                ? "Write type=" + kind.type() + " if that is your wallet; else put " + wanted + " here."
                : "Put " + wanted + " here.";
    }

    /** Whether what belongs to a key stands in another. */
    private static boolean holds(Text text, String other, String key) {
        String value = text.value(other);
        ValueKind kind = value == null ? null : ValueKind.of(value);
        return kind != null && kind.home().equals(key);
    }

    private static String wanted(String key, ConnectionType type) {
        return switch (key) {
            case "api-key" -> type == BlinkType.BLINK ? "your API key of Blink" : "the API key of " + type.origin();
            case "wallet-id" -> "the id of the wallet";
            case "server" -> "the address of the server";
            case "currency" -> "a currency";
            case "ln-address", "username", "address" -> "a Lightning address";
            case "macaroon" -> "the macaroon";
            case "allowinsecure" -> "true or false";
            default -> "what belongs to " + key;
        };
    }

    /** For a key that a type does not know and BTCPay Server ignores. */
    static Misreading ofKey(Part part, Text text, ConnectionType type, Catalogue catalogue) {
        String message = "BTCPay Server does not know this key and ignores it.";
        String near = near(part, text, type);
        if (near != null) {
            return new Misreading(message, "Did you mean " + near + "?");
        }
        List<String> others = catalogue.thatKnow(part.key());
        if (others.isEmpty()) {
            return new Misreading(message, "Delete it.");
        }
        String other = others.get(0);
        return new Misreading(
                "The key " + part.key() + " belongs to type=" + other + (others.size() > 1 ? " and others" : "")
                        + "; with type=" + type.name()
                        + " BTCPay Server ignores it.",
                "Delete it, or write type=" + other + " if that is your wallet.");
    }

    /** The key of the type that was meant: by its name, or by the look of its value. */
    static @Nullable String near(Part part, Text text, ConnectionType type) {
        String near = Nearest.of(part.key(), type.keyNames()).orElse(null);
        if (near != null && !text.has(near)) {
            return near;
        }
        ValueKind kind = ValueKind.of(part.value());
        return kind != null && type.knows(kind.home()) && !text.has(kind.home()) ? kind.home() : null;
    }
}
