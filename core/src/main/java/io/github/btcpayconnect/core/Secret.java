package io.github.btcpayconnect.core;

import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;

/**
 * A text that is worth money to whoever reads it, such as an API key.
 *
 * <p>It has one way out, {@link #reveal()}. {@link #toString()} shows the vendor's prefix and nothing else:
 *
 * <table>
 * <caption>What is printed</caption>
 * <tr><th>secret</th><th>{@code toString()}</th></tr>
 * <tr><td>{@code blink_AbC…}</td><td>{@code blink_****}</td></tr>
 * <tr><td>{@code bp_live_AbC…}</td><td>{@code bp_live_****}</td></tr>
 * <tr><td>anything else</td><td>{@code ****}</td></tr>
 * </table>
 *
 * <p>It is neither a record nor serializable, so that no framework prints or stores it by reflection over its
 * components. Two secrets are compared in constant time.
 */
public final class Secret {
    private static final String MASK = "****";

    /** Longest first: a prefix may begin with another. */
    private static final List<String> KNOWN_PREFIXES =
            List.of("galoy_staging_", "galoy_dev_", "galoy_", "bp_live_", "bp_test_", "blink_");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a text. */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value"));
    }

    /** Wraps a text without the white space around it, as .NET counts it: for keys that were pasted. */
    public static Secret ofTrimmed(String value) {
        return new Secret(DotNet.trim(value));
    }

    /** The text itself: the only way out. */
    public String reveal() {
        return value;
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether every character can stand in an HTTP header; clients quote the others in their exceptions. */
    public boolean isHeaderSafe() {
        return BlinkApiKey.isHeaderSafe(value);
    }

    /** Whether there is a character beyond ASCII, which clients refuse to put into an HTTP header. */
    public boolean isBeyondAscii() {
        return value.chars().anyMatch(c -> c > 0x7f);
    }

    /**
     * The vendor's prefix that a text begins with, such as {@code blink_}; empty for any other text. It tells whose
     * key it is, and is no part of the secret.
     */
    public static String knownPrefix(String text) {
        for (String prefix : KNOWN_PREFIXES) {
            if (text.startsWith(prefix)) {
                return prefix;
            }
        }
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        // A constant: the hash of a short secret would tell it.
        return 1;
    }

    @Override
    public String toString() {
        return knownPrefix(value) + MASK;
    }

    /** Both bytes of every UTF-16 unit: a charset would turn each lone surrogate into the same replacement. */
    private byte[] bytes() {
        byte[] bytes = new byte[2 * value.length()];
        for (int i = 0; i < value.length(); i++) {
            bytes[2 * i] = (byte) (value.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) value.charAt(i);
        }
        return bytes;
    }
}
