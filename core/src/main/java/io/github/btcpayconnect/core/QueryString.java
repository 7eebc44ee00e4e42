package io.github.btcpayconnect.core;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names and values of a query as .NET reads them ({@code HttpUtility.ParseQueryString}).
 *
 * <table>
 * <caption>What .NET makes of a query</caption>
 * <tr><th>query</th><th>values of {@code a}</th></tr>
 * <tr><td>{@code ?a=1&A=2}</td><td>{@code 1}, {@code 2}: the case of a name does not matter</td></tr>
 * <tr><td>{@code ?a=x+y%20z}</td><td>{@code x y z}</td></tr>
 * <tr><td>{@code ?a=%u20AC}</td><td>{@code €}</td></tr>
 * <tr><td>{@code ?a}</td><td>none: a value without a name</td></tr>
 * </table>
 */
final class QueryString {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private QueryString() {}

    /** @param query may begin with its question mark */
    static QueryString of(String query) {
        QueryString result = new QueryString();
        int start = query.startsWith("?") ? 1 : 0;
        while (start <= query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            result.add(query.substring(start, end));
            start = end + 1;
        }
        return result;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals >= 0) {
            String name = DotNet.toLowerAscii(decode(pair.substring(0, equals)));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(decode(pair.substring(equals + 1)));
        }
    }

    /** All values of a name in small letters. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All values of a name with a comma between them, which is what .NET answers; null for none. */
    @Nullable
    String get(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : String.join(",", all);
    }

    /** {@code HttpUtility.UrlDecode}. */
    private static String decode(String s) {
        StringBuilder out = new StringBuilder(s.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < s.length(); i++) {
            int unit = escapedUnit(s, i);
            int value = unit < 0 ? NetUriText.escapedByte(s, i) : -1;
            char c = s.charAt(i) == '+' ? ' ' : s.charAt(i);
            if (unit >= 0) {
                flush(bytes, out);
                out.append((char) unit);
                i += 5;
            } else if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                flush(bytes, out);
                out.append(c);
            }
        }
        flush(bytes, out);
        return withoutLoneSurrogates(out);
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder out) {
        out.append(DotNet.utf8(bytes.toByteArray()));
        bytes.reset();
    }

    /** The UTF-16 unit that the {@code %uXXXX} at an index stands for, -1 where none stands. */
    private static int escapedUnit(String s, int index) {
        if (!s.startsWith("%u", index) || index + 5 >= s.length()) {
            return -1;
        }
        int unit = 0;
        for (int i = index + 2; i < index + 6; i++) {
            int digit = NetUriText.hexDigit(s.charAt(i));
            if (digit < 0) {
                return -1;
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    private static String withoutLoneSurrogates(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 2) {
                    i++;
                } else {
                    text.setCharAt(i, '\ufffd');
                }
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        // Never the values: they may be secrets.
        return "QueryString[" + values.size() + "]";
    }
}
