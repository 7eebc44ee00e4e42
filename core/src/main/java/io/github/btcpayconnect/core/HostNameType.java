package io.github.btcpayconnect.core;

/** What {@code Uri.CheckHostName} calls a name. */
enum HostNameType {
    UNKNOWN,
    DNS,
    IPV4,
    IPV6
}
