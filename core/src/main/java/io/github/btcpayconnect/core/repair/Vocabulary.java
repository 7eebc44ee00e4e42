package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a text can be about, in every spelling: those of its type or, while that is not known, those of all types.
 *
 * <table>
 * <caption>Spellings</caption>
 * <tr><th>written</th><th>key</th></tr>
 * <tr><td>{@code apikey}, {@code API Key}, {@code api_key}</td><td>{@code api-key}</td></tr>
 * <tr><td>{@code Wallet-ID}, {@code walletid}</td><td>{@code wallet-id}</td></tr>
 * </table>
 */
final class Vocabulary {
    static final String TYPE = "type";

    private static final int LONGEST_NAME = 40;
    private static final int MOST_BLANKS = 200;

    /** What people call keys. A type that has such a key of its own means that. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("key", "api-key"),
            Map.entry("token", "api-key"),
            Map.entry("apitoken", "api-key"),
            Map.entry("wallet", "wallet-id"),
            Map.entry("url", "server"),
            Map.entry("uri", "server"),
            Map.entry("endpoint", "server"),
            Map.entry("host", "server"),
            Map.entry("address", "ln-address"),
            Map.entry("lightningaddress", "ln-address"));

    private static final Map<String, String> TYPE_NAMES = typeNames();
    private static final Vocabulary ANY = new Vocabulary(null, Catalogue.known().types());

    private final @Nullable String type;
    private final Map<String, String> keys = new HashMap<>();

    private Vocabulary(@Nullable String type, List<ConnectionType> types) {
        this.type = type;
        keys.put(TYPE, TYPE);
        for (ConnectionType known : types) {
            for (Key key : known.keys()) {
                keys.putIfAbsent(bare(key.name()), key.name());
            }
        }
        if (type != null) {
            OTHER_NAMES.forEach((name, key) -> {
                if (keys.containsValue(key)) {
                    keys.putIfAbsent(name, key);
                }
            });
        }
    }

    /** Of the type that a text names first, however it spells it. */
    static Vocabulary of(String text) {
        for (int i = 0; i + TYPE.length() < text.length(); i++) {
            // The first letter alone rules out nearly every place.
            if ((text.charAt(i) | 0x20) == 't' && text.regionMatches(true, i, TYPE, 0, TYPE.length())) {
                String named = typeBehind(text, i + TYPE.length());
                if (named != null) {
                    return ofType(named);
                }
            }
        }
        return ANY;
    }

    static Vocabulary ofType(String name) {
        return new Vocabulary(name, Catalogue.known().find(name));
    }

    /** The catalogue's spelling of a type's name; empty if there is no such type. */
    static Optional<String> typeNamed(String written) {
        return Optional.ofNullable(TYPE_NAMES.get(bare(written)));
    }

    /** The type; empty while it is not known. */
    Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** Whether every part of a string of this type is one of a list, and no value takes all the rest. */
    boolean isOfList() {
        return type == null
                || Catalogue.known().find(type).stream()
                        .noneMatch(known -> known.example().contains("nostr+walletconnect"));
    }

    /** The key that a name means; null if it means none. */
    @Nullable
    String key(String name) {
        return name.length() > LONGEST_NAME ? null : keys.get(bare(name));
    }

    /**
     * A key in a text, with what stands for its equals sign.
     *
     * @param key as the type spells it
     * @param nameEnd where its written name ends
     * @param sign where the sign stands
     */
    record Mention(String key, int nameEnd, int sign) {}

    /** The key that stands at a place; null if none does. */
    @Nullable
    Mention at(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        int sign = from;
        while (sign < limit && isInName(text.charAt(sign))) {
            sign++;
        }
        if (sign == from || sign == text.length() || !isSign(text.charAt(sign)) || !isAlphanumeric(text.charAt(from))) {
            return null;
        }
        int nameEnd = Blank.end(text, from, sign);
        String key = key(text.substring(from, nameEnd));
        return key == null ? null : new Mention(key, nameEnd, sign);
    }

    /** Whether a key stands at a place whose name goes on in the next line. */
    boolean isTornAt(String text, int from) {
        StringBuilder name = new StringBuilder();
        boolean torn = false;
        for (int i = from; i < text.length() && name.length() <= LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (isSign(c)) {
                return torn && key(name.toString()) != null;
            }
            if (Blank.is(c)) {
                torn |= Blank.breaksLine(c);
                if (i - from > MOST_BLANKS) {
                    return false;
                }
            } else if (isInName(c)) {
                name.append(c);
            } else {
                return false;
            }
        }
        return false;
    }

    static boolean isSign(char c) {
        return c == '=' || c == ':' || c == '\uff1d' || c == '\uff1a' || c == '\ufe66';
    }

    /** Letters and digits in small letters: how a name is written does not matter. */
    static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isAlphanumeric(c)) {
                bare.append(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
            }
        }
        return bare.toString();
    }

    static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isInName(char c) {
        return isAlphanumeric(c) || c == '-' || c == '_' || c == '.' || (Blank.is(c) && !Blank.breaksLine(c));
    }

    /** The longest name of a type that stands behind the word; null if none does. */
    private static @Nullable String typeBehind(String text, int from) {
        int i = from;
        boolean sign = false;
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        while (i < limit && !isAlphanumeric(text.charAt(i))) {
            sign |= isSign(text.charAt(i));
            i++;
        }
        int end = i;
        while (end < limit && isInName(text.charAt(end))) {
            end++;
        }
        while (sign && end > i) {
            if (end == text.length() || !isAlphanumeric(text.charAt(end))) {
                String name = TYPE_NAMES.get(bare(text.substring(i, end)));
                if (name != null) {
                    return name;
                }
            }
            end--;
        }
        return null;
    }

    private static Map<String, String> typeNames() {
        Map<String, String> names = new HashMap<>();
        for (ConnectionType known : Catalogue.known().types()) {
            if (!known.removed()) {
                names.putIfAbsent(bare(known.name()), known.name());
            }
        }
        return Map.copyOf(names);
    }
}
