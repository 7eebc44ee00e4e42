package io.github.btcpayconnect.journal;

import java.util.Objects;

/**
 * What a change of a store touches: its payment methods {@code BTC-LN} and {@code BTC-LNURL}.
 *
 * @param lightning Lightning, with the connection string
 * @param lnurl LNURL, which BTCPay's web page switches on beside Lightning
 */
public record StoreState(PaymentMethodState lightning, PaymentMethodState lnurl) {
    public StoreState {
        Objects.requireNonNull(lightning, "lightning");
        Objects.requireNonNull(lnurl, "lnurl");
    }
}
