package io.github.btcpayconnect.core;

/** What BTCPay Server, and we, have to say about the parts of one type. */
@FunctionalInterface
interface TypeRules {
    /** Adds the errors in the order in which BTCPay Server meets them. */
    void judge(Parts parts, Network network, Problems problems);
}
