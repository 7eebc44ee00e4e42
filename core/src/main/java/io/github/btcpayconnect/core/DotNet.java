package io.github.btcpayconnect.core;

import java.nio.charset.StandardCharsets;

/** What .NET's {@code String} and {@code Char} do where Java's do something else. */
final class DotNet {
    /** Letters of Unicode 14 and 16, which Java 17 does not have. 15 and 15.1 added none below U+10000. */
    private static final CodePointSet NEWER_LETTERS = CodePointSet.of("""
            0870-0887 0889-088E 08B5 08C8-08C9 0C5D 0CDD 170D 171F 1B4C 1C89-1C8A 2C2F 2C5F 9FFD-9FFF
            A7C0-A7C1 A7CB-A7CD A7D0-A7D1 A7D3 A7D5-A7DC A7F2-A7F4
            """);

    /** A byte that no UTF-8 has. */
    private static final byte NO_UTF8 = (byte) 0xff;

    private DotNet() {}

    /** {@code String.Trim()}. Java's {@code trim} and {@code strip} each take other characters off. */
    static String trim(String text) {
        int start = trimStart(text, 0, text.length());
        return text.substring(start, trimEnd(text, start, text.length()));
    }

    /** {@code String.IsNullOrWhiteSpace(text)}, where it is not null. */
    static boolean isBlank(String text) {
        return trimStart(text, 0, text.length()) == text.length();
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

    /** {@code String.Equals(other, StringComparison.OrdinalIgnoreCase)} where the other one is ASCII. */
    static boolean equalsIgnoringCase(String text, String ascii) {
        return text.length() == ascii.length() && startsWithIgnoringCase(text, ascii);
    }

    /** {@code String.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)} where the prefix is ASCII. */
    static boolean startsWithIgnoringCase(String text, String ascii) {
        return matchesIgnoringCase(text, 0, ascii);
    }

    /** {@code String.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)} where the suffix is ASCII. */
    static boolean endsWithIgnoringCase(String text, String ascii) {
        return matchesIgnoringCase(text, text.length() - ascii.length(), ascii);
    }

    /** Java's {@code regionMatches} takes a Turkish dotless i, a long s and a Kelvin sign for letters of ASCII. */
    private static boolean matchesIgnoringCase(String text, int from, String ascii) {
        if (from < 0 || from + ascii.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (toLowerAscii(text.charAt(from + i)) != toLowerAscii(ascii.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** An ASCII letter in small, any other character as it is. */
    static char toLowerAscii(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }

    /** ASCII letters in small, all else as it is. */
    static String toLowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(toLowerAscii(text.charAt(i)));
        }
        return lower.toString();
    }

    /**
     * {@code Encoding.UTF8.GetString(bytes)}. The bytes of half a surrogate pair become one U+FFFD each, where Java makes
     * one of all three.
     */
    static String utf8(byte[] bytes) {
        byte[] marked = bytes.clone();
        for (int i = 0; i + 1 < marked.length; i++) {
            if (marked[i] == (byte) 0xed && (marked[i + 1] & 0xe0) == 0xa0) {
                marked[i] = NO_UTF8;
            }
        }
        return new String(marked, StandardCharsets.UTF_8);
    }

    /** {@code Char.IsLetter}: one UTF-16 unit, so that a letter above U+FFFF is none. */
    static boolean isLetter(char c) {
        return Character.isLetter(c) || NEWER_LETTERS.contains(c);
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
            // Letters of Unicode 16, which a newer Java has, and ICU 72 has not.
            case 0xA7CB, 0xA7CC, 0xA7DA, 0xA7DC -> c;
            default -> isVithkuqiCapital(c) ? c + 0x27 : isGarayCapital(c) ? c : Character.toLowerCase(c);
        };
    }

    /** Whether {@code String.ToUpperInvariant()} makes another one of a code point. */
    static boolean isSmall(int c) {
        return c != 0x0131 && Character.toUpperCase(c) != c;
    }

    /** New in Unicode 14. */
    private static boolean isVithkuqiCapital(int c) {
        return c >= 0x10570 && c <= 0x10595 && c != 0x1057B && c != 0x1058B && c != 0x10593;
    }

    /** New in Unicode 16. */
    private static boolean isGarayCapital(int c) {
        return c >= 0x10D50 && c <= 0x10D65;
    }
}
