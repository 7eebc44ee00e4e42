package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Network;
import java.util.Objects;

/**
 * What a check should hold a string against.
 *
 * @param network the network of the BTCPay Server that the string is for
 * @param probe whether an invoice is made, which nobody pays, to see whether money would arrive
 */
public record CheckOptions(Network network, boolean probe) {
    /** Checks nothing but nulls. */
    public CheckOptions {
        Objects.requireNonNull(network, "network");
    }

    /** Nothing is made, only asked. */
    public CheckOptions(Network network) {
        this(network, false);
    }

    /** For a BTCPay Server on mainnet. */
    public static CheckOptions defaults() {
        return new CheckOptions(Network.MAINNET);
    }

    /** Whether to make an invoice. */
    public CheckOptions withProbe(boolean wanted) {
        return new CheckOptions(network, wanted);
    }
}
