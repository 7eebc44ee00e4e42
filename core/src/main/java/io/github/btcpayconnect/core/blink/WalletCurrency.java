package io.github.btcpayconnect.core.blink;

import java.util.Optional;

/** The currency that a Blink wallet is kept in. The names are those of a connection string, in capitals. */
public enum WalletCurrency {
    BTC,
    USD;

    /**
     * The currency of this exact name; BTCPay Server takes no other spelling.
     *
     * <p>Source: {@code BlinkLightningConnectionStringHandler.Create}, which compares with case.
     */
    public static Optional<WalletCurrency> of(String name) {
        return switch (name) {
            case "BTC" -> Optional.of(BTC);
            case "USD" -> Optional.of(USD);
            default -> Optional.empty();
        };
    }
}
