package io.github.btcpayconnect.core;

import java.util.Optional;

/**
 * A Bitcoin network as BTCPay Server knows it. Some types of connection strings have another default server on each.
 *
 * <table>
 * <caption>Names</caption>
 * <tr><th>here</th><th>BTCPay Server</th><th>{@link #id()}</th></tr>
 * <tr><td>{@code MAINNET}</td><td>Main</td><td>mainnet</td></tr>
 * <tr><td>{@code TESTNET}</td><td>TestNet</td><td>testnet</td></tr>
 * <tr><td>{@code REGTEST}</td><td>RegTest</td><td>regtest</td></tr>
 * </table>
 */
public enum Network {
    MAINNET("mainnet", "Main"),
    TESTNET("testnet", "TestNet"),
    REGTEST("regtest", "RegTest");

    private final String id;
    private final String btcpayName;

    Network(String id, String btcpayName) {
        this.id = id;
        this.btcpayName = btcpayName;
    }

    /** The name in small letters, as options and JSON have it. */
    public String id() {
        return id;
    }

    /** The name that BTCPay Server writes into its messages. */
    public String btcpayName() {
        return btcpayName;
    }

    /** The network of this {@link #id()}. */
    public static Optional<Network> of(String id) {
        for (Network network : values()) {
            if (network.id.equals(id)) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }
}
