package io.github.btcpayconnect.greenfield;

/** Whether a BTCPay Server understands connection strings of type blink. */
public enum BlinkPlugin {
    /** It does. */
    INSTALLED,
    /** It does not: every such string is an {@code Invalid connection string} to it. */
    MISSING,
    /** It did not say. */
    NOT_KNOWN
}
