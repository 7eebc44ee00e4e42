package io.github.btcpayconnect.core.blink;

import io.github.btcpayconnect.core.Network;
import java.util.Optional;

/** A network as Blink's {@code globals.network} names it, and the one that BTCPay Server takes it for. */
public enum BlinkNetwork {
    MAINNET("mainnet", Network.MAINNET),
    /** Blink's staging environment; BTCPay Server counts it as its testnet. */
    SIGNET("signet", Network.TESTNET),
    TESTNET("testnet", Network.TESTNET),
    REGTEST("regtest", Network.REGTEST);

    private final String id;
    private final Network network;

    BlinkNetwork(String id, Network network) {
        this.id = id;
        this.network = network;
    }

    /** Blink's own name. */
    public String id() {
        return id;
    }

    /**
     * The network that BTCPay Server compares its own with.
     *
     * <p>Source: {@code BlinkLightningClient.Validate}.
     */
    public Network network() {
        return network;
    }

    /** The network of this {@link #id()}; empty for a name that Blink does not know. */
    public static Optional<BlinkNetwork> of(String id) {
        for (BlinkNetwork network : values()) {
            if (network.id.equals(id)) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }
}
