package io.github.btcpayconnect.core;

import java.nio.charset.StandardCharsets;

/** The characters of a URI, and how .NET escapes and unescapes them ({@code UriHelper}, {@code IriHelper}). */
final class NetUriText {
    /** What may stand in a path unescaped, beside letters, digits and {@code - . _ ~}. */
    static final String PATH_MARKS = "!$&'()*+,/:;=@[]";

    static final String QUERY_MARKS = PATH_MARKS + '?';
    static final String FRAGMENT_MARKS = QUERY_MARKS + '#';

    /** What stays escaped when the rest is unescaped: RFC 3986's reserved characters, {@code %} and {@code \}. */
    private static final String UNSAFE_MARKS = ";/?:@&=+$,#[]!'()*%\\";

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** .NET's marker for a bad escape; where the text itself has it, {@link #show} takes it for one. */
    private static final char BAD = '\uffff';

    private NetUriText() {}

    /** White space to the URI parser: nothing but these four is taken off either end. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUnreserved(char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    static boolean isControl(char c) {
        return c <= 0x1f || (c >= 0x7f && c <= 0x9f);
    }

    /** The value of a hexadecimal digit, -1 for any other character. */
    static int hexDigit(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'f' && c < 0x80 ? lower - 'a' + 10 : -1;
    }

