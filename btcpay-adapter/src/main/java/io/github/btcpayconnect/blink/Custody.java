package io.github.btcpayconnect.blink;

/** Who holds the money behind a name at Blink. */
public enum Custody {
    /** Blink: there is an account with wallets. */
    CUSTODIAL,
    /** The owner: there never was an account, or it is not active any more. */
    NON_CUSTODIAL,
    /** Blink did not say. */
    NOT_KNOWN
}
