package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.blink.WalletCurrency;

/**
 * A wallet of a sandbox account.
 *
 * @param id a UUID in small letters
 * @param balance in satoshis or cents
 */
public record SandboxWallet(String id, WalletCurrency currency, long balance) {}
