package io.github.btcpayconnect.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like, whichever key it stands in: people put a wallet id where the API key must be, or the token of
 * another service.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>value</th><th>kind</th></tr>
 * <tr><td>{@code blink_AbC…}</td><td>{@code BLINK_KEY}</td></tr>
 * <tr><td>{@code alice@blink.sv}</td><td>{@code LIGHTNING_ADDRESS}</td></tr>
 * <tr><td>64 hexadecimal digits in small letters</td><td>{@code PHOENIXD}</td></tr>
 * <tr><td>{@code hello}</td><td>none</td></tr>
 * </table>
 */
enum ValueKind {
    BLINK_KEY("This is an API key of Blink", "api-key", "blink"),
    WALLET_ID("This is a wallet id", "wallet-id", null, "walletid", "account-id", "store-id", "storeid"),
    SERVER("This is the address of a server", "server", null, "apiurl", "mint-url", "value"),
    LIGHTNING_ADDRESS("This is a Lightning address", "ln-address", null, "username", "address", "value"),
    CURRENCY("This is a currency", "currency", null, "convert-to", "swap-to"),
    NWC("This is a connection of Nostr Wallet Connect", "key", "nwc", "nwc"),
    LNDHUB("This is the address of an LNDhub account", "server", "lndhub"),
    LNURL("This is an LNURL", "value", "lnurl"),
    MACAROON("This is a macaroon", "macaroon", "lnd-rest", "restrictedmacaroon"),
    PHOENIXD("This looks like a password of phoenixd", "password", "phoenixd"),
    STRIKE("This looks like an API key of Strike", "api-key", "strike"),
    LNBITS("This looks like a key of LNbits", "api-key", "lnbits"),
    GREENFIELD("This looks like an API key of BTCPay Server itself", "", null),
    BLINDPAY("This is a key of BlindPay", "", null),
    ALBY("This looks like an access token of Alby", "", "nwc"),
    TOKEN("This looks like an access token of another service", "", null),
    NOSTR("This is a private key of Nostr", "", null);

    private static final String SMALL_HEX = "0123456789abcdef";
    private static final String CAPITAL_HEX = "0123456789ABCDEF";
    private static final String CAPITALS = CAPITAL_HEX + "GHIJKLMNOPQRSTUVWXYZ";

    private final String sentence;
    private final String home;
    private final @Nullable String type;

    @SuppressWarnings("ImmutableEnumChecker") // Of List.of.
    private final List<String> otherHomes;

    /**
     * @param home the key that it belongs to; empty for none
     * @param type the type of connection that it belongs to; null for no particular one
     */
    ValueKind(String sentence, String home, @Nullable String type, String... otherHomes) {
        this.sentence = sentence;
        this.home = home;
        this.type = type;
        this.otherHomes = List.of(otherHomes);
    }

    /** The kind of a value; null if it looks like nothing in particular. */
    static @Nullable ValueKind of(String value) {
        if (value.length() < 3) {
            return null;
        }
        ValueKind kind = byBeginning(value);
        return kind == null ? byShape(value) : kind;
    }

    /** The key that it belongs to; empty for none. */
    String home() {
        return home;
    }

    /** The type of connection that it belongs to; null for no particular one. */
    @Nullable
    String type() {
        return type;
    }

    /** What it is, as the beginning of a sentence. */
    String sentence() {
        return sentence;
    }

    /** Whether it may rightly stand in a key of a type. */
    boolean isAtHome(String key, ConnectionType in) {
        boolean foreign = type != null && !type.equals(in.name());
        return (home.equals(key) || otherHomes.contains(key))
                && !(foreign && (this == BLINK_KEY || in == BlinkType.BLINK));
    }

    /** Whether no service gives out keys or tokens that look so, other than the one that is meant. */
    boolean isCertain() {
        return switch (this) {
            case BLINK_KEY, SERVER, LIGHTNING_ADDRESS, NWC, LNDHUB, NOSTR, BLINDPAY -> true;
            default -> false;
        };
    }

    /** Whether it is what another key of the same string holds, and no secret of anybody. */
    boolean isPartOfString() {
        return switch (this) {
            case WALLET_ID, SERVER, LIGHTNING_ADDRESS, CURRENCY -> true;
            default -> false;
        };
    }

    private static @Nullable ValueKind byBeginning(String value) {
        return switch (value.charAt(0)) {
            case 'b', 'g' -> ofPrefix(Secret.knownPrefix(value));
            case 'n', 'N' -> begins(value, NwcUri.SCHEME) ? NWC : begins(value, "nsec1") ? NOSTR : null;
            case 'l', 'L' -> begins(value, "lndhub://") ? LNDHUB : begins(value, "lnurl1") ? LNURL : null;
            case 'h', 'H' -> begins(value, "https://") || begins(value, "http://") ? SERVER : null;
            case 'A' -> value.startsWith("AgEDbG5k") ? MACAROON : null;
            case 'e' -> value.startsWith("eyJ") && value.indexOf('.') > 0 ? TOKEN : null;
            case '0' -> value.startsWith("0201") && value.length() > 64 && Hex.is(value) ? MACAROON : null;
            default -> null;
        };
    }

    private static boolean begins(String value, String prefix) {
        return DotNet.startsWithIgnoringCase(value, prefix);
    }

    private static @Nullable ValueKind ofPrefix(String prefix) {
        return prefix.isEmpty() ? null : prefix.startsWith("bp_") ? BLINDPAY : BLINK_KEY;
    }

    private static @Nullable ValueKind byShape(String value) {
        ValueKind kind = switch (value.length()) {
            case 3 -> isCurrency(value) ? CURRENCY : null;
            case 32 -> isAll(value, SMALL_HEX) ? LNBITS : null;
            case 36 -> Uuid.is(value) ? WALLET_ID : null;
            case 40 -> isAll(value, SMALL_HEX) ? GREENFIELD : null;
            case 48 -> isAll(value, CAPITALS) ? ALBY : null;
            case 64 -> isAll(value, SMALL_HEX) ? PHOENIXD : isAll(value, CAPITAL_HEX) ? STRIKE : null;
            default -> null;
        };
        return kind == null && isLightningAddress(value) ? LIGHTNING_ADDRESS : kind;
    }

    private static boolean isCurrency(String value) {
        return DotNet.equalsIgnoringCase(value, "btc")
                || DotNet.equalsIgnoringCase(value, "usd")
                || DotNet.equalsIgnoringCase(value, "eur");
    }

    /** A name, an at sign, and a domain with a dot in it. */
    private static boolean isLightningAddress(String value) {
        int at = value.indexOf('@');
        int dot = value.indexOf('.', at + 2);
        if (at < 1 || dot < 0 || dot == value.length() - 1) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = NetUriText.isLetter(c) || NetUriText.isDigit(c) || c == '.' || c == '-' || c == '_';
            if (i != at && !plain && !(i < at && c == '+')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAll(String value, String characters) {
        for (int i = 0; i < value.length(); i++) {
            if (characters.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
