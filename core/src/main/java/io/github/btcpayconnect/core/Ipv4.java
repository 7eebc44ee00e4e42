package io.github.btcpayconnect.core;

/** IPv4 addresses as {@code IPv4AddressHelper} reads them. */
final class Ipv4 {
    private static final long MAX = 0xFFFF_FFFFL;

    private Ipv4() {}

    /**
     * The address that one to four numbers spell, each decimal, octal ({@code 010}) or hexadecimal ({@code 0x8}), the
     * last of which fills what the others leave: {@code 127.1} is 127.0.0.1. -1 for anything else.
     */
    static long parse(String text, int start, int end) {
        long address = 0;
        int from = start;
        for (int bytesLeft = 4; bytesLeft > 0; bytesLeft--) {
            int dot = dotOrEnd(text, from, end);
            long part = number(text, from, dot);
            if (part < 0) {
                return -1;
            }
            if (dot == end) {
                int bits = 8 * bytesLeft;
                return part >> bits == 0 ? (address << bits) | part : -1;
            }
            if (part > 0xff) {
                return -1;
            }
            address = (address << 8) | part;
            from = dot + 1;
        }
        return -1;
    }

    /**
     * Whether a text is four decimal numbers of 0 to 255. A number may begin with a zero in the last place, and nowhere
     * with two: .NET looks at it when it meets the dot.
     */
    static boolean isStrict(String text, int start, int end) {
        int from = start;
        for (int part = 1; part < 4; part++) {
            int dot = dotOrEnd(text, from, end);
            if (dot == end || (text.charAt(from) == '0' && dot - from > 1) || !isByte(text, from, dot)) {
                return false;
            }
            from = dot + 1;
        }
        return isByte(text, from, end) && !text.startsWith("00", from);
    }

    /** The address of a text that {@link #isStrict}, each number read as decimal. */
    static int parseStrict(String text) {
        int address = 0;
        int part = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                address = (address << 8) | part;
                part = 0;
            } else {
                part = part * 10 + text.charAt(i) - '0';
            }
        }
        return (address << 8) | part;
    }

    static String print(long address) {
        return ((address >> 24) & 0xff) + "." + ((address >> 16) & 0xff) + "." + ((address >> 8) & 0xff) + "."
                + (address & 0xff);
    }

    private static int dotOrEnd(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '.') {
            i++;
        }
        return i;
    }

    private static long number(String text, int start, int end) {
        int base = 10;
        int from = start;
        if (start < end && text.charAt(start) == '0') {
            boolean hex = start + 1 < end && (text.charAt(start + 1) | 0x20) == 'x';
            base = hex ? 16 : 8;
            from = hex ? start + 2 : start;
        }
        long value = 0;
        for (int i = from; i < end; i++) {
            int digit = NetUriText.hexDigit(text.charAt(i));
            if (digit < 0 || digit >= base || value > MAX) {
                return -1;
            }
            value = value * base + digit;
        }
        return from < end && value <= MAX ? value : -1;
    }

    private static boolean isByte(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
            if (!NetUriText.isDigit(text.charAt(i)) || value > 0xff) {
                return false;
            }
        }
        return start < end;
    }
}
