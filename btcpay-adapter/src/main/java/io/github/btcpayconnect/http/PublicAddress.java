package io.github.btcpayconnect.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses on the internet from those that lead into somebody's own network.
 *
 * <table>
 * <caption>What is not public</caption>
 * <tr><th>kind</th><th>addresses</th></tr>
 * <tr><td>this computer</td><td>{@code 127.0.0.0/8}, {@code 0.0.0.0/8}, {@code ::1}, {@code ::}</td></tr>
 * <tr><td>private</td><td>{@code 10/8}, {@code 172.16/12}, {@code 192.168/16}, {@code 100.64/10}, {@code fc00::/7},
 * {@code fec0::/10}</td></tr>
 * <tr><td>link-local</td><td>{@code 169.254/16}, {@code fe80::/10}</td></tr>
 * <tr><td>multicast, reserved</td><td>{@code 224/4}, {@code 240/4}, {@code ff00::/8}</td></tr>
 * <tr><td>NAT64</td><td>{@code 64:ff9b::/96}, {@code 64:ff9b:1::/48}</td></tr>
 * <tr><td>wrapped</td><td>{@code ::a.b.c.d}, 6to4 and Teredo around one of these</td></tr>
 * </table>
 */
public final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes, 0, 0) : isPublicV6(address, bytes);
    }

    private static boolean isPublicV6(InetAddress address, byte[] bytes) {
        if (address.isMulticastAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || (bytes[0] & 0xfe) == 0xfc
                || starts(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return false;
        }
        if (starts(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic(bytes, 12, 0);
        }
        if (starts(bytes, 0x20, 0x02)) {
            return isPublic(bytes, 2, 0);
        }
        // Teredo has the address of the client inverted at its end.
        return !starts(bytes, 0x20, 0x01, 0, 0) || isPublic(bytes, 12, 0xff);
    }

    private static boolean isPublic(byte[] bytes, int start, int mask) {
        int first = (bytes[start] & 0xff) ^ mask;
        int second = (bytes[start + 1] & 0xff) ^ mask;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168;
            default -> first < 224;
        };
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        byte[] expected = new byte[prefix.length];
        for (int i = 0; i < prefix.length; i++) {
            expected[i] = (byte) prefix[i];
        }
        return Arrays.equals(bytes, 0, prefix.length, expected, 0, prefix.length);
    }

    /** Whether a host needs no lookup to be known as one that is not public: a number, or this computer's name. */
    public static boolean isPlainlyPrivate(String host) {
        boolean number = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        if (!number) {
            return host.equals("localhost") || host.endsWith(".localhost");
        }
        try {
            return !is(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
