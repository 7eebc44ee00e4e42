package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** What .NET's {@code String} and {@code Char} do where Java's do something else. */
final class DotNet {
    private DotNet() {}

    /** {@code String.Trim()}. Java's {@code trim} and {@code strip} each take other characters off. */
    static String trim(String text) {
        int start = trimStart(text, 0, text.length());
        return text.substring(start, trimEnd(text, start, text.length()));
    }

    /** The first place from which on there is no white space. */
    static int trimStart(String text, int from, int to) {
        int i = from;
        while (i < to && isWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The last place up to which there is no white space. */
    static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from && isWhiteSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** {@code Char.IsWhiteSpace}. */
    static boolean isWhiteSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00a0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000';
    }

    /**
     * {@code Boolean.TryParse}: {@code true} or {@code false} in any ASCII case, white space and NULs around allowed.
     *
     * @return null if the text is neither
     */
    static @Nullable Boolean parseBoolean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpaceOrNul(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpaceOrNul(text.charAt(end - 1))) {
            end--;
        }
        String lower = toLowerAscii(text.substring(start, end));
        if (lower.equals("true")) {
            return true;
        }
        return lower.equals("false") ? false : null;
    }

    private static boolean isWhiteSpaceOrNul(char c) {
        return c == '\0' || isWhiteSpace(c);
    }

    /** ASCII letters in small, all else as it is. */
    static String toLowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
        }
        return lower.toString();
    }

    /** {@code String.ToLowerInvariant()}: one code point at a time, without the context rules of Java. */
    static String toLowerInvariant(String text) {
        StringBuilder lower = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int l = toLowerInvariant(c);
            if (l != c && lower == null) {
                lower = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (lower != null) {
                lower.appendCodePoint(l);
            }
            i += Character.charCount(c);
        }
        return lower == null ? text : lower.toString();
    }

    private static int toLowerInvariant(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
        }
        return switch (c) {
            case 0x0130 -> c;
            // Letters of Unicode 14, which Java 17 does not have.
            case 0x2C2F -> 0x2C5F;
            case 0xA7C0 -> 0xA7C1;
            case 0xA7D0 -> 0xA7D1;
            case 0xA7D6 -> 0xA7D7;
            case 0xA7D8 -> 0xA7D9;
            default -> Character.toLowerCase(c);
        };
    }
}
