package io.github.btcpayconnect.core;

import java.math.BigInteger;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What .NET's {@code TryParse} takes, in the invariant culture.
 *
 * <table>
 * <caption>Numbers</caption>
 * <tr><th>text</th><th>{@code UInt64}</th></tr>
 * <tr><td>{@code 007}, {@code +7}, {@code 7} and a NUL behind it</td><td>7</td></tr>
 * <tr><td>{@code -0}</td><td>0</td></tr>
 * <tr><td>{@code -7}, {@code 7.0}, {@code 0x7}, {@code 18446744073709551616}</td><td>none</td></tr>
 * </table>
 */
final class DotNetParse {
    private static final BigInteger LARGEST_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    /** More digits than any 64-bit number has; a longer text would only be slow to read. */
    private static final int MOST_DIGITS = 20;

    private DotNetParse() {}

    /** {@code UInt64.TryParse(text)}: the number as .NET prints it; null for none. */
    static @Nullable String unsigned64(String text) {
        BigInteger number = integer(text);
        if (number == null || number.signum() < 0 || number.compareTo(LARGEST_UNSIGNED) > 0) {
            return null;
        }
        return number.toString();
    }

    /**
     * {@code Enum.TryParse(text, ignoreCase: true)} for an enum of 32 bits: any number, or a list of names with commas
     * between them.
     *
     * @param names in small letters of ASCII
     */
    static boolean isEnum(String text, Collection<String> names) {
        // Behind a number, nothing is taken off but what the number itself may have there.
        String value = text.substring(DotNet.trimStart(text, 0, text.length()));
        if (value.isEmpty()) {
            return false;
        }
        char first = value.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+') {
            BigInteger number = integer(value);
            return number != null && number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0;
        }
        for (String name : value.split(",", -1)) {
            if (!names.contains(DotNet.toLowerAscii(DotNet.trim(name)))) {
                return false;
            }
        }
        return true;
    }

    /** A sign and digits, with white space of ASCII around them and NULs behind; null if it is none, or too long. */
    private static @Nullable BigInteger integer(String text) {
        int start = afterWhiteSpace(text, 0);
        int i = start;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        boolean negative = i > start && text.charAt(start) == '-';
        int digits = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        int end = i;
        i = afterWhiteSpace(text, i);
        while (i < text.length() && text.charAt(i) == '\0') {
            i++;
        }
        if (end == digits || i < text.length()) {
            return null;
        }
        while (digits < end - 1 && text.charAt(digits) == '0') {
            digits++;
        }
        if (end - digits > MOST_DIGITS) {
            return null;
        }
        BigInteger number = new BigInteger(text.substring(digits, end));
        return negative ? number.negate() : number;
    }

    private static int afterWhiteSpace(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || (text.charAt(i) >= '\t' && text.charAt(i) <= '\r'))) {
            i++;
        }
        return i;
    }
}
