package io.github.btcpayconnect.core.blink;

/** What a Blink API key may do. */
public enum Scope {
    /** Read the account: wallets, balances, transactions, keys. */
    READ,
    /** Create invoices and receiving addresses. */
    RECEIVE,
    /** Spend, and change the account; receiving included. */
    WRITE
}
