package io.github.btcpayconnect.core.blink;

import java.util.Optional;

/**
 * A Bitcoin network as BTCPay Server knows it.
 *
 * <table>
 * <caption>Networks, by who names them</caption>
 * <tr><th>here</th><th>BTCPay Server</th><th>Blink</th></tr>
 * <tr><td>{@code MAINNET}</td><td>Main</td><td>mainnet</td></tr>
 * <tr><td>{@code TESTNET}</td><td>TestNet</td><td>signet, testnet</td></tr>
 * <tr><td>{@code REGTEST}</td><td>RegTest</td><td>regtest</td></tr>
 * </table>
 */
public enum Network {
    MAINNET("mainnet", "https://api.blink.sv/graphql"),
    TESTNET("testnet", "https://api.staging.blink.sv/graphql"),
    REGTEST("regtest", "http://localhost:4455/graphql");

    private final String id;
    private final String blinkServer;

    Network(String id, String blinkServer) {
        this.id = id;
        this.blinkServer = blinkServer;
    }

    /** The name in small letters, as options and JSON have it. */
    public String id() {
        return id;
    }

    /** The address of Blink's API on this network, as {@code generate} writes it into a string. */
    public String blinkServer() {
        return blinkServer;
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

    /**
     * The network that BTCPay Server takes Blink's answer for.
     *
     * <p>Source: {@code BlinkLightningClient.Validate}, where signet counts as TestNet.
     *
     * @param name Blink's {@code globals.network}
     */
    public static Optional<Network> ofBlink(String name) {
        return switch (name) {
            case "mainnet" -> Optional.of(MAINNET);
            case "signet", "testnet" -> Optional.of(TESTNET);
            case "regtest" -> Optional.of(REGTEST);
            default -> Optional.empty();
        };
    }
}
