package io.github.btcpayconnect.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells secrets apart without showing them: the first 16 hexadecimal digits of the SHA-256 of a text's UTF-8 bytes.
 *
 * <p>The same as {@code printf %s "$STRING" | sha256sum | cut -c1-16} prints.
 *
 * @param hex 16 digits, in small letters
 */
public record Fingerprint(String hex) {
    private static final int LENGTH = 16;

    /**
     * Wraps digits.
     *
     * @throws IllegalArgumentException if they are not 16 of 0 to 9 and a to f
     */
    public Fingerprint {
        if (hex.length() != LENGTH || !hex.chars().allMatch(Fingerprint::isDigit)) {
            throw new IllegalArgumentException("a fingerprint has 16 hexadecimal digits, in small letters");
        }
    }

    /** The fingerprint of a secret. */
    public static Fingerprint of(Secret secret) {
        return of(secret.reveal());
    }

    /** The fingerprint of a text. */
    public static Fingerprint of(String text) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(hash, 0, LENGTH / 2));
    }

    /** A fingerprint that somebody typed, in letters of any size; empty if it is none. */
    public static Optional<Fingerprint> read(String typed) {
        String hex = typed.toLowerCase(Locale.ROOT);
        return hex.length() == LENGTH && hex.chars().allMatch(Fingerprint::isDigit)
                ? Optional.of(new Fingerprint(hex))
                : Optional.empty();
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The digits. */
    @Override
    public String toString() {
        return hex;
    }
}
