package io.github.btcpayconnect.blink;

/** What is known of an API key. */
public enum KeyState {
    /** Blink took it. */
    ACCEPTED,
    /** Blink took it, and says that it may not read. */
    MAY_NOT_READ,
    /** Refused, while the same server answers others: so it is the key. */
    REFUSED,
    /** Treated as if no key had come: its account is gone, or something on the way dropped the header. */
    NOT_AUTHORIZED,
    /** The sandbox has no such key. */
    UNKNOWN_TO_SANDBOX,
    /** No word on it. */
    NOT_KNOWN
}
