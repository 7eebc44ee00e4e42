package io.github.btcpayconnect.blink;

/** Whether any live key of an account was made with the scope READ alone. */
public enum ReadOnlyKeys {
    SOME,
    NONE,
    /** Asked, and not answered. */
    NOT_KNOWN,
    /** Of no interest: the key that asks may do more. */
    NOT_ASKED
}
