package io.github.btcpayconnect.core;

/** What we have to say about a text that BTCPay Server takes: warnings, each with its reason. */
@FunctionalInterface
interface Advice {
    /** Adds warnings, and nothing but warnings. */
    void give(Text text, Network network, Problems problems);
}
