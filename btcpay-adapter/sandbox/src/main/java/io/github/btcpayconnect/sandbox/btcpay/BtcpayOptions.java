package io.github.btcpayconnect.sandbox.btcpay;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import java.util.Objects;

/**
 * What kind of BTCPay Server is played.
 *
 * @param version whose rules it follows
 * @param network its network
 * @param blinkPlugin whether it has the Blink plugin
 * @param internalNode whether it has a Lightning node of its own; the node never answers
 */
public record BtcpayOptions(BtcpayVersion version, Network network, boolean blinkPlugin, boolean internalNode) {
    /** Checks nothing but nulls. */
    public BtcpayOptions {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(network, "network");
    }

    /** The newest version that is known, on mainnet, with the Blink plugin, without a node. */
    public static BtcpayOptions defaults() {
        return new BtcpayOptions(BtcpayVersion.NEWEST_KNOWN, Network.MAINNET, true, false);
    }

    public BtcpayOptions withVersion(BtcpayVersion other) {
        return new BtcpayOptions(other, network, blinkPlugin, internalNode);
    }

    public BtcpayOptions withNetwork(Network other) {
        return new BtcpayOptions(version, other, blinkPlugin, internalNode);
    }

    public BtcpayOptions withBlinkPlugin(boolean installed) {
        return new BtcpayOptions(version, network, installed, internalNode);
    }

    public BtcpayOptions withInternalNode(boolean there) {
        return new BtcpayOptions(version, network, blinkPlugin, there);
    }
}
