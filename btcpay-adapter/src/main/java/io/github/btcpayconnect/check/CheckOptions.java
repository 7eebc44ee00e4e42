package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Network;
import java.util.Objects;

/**
 * What a check should hold a string against.
 *
 * @param network the network of the BTCPay Server that the string is for
 */
public record CheckOptions(Network network) {
    /** Checks nothing but nulls. */
    public CheckOptions {
        Objects.requireNonNull(network, "network");
    }

    /** For a BTCPay Server on mainnet. */
    public static CheckOptions defaults() {
        return new CheckOptions(Network.MAINNET);
    }
}
