package io.github.btcpayconnect.core;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Lightning address, {@code NAME@DOMAIN}: something that can be paid, and is looked up at its domain.
 *
 * <table>
 * <caption>Where a connection string has one</caption>
 * <tr><th>string</th><th>address</th></tr>
 * <tr><td>{@code type=blink;ln-address=alice@wallet.example}</td><td>{@code alice@wallet.example}</td></tr>
 * <tr><td>{@code type=blink;username=alice}</td><td>{@code alice@blink.sv}</td></tr>
 * <tr><td>{@code type=blitz;ln-address=alice}</td><td>{@code alice@blitzwalletapp.com}</td></tr>
 * <tr><td>{@code type=lnurl;value=alice@wallet.example}</td><td>{@code alice@wallet.example}</td></tr>
 * <tr><td>{@code type=lnurl;value=LNURL1…}</td><td>none</td></tr>
 * </table>
 *
 * @param name what stands before the at sign, as it was written
 * @param domain what stands behind it
 */
public record LightningAddress(String name, String domain) {
    private static final String DOLLARS = "+usd";

    /** Fewer digits are no phone number, but somebody's name. */
    private static final int FEWEST_DIGITS = 5;

    /** Checks nothing but nulls. */
    public LightningAddress {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(domain, "domain");
    }

    /** The address in a text with one at sign and something on both sides; empty for anything else. */
    public static Optional<LightningAddress> of(String text) {
        return LnAddressSteps.hasTwoSides(text) ? Optional.of(split(text)) : Optional.empty();
    }

    /** The address that a string is about; empty if it is about none, or hides it in an LNURL. */
    public static Optional<LightningAddress> of(ConnectionString string) {
        String type = DotNet.toLowerAscii(string.type());
        return switch (type) {
            case "blink" -> ofBlink(string);
            case "blitz" -> of(string, "ln-address", "blitzwalletapp.com");
            case "flash" -> of(string, "ln-address", "flashapp.me");
            case "lnaddress", "coinsnap" -> of(string, "ln-address", null);
            case "lnurlverify", "lnurl-backend" -> of(string, "address", null);
            case "lnurl" -> of(string, "value", null);
            default -> Optional.empty();
        };
    }

    private static Optional<LightningAddress> ofBlink(ConnectionString string) {
        if (string.secret("api-key").isPresent()) {
            return Optional.empty();
        }
        String key = string.secret("ln-address").isPresent() ? "ln-address" : "username";
        return of(string, key, "blink.sv");
    }

    /** @param home the domain of a name alone; null where a name alone is no address */
    private static Optional<LightningAddress> of(ConnectionString string, String key, @Nullable String home) {
        Optional<String> text = string.secret(key).map(Secret::reveal).filter(value -> !value.isEmpty());
        return text.flatMap(value ->
                home != null && value.indexOf('@') < 0 ? Optional.of(new LightningAddress(value, home)) : of(value));
    }

    private static LightningAddress split(String text) {
        int at = text.indexOf('@');
        return new LightningAddress(text.substring(0, at), text.substring(at + 1));
    }

    /** The address under which the same wallet receives dollars. The ending is added whether it is there already or not. */
    public LightningAddress inDollars() {
        return new LightningAddress(name + DOLLARS, domain);
    }

    /** The address of the same wallet in bitcoin, however often the name asks for dollars. */
    public LightningAddress withoutDollars() {
        LightningAddress plain = this;
        while (plain.namesDollars()) {
            plain = new LightningAddress(plain.name.substring(0, plain.name.length() - DOLLARS.length()), plain.domain);
        }
        return plain;
    }

    /** Whether the name itself asks for dollars. */
    public boolean namesDollars() {
        return name.toLowerCase(Locale.ROOT).endsWith(DOLLARS);
    }

    /**
     * Whether the name may be taken for a phone number: Blink makes an account for one that it does not know, so such a
     * name is never sent.
     */
    public boolean looksLikePhoneNumber() {
        String rest = withoutDollars().name.toLowerCase(Locale.ROOT).replace("%2b", "+");
        if (rest.startsWith("tel:")) {
            rest = rest.substring("tel:".length());
        }
        int digits = 0;
        for (int i = 0; i < rest.length(); i++) {
            if (Character.isLetter(rest.charAt(i))) {
                return false;
            }
            digits += Character.isDigit(rest.charAt(i)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS || (rest.startsWith("+") && digits > 0);
    }

    /** The whole address, as it is paid. */
    public String text() {
        return name + "@" + domain;
    }

    /** Without the address: it may be a secret in the wrong place. */
    @Override
    public String toString() {
        return "LightningAddress[****]";
    }
}
