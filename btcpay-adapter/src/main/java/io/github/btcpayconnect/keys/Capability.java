package io.github.btcpayconnect.keys;

/** What a provider can do with keys; what it cannot is asked for in vain, and said before it is tried. */
public enum Capability {
    LIST,
    GET,
    CREATE,
    REVOKE,
    /** A key can be allowed less than everything. */
    SCOPES,
    /** A key can have an end. */
    EXPIRY,
    /** What a key may spend can be limited. */
    LIMITS,
    /** A key can be bound to addresses that it is used from. */
    ADDRESSES
}
