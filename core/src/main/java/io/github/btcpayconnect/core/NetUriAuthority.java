package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * User info, host and port, as far as a URI has them.
 *
 * @param userInfo what stands before the {@code @}; null without one
 * @param name the host as the text has it; a DNS name of a rebuilt text is in normal form
 * @param port the one that is printed, -1 for none
 * @param canonicalPort whether the port, if any, is written as it is printed
 * @param changed whether rebuilding the text changed any of it
 * @param end the index behind it
 */
record NetUriAuthority(
        @Nullable String userInfo,
        HostKind kind,
        String name,
        int port,
        boolean canonicalPort,
        boolean changed,
        int end) {

    /** An authority with nothing in it, or none. */
    static NetUriAuthority empty(int end) {
        return new NetUriAuthority(null, HostKind.NONE, "", -1, true, false, end);
    }

    /**
     * The host as .NET prints it ({@code System.Uri.CreateHostString}).
     *
     * @throws NetUriException {@code INDEX} for an IPv6 address of nine groups
     */
    String host() {
        return switch (kind) {
            case IPV6 -> "[" + Ipv6.print(insideBrackets()) + "]";
            // What is an address to the strict rules only is printed with all bits set: parse has answered -1.
            case IPV4 -> Ipv4.print(Ipv4.parse(name, 0, name.length()));
            case DNS, NETBIOS -> HostNames.print(name);
            case DOTS -> NetUriText.escape(name, NetUriText.PATH_MARKS);
            case NONE -> "";
        };
    }

    /** The host as a resolver takes it: an IPv6 address without brackets and with its zone. */
    String dnsSafeHost() {
        return kind == HostKind.IPV6 ? Ipv6.print(insideBrackets()) + Ipv6.zone(insideBrackets()) : host();
    }

    /**
     * The host in a URI that .NET prints as it is written. It has compared the two only as far as the printed host
     * goes: {@code 1.2.3.00} stays.
     */
    String hostAsWritten() {
        String host = host();
        return kind == HostKind.IPV4 && name.startsWith(host) ? name : host;
    }

    private String insideBrackets() {
        return name.substring(1, name.length() - 1);
    }

    @Override
    public String toString() {
        // A record would print the user info.
        return "NetUriAuthority[" + kind + "]";
    }
}
