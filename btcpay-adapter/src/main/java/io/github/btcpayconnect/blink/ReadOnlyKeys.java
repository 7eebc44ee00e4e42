package io.github.btcpayconnect.blink;

/** Whether any live key of an account was made with the scope READ alone. */
public enum ReadOnlyKeys {
    SOME,
    NONE,
    NOT_KNOWN
}
