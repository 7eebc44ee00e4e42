package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.Objects;

/**
 * A wallet of an account at Blink.
 *
 * @param id as a connection string has it
 * @param currency what it is kept in
 * @param isDefault whether BTCPay Server uses it for a connection string that names no wallet
 */
public record Wallet(String id, WalletCurrency currency, boolean isDefault) {
    /** Checks nothing but nulls. */
    public Wallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(currency, "currency");
    }
}
