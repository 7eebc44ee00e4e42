package io.github.btcpayconnect.core;

import java.util.Arrays;

/**
 * Hosts that BTCPay Server takes for those of its own network. Names are not resolved.
 *
 * <p>Source: {@code BTCPayServer, Extensions.IsLocalNetwork}; {@code NBitcoin, IpExtensions.IsLocal} and {@code
 * IsRFC1918}. Link-local and unique-local addresses are not among them up to 2.4.4.
 */
final class LocalNetwork {
    private static final int[] LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 1};
    private static final int[] IPV4_PREFIX = {0, 0, 0, 0, 0, 0xffff};

    private LocalNetwork() {}

    /** @param host as {@link NetUri#dnsSafeHost} has it */
    static boolean holds(String host) {
        if (NetUri.checkHostName(host) == HostNameType.DNS) {
            return DotNet.endsWithIgnoringCase(host, ".internal")
                    || DotNet.endsWithIgnoringCase(host, ".local")
                    || DotNet.endsWithIgnoringCase(host, ".lan")
                    || host.indexOf('.') < 0;
        }
        if (isIpv6(host)) {
            return isLocal(groups(host));
        }
        long address = ipv4(host);
        return address >= 0 && isLocal(address);
    }

    /**
     * The same for BTCPay Server 2.4.5 and newer, which see a dot at the end of a name, and link-local, unique-local and
     * unspecified addresses.
     */
    static boolean holdsSinceSsrfProtection(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (isIpv6(name)) {
            int[] groups = groups(name);
            return isLocal(groups)
                    || Arrays.equals(groups, new int[groups.length])
                    || (groups[0] & 0xffc0) == 0xfe80
                    || (groups[0] & 0xfe00) == 0xfc00
                    || (isIpv4(groups) && isLinkLocal(ipv4(groups)));
        }
        long address = ipv4(name);
        return holds(name) || (address >= 0 && isLinkLocal(address));
    }

    private static boolean isLinkLocal(long ipv4) {
        return ipv4 >> 16 == (169 << 8 | 254);
    }

    /**
     * Whether a host is one that can be connected to at all.
     *
     * <p>Source: {@code NBitcoin, Utils.TryParseEndpoint}.
     */
    static boolean isEndpoint(String host) {
        String trimmed = DotNet.trim(host);
        return isAddress(trimmed) || (trimmed.length() <= 255 && NetUri.checkHostName(trimmed) == HostNameType.DNS);
    }

    /** Whether a host is an address, and no name ({@code IPAddress.TryParse}). */
    static boolean isAddress(String host) {
        return isIpv6(host) || ipv4(host) >= 0;
    }

    private static boolean isIpv6(String host) {
        // No name has a colon, and .NET has looked at the rest.
        return host.indexOf(':') >= 0;
    }

    private static int[] groups(String host) {
        int zone = host.indexOf('%');
        return Ipv6.parse(zone < 0 ? host : host.substring(0, zone));
    }

    /** -1 for anything else; an empty text is none to {@link Ipv4#parse}, either. */
    private static long ipv4(String host) {
        return Ipv4.parse(host, 0, host.length());
    }

    private static boolean isLocal(int[] groups) {
        return isIpv4(groups) ? isLocal(ipv4(groups)) : Arrays.equals(groups, LOOPBACK);
    }

    private static boolean isIpv4(int[] groups) {
        return Arrays.equals(groups, 0, IPV4_PREFIX.length, IPV4_PREFIX, 0, IPV4_PREFIX.length);
    }

    private static long ipv4(int[] groups) {
        return (long) groups[6] << 16 | groups[7];
    }

    private static boolean isLocal(long ipv4) {
        int first = (int) (ipv4 >> 24);
        int second = (int) (ipv4 >> 16) & 0xff;
        return switch (first) {
            case 0, 10, 127 -> true;
            case 172 -> second >= 16 && second <= 31;
            case 192 -> second == 168;
            default -> false;
        };
    }
}
