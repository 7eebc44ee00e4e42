package io.github.btcpayconnect.core;

import java.util.Arrays;

/**
 * IPv6 addresses in brackets: {@code [fe80::1%eth0]}, {@code [::ffff:1.2.3.4/96]} ({@code IPv6AddressHelper}).
 *
 * <p>.NET first looks whether a text is an address, then reads it with other rules. One instance is one such look.
 */
final class Ipv6 {
    private static final int GROUPS = 8;

    private final String text;
    private final int end;
    private int at;

    /** How many digits stand before this place. */
    private int run;

    private int groups;
    private boolean incomplete = true;
    private boolean compressed;
    private boolean hasQuad;
    private boolean hasPrefix;

    private Ipv6(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Where the address that begins with the bracket at an index ends, behind its other bracket; -1 for none. */
    static int end(String text, int bracket, int end) {
        return new Ipv6(text, bracket + 1, end).scan();
    }

    private int scan() {
        if (charAt(at) == ':' && charAt(at + 1) != ':') {
            return -1;
        }
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (hasPrefix ? NetUriText.isDigit(c) : NetUriText.hexDigit(c) >= 0) {
                run++;
                incomplete = false;
                continue;
            }
            if (run > 4) {
                return -1;
            }
            if (run > 0) {
                groups++;
            }
            if (c == '%') {
                at = indexOfAny("]/", at + 1);
                c = charAt(at);
            }
            if (c == ']') {
                return isComplete() ? at + 1 : -1;
            }
            if (!accept(c)) {
                return -1;
            }
            run = 0;
        }
        return -1;
    }

    private boolean accept(char c) {
        return switch (c) {
            case ':' -> acceptColon();
            case '.' -> acceptQuad();
            case '/' -> acceptPrefix();
            default -> false;
        };
    }

    private boolean acceptColon() {
        incomplete = text.charAt(at - 1) != ':';
        if (incomplete) {
            return true;
        }
        boolean first = !compressed;
        compressed = true;
        return first;
    }

    /** At the first dot: the quad began with the digits before it, which are counted as a group already. */
    private boolean acceptQuad() {
        int start = at - run;
        int stop = indexOfAny("]/%", start);
        if (hasQuad || run == 0 || !Ipv4.isStrict(text, start, stop)) {
            return false;
        }
        hasQuad = true;
        groups++;
        at = stop - 1;
        return true;
    }

    private boolean acceptPrefix() {
        if (groups == 0 || hasPrefix) {
            return false;
        }
        hasPrefix = true;
        incomplete = true;
        return true;
    }

    /** At the bracket. The length of the prefix is counted as a group, too. */
    private boolean isComplete() {
        if (incomplete || (hasPrefix && (run < 1 || run > 2))) {
            return false;
        }
        int full = hasPrefix ? GROUPS + 1 : GROUPS;
        return compressed ? groups < full : groups == full;
    }

    private char charAt(int index) {
        return index < end ? text.charAt(index) : '\0';
    }

    private int indexOfAny(String chars, int from) {
        int i = from;
        while (i < end && chars.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /**
     * The short spelling of what stands between the brackets, without prefix and zone.
     *
     * @throws NetUriException {@code INDEX} if it has a ninth group, such as {@code 1:2:3:4:5:6:7:8:/64}: .NET takes it
     *     for an address, and then cannot read it
     */
    static String print(String content) {
        int slash = content.indexOf('/');
        String address = slash < 0 ? content : content.substring(0, slash);
        int percent = address.indexOf('%');
        return print(parse(percent < 0 ? address : address.substring(0, percent)));
    }

    /** The zone of what stands between the brackets, with its {@code %}; it ends where a prefix begins. */
    static String zone(String content) {
        int slash = content.indexOf('/');
        int percent = content.indexOf('%');
        if (percent < 0 || (slash >= 0 && slash < percent)) {
            return "";
        }
        return slash < 0 ? content.substring(percent) : content.substring(percent, slash);
    }

    /** The eight groups of an address without prefix and zone. Missing ones are zeros, at the {@code ::} or at the end. */
    static int[] parse(String address) {
        int[] numbers = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int number = 0;
        boolean pending = true;
        for (int i = 0; i < address.length(); ) {
            char c = address.charAt(i++);
            if (c != ':') {
                number = (number * 16 + hexOrAllBits(c)) & 0xffff;
                continue;
            }
            count = add(numbers, count, number);
            number = 0;
            if (address.startsWith(":", i)) {
                gap = count;
                i++;
            }
            if ((gap >= 0 || count >= 6) && beginsWithQuad(address, i)) {
                int quad = Ipv4.parseStrict(address.substring(i));
                count = add(numbers, count, quad >>> 16);
                count = add(numbers, count, quad & 0xffff);
                pending = false;
                i = address.length();
            }
        }
        if (pending) {
            count = add(numbers, count, number);
        }
        if (gap > 0 && count < GROUPS) {
            System.arraycopy(numbers, gap, numbers, GROUPS - (count - gap), count - gap);
            Arrays.fill(numbers, gap, GROUPS - (count - gap), 0);
        }
        return numbers;
    }

    private static int add(int[] numbers, int count, int number) {
        if (count == GROUPS) {
            throw new NetUriException(NetUriException.Reason.INDEX);
        }
        numbers[count] = number;
        return count + 1;
    }

    private static boolean beginsWithQuad(String address, int start) {
        for (int i = start; i < Math.min(address.length(), start + 4); i++) {
            if (address.charAt(i) == ':') {
                return false;
            }
            if (address.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    /** The dot of a quad where none can be, as in {@code 1.2.3.4/1::2}, is read as a digit with all bits set. */
    private static int hexOrAllBits(char c) {
        int digit = NetUriText.hexDigit(c);
        return digit < 0 ? 0xff : digit;
    }

    private static String print(int[] numbers) {
        boolean quad = endsInQuad(numbers);
        int printed = quad ? GROUPS - 2 : GROUPS;
        int gap = longestZeros(numbers, printed);
        StringBuilder out = new StringBuilder();
        String colon = "";
        for (int i = 0; i < printed; ) {
            if (i == gap) {
                out.append("::");
                colon = "";
                i = endOfZeros(numbers, gap, printed);
            } else {
                out.append(colon).append(Integer.toHexString(numbers[i]));
                colon = ":";
                i++;
            }
        }
        if (quad) {
            out.append(colon).append(Ipv4.print(((long) numbers[6] << 16) | numbers[7]));
        }
        return out.toString();
    }

    /** Whether the last two groups are an IPv4 address: compatible, mapped, SIIT or ISATAP. */
    private static boolean endsInQuad(int[] n) {
        boolean zeros = n[0] == 0 && n[1] == 0 && n[2] == 0 && n[3] == 0 && n[6] != 0;
        boolean mapped = n[4] == 0 && (n[5] == 0 || n[5] == 0xffff);
        boolean siit = n[4] == 0xffff && n[5] == 0;
        boolean isatap = n[4] == 0 && n[5] == 0x5efe;
        return (zeros && (mapped || siit)) || isatap;
    }

    /** Where the first of the longest runs of zeros begins; -1 if none has two. */
    private static int longestZeros(int[] numbers, int end) {
        int longest = -1;
        int length = 1;
        for (int i = 0; i < end; i++) {
            int zeros = endOfZeros(numbers, i, end) - i;
            if (zeros > length) {
                longest = i;
                length = zeros;
            }
        }
        return longest;
    }

    private static int endOfZeros(int[] numbers, int start, int end) {
        int i = start;
        while (i < end && numbers[i] == 0) {
            i++;
        }
        return i;
    }
}
