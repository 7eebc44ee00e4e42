package io.github.btcpayconnect.blink;

/**
 * What Blink does not let an account do where its owner lives.
 *
 * @param dollarBalance whether it may hold no dollars
 * @param transfer whether it may not transfer between its own wallets
 */
public record Restrictions(boolean dollarBalance, boolean transfer) {}
