package io.github.btcpayconnect.blindpay;

import java.util.List;
import java.util.Optional;

/**
 * An IPv4 address, or a range of them, as it stands in the list of addresses that a key may be used from.
 *
 * <table>
 * <caption>What is one</caption>
 * <tr><th>text</th><th></th></tr>
 * <tr><td>{@code 203.0.113.7}, {@code 203.0.113.0/24}, {@code 0.0.0.0/0}</td><td>yes</td></tr>
 * <tr><td>{@code 203.0.113.07}, {@code 203.0.113}, {@code 0x7f.0.0.1}</td><td>no: others read it in other ways</td></tr>
 * <tr><td>{@code 203.0.113.7/24}</td><td>no: is the one address meant, or 203.0.113.0/24?</td></tr>
 * <tr><td>{@code 203.0.113.0/024}, {@code 203.0.113.0/33}, {@code ::1}</td><td>no</td></tr>
 * </table>
 *
 * @param first the first address, as a number without a sign
 * @param prefix how many leading bits are the same for all: 0 to 32
 */
public record Ipv4Range(long first, int prefix) {
    private static final int BITS = 32;
    private static final long ALL = 0xFFFF_FFFFL;

    /** What no caller on the internet has for its address. Source: IANA's registry of special-purpose addresses. */
    private static final List<Ipv4Range> NOT_PUBLIC = List.of(
            literal("0.0.0.0/8"),
            literal("10.0.0.0/8"),
            literal("100.64.0.0/10"),
            literal("127.0.0.0/8"),
            literal("169.254.0.0/16"),
            literal("172.16.0.0/12"),
            literal("192.168.0.0/16"),
            literal("224.0.0.0/4"),
            literal("240.0.0.0/4"));

    /**
     * A range as given.
     *
     * @throws IllegalArgumentException if the prefix is not within 0 to 32, or the address is not the first of its range
     */
    public Ipv4Range {
        if (prefix < 0 || prefix > BITS || first < 0 || first > ALL || (first & hostBits(prefix)) != 0) {
            throw new IllegalArgumentException("a range begins at its first address");
        }
    }

    /** What a text says; empty if it is no address and no range. */
    public static Optional<Ipv4Range> of(String text) {
        int slash = text.indexOf('/');
        long address = address(slash < 0 ? text : text.substring(0, slash));
        int prefix = slash < 0 ? BITS : number(text.substring(slash + 1), BITS);
        return address < 0 || prefix < 0 || (address & hostBits(prefix)) != 0
                ? Optional.empty()
                : Optional.of(new Ipv4Range(address, prefix));
    }

    /** Whether every address of another range is in this one. */
    public boolean contains(Ipv4Range other) {
        return other.prefix >= prefix && (other.first & ~hostBits(prefix)) == first;
    }

    /** Whether it lets everybody in. */
    public boolean isEverybody() {
        return prefix == 0;
    }

    /** Whether there are addresses in it that no caller on the internet has, such as those of private networks. */
    public boolean holdsPrivate() {
        return NOT_PUBLIC.stream().anyMatch(range -> range.contains(this) || contains(range));
    }

    private static Ipv4Range literal(String text) {
        return of(text).orElseThrow();
    }

    private static long hostBits(int prefix) {
        return ALL >> prefix;
    }

    /** -1 for what is none. */
    private static long address(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return -1;
        }
        long address = 0;
        for (String part : parts) {
            int number = number(part, 0xff);
            if (number < 0) {
                return -1;
            }
            address = address << 8 | number;
        }
        return address;
    }

    /** A decimal number without a zero before it; -1 for anything else. */
    private static int number(String text, int largest) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number <= largest ? number : -1;
    }

    /** As people write it: without a prefix if it is one address. */
    @Override
    public String toString() {
        String address = (first >> 24) + "." + (first >> 16 & 0xff) + "." + (first >> 8 & 0xff) + "." + (first & 0xff);
        return prefix == BITS ? address : address + "/" + prefix;
    }
}