    /** The byte that the {@code %XX} at an index stands for, -1 where none stands. */
    static int escapedByte(String s, int index) {
        if (index + 2 >= s.length() || s.charAt(index) != '%') {
            return -1;
        }
        int high = hexDigit(s.charAt(index + 1));
        int low = hexDigit(s.charAt(index + 2));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /**
     * Whether .NET rebuilds the text before it reads on: it does for one character that is not ASCII, or one escape
     * that is bad, not ASCII, or not needed ({@code Uri.CheckForUnicodeOrEscapedUnreserved}).
     */
    static boolean needsRebuilding(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return true;
            }
            if (text.charAt(i) == '%' && i + 2 < text.length()) {
                int value = escapedByte(text, i);
                if (value < 0 || value > 0x7f || isUnreserved((char) value)) {
                    return true;
                }
                i += 2;
            }
        }
        return false;
    }

    /**
     * The normal form of a part in a text that is rebuilt ({@code IriHelper.EscapeUnescapeIri}).
     *
     * <table>
     * <caption>What becomes of it</caption>
     * <tr><td>{@code %41}</td><td>{@code A}</td></tr>
     * <tr><td>{@code %20}</td><td>a blank</td></tr>
     * <tr><td>{@code %2F}, {@code %zz}</td><td>as it is</td></tr>
     * <tr><td>{@code %C3%A9}</td><td>{@code é}</td></tr>
     * <tr><td>{@code é}</td><td>as it is</td></tr>
     * <tr><td>U+E000 outside a query</td><td>{@code %EE%80%80}</td></tr>
     * </table>
     */
    static String fix(String s, boolean query) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            char c = s.charAt(i);
            if (c == '%' && i + 2 < s.length()) {
                i = unescape(s, i, query, out);
            } else if (c > 0x7f) {
                int codePoint = s.codePointAt(i);
                if (isIri(codePoint, query)) {
                    out.appendCodePoint(codePoint);
                } else {
                    appendEscaped(codePoint, out);
                }
                i += Character.charCount(codePoint);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /**
     * What {@code Uri.ToString} shows of a part that has an escape or a control character
     * ({@code UriHelper.UnescapeString}): escapes that are safe to undo are undone.
     *
     * @param escaped the characters that become escapes if they stand in the part as they are
     */
    static String show(String s, boolean query, String escaped) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            char c = s.charAt(i);
            if (escapedByte(s, i) >= 0) {
                i = unescape(s, i, query, out);
                continue;
            }
            if (c == '%' || escaped.indexOf(c) >= 0) {
                appendByte(c, out);
            } else if (c == BAD) {
                appendByte(c & 0xff, out);
            } else {
                out.append(c);
            }
            i++;
        }
        return out.toString();
    }

    /** Escapes what is neither unreserved nor one of the marks, and leaves good escapes alone. */
    static String escape(String s, String marks) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            if (c < 0x80 && (isUnreserved((char) c) || marks.indexOf(c) >= 0)) {
                out.append((char) c);
            } else if (escapedByte(s, i) >= 0) {
                out.append(s, i, i + 3);
                i += 3;
                continue;
            } else {
                appendEscaped(c, out);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Escapes these characters of ASCII, and nothing else. */
    static String escapeOnly(String s, String escaped) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (escaped.indexOf(c) >= 0) {
                appendByte(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Undoes the escapes of dots and slashes ({@code System.Uri.UnescapeOnly}).
     *
     * @param backslashes whether those of backslashes, too; if not, .NET writes its marker over each bad escape
     */
    static String unescapeDotsAndSlashes(String path, boolean backslashes) {
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); ) {
            if (path.charAt(i) != '%' || i + 2 >= path.length()) {
                out.append(path.charAt(i++));
                continue;
            }
            int value = escapedByte(path, i);
            if (value == '.' || value == '/' || (value == '\\' && backslashes)) {
                out.append((char) value);
            } else if (value < 0 && !backslashes) {
                out.append(BAD);
            } else {
                out.append(path, i, i + 3);
            }
            i += 3;
        }
        return out.toString();
    }

    /** {@code Uri.UnescapeDataString}: every escape undone but those that are no UTF-8. */
    static String unescapeData(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            int value = escapedByte(s, i);
            int scalar = value < 0x80 ? value : escapedScalar(s, i, value);
            if (scalar < 0) {
                out.append(s.charAt(i));
                i++;
            } else {
                out.appendCodePoint(scalar);
                i += 3 * utf8Length(scalar);
            }
        }
        return out.toString();
    }

    /** Appends what the {@code %XX} at an index becomes, and tells the index behind it. */
    private static int unescape(String s, int index, boolean query, StringBuilder out) {
        int value = escapedByte(s, index);
        if (value >= 0 && value < 0x80 && !isUnsafe((char) value)) {
            out.append((char) value);
            return index + 3;
        }
        int scalar = value < 0x80 ? -1 : escapedScalar(s, index, value);
        if (scalar >= 0 && isIri(scalar, query)) {
            out.appendCodePoint(scalar);
            return index + 3 * utf8Length(scalar);
        }
        out.append(s, index, index + 3);
        return index + 3;
    }

    private static boolean isUnsafe(char c) {
        return isControl(c) || UNSAFE_MARKS.indexOf(c) >= 0;
    }

    /** The code point that well-formed UTF-8 spells in the escapes from an index on, -1 for anything else. */
    private static int escapedScalar(String s, int index, int first) {
        if (first < 0xc2 || first > 0xf4) {
            return -1;
        }
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        int scalar = first & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            int next = escapedByte(s, index + 3 * i);
            if ((next & ~0x3f) != 0x80) {
                return -1;
            }
            scalar = (scalar << 6) | (next & 0x3f);
        }
        boolean wellFormed = scalar <= Character.MAX_CODE_POINT && utf8Length(scalar) == length && !isSurrogate(scalar);
        return wellFormed ? scalar : -1;
    }

    private static int utf8Length(int scalar) {
        return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Whether RFC 3987 allows a character outside ASCII, as .NET reads it. Private use is for queries only. */
    private static boolean isIri(int c, boolean query) {
        if (c >= 0x10000) {
            return (c & 0xffff) <= 0xfffd && (c < 0xe0000 || c > 0xe0fff) && (query || c < 0xf0000);
        }
        return (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xf900 && c <= 0xfdcf)
                || (c >= 0xfdf0 && c <= 0xffef)
                || (query && c >= 0xe000 && c <= 0xf8ff);
    }

    /** Appends the escapes of a code point's UTF-8; of U+FFFD's for half a surrogate pair. */
    private static void appendEscaped(int codePoint, StringBuilder out) {
        int scalar = isSurrogate(codePoint) ? 0xfffd : codePoint;
        for (byte b : Character.toString(scalar).getBytes(StandardCharsets.UTF_8)) {
            appendByte(b & 0xff, out);
        }
    }

    private static void appendByte(int value, StringBuilder out) {
        out.append('%').append(HEX[value >> 4]).append(HEX[value & 0xf]);
    }
}
