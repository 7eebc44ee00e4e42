package io.github.btcpayconnect.greenfield;

import java.util.Objects;

/**
 * An invoice that BTCPay Server has had made by a store's wallet.
 *
 * @param id BTCPay Server's, fit for a path
 * @param status {@code Unpaid}, {@code Paid} or {@code Expired}; text from outside
 * @param bolt11 what is paid; text from outside
 */
public record LightningInvoice(String id, String status, String bolt11) {
    /** Checks nothing but nulls. */
    public LightningInvoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(bolt11, "bolt11");
    }

    /** Nothing of what the server said. */
    @Override
    public String toString() {
        return "LightningInvoice";
    }
}
