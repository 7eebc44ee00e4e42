package io.github.btcpayconnect.core;

/** What .NET's URI parser takes a host for. */
enum HostKind {
    IPV6,
    IPV4,
    DNS,
    /** A name that is none of the DNS, {@code _x} or a label of 64 characters. */
    NETBIOS,
    /** {@code .} or {@code ..}, in an unknown scheme. */
    DOTS,
    /** No host, or an empty one. */
    NONE
}
