package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.core.ServerAddress;

/** Tells the servers that a Blink key may be shown without a second thought. */
public final class BlinkServers {
    private BlinkServers() {}

    /**
     * Whether a server is Blink's own or on this very machine. To any other a key goes only on purpose.
     *
     * @param server the URL in a connection string
     */
    public static boolean isKnown(String server) {
        return ServerAddress.plain(server).filter(BlinkServers::isKnown).isPresent();
    }

    private static boolean isKnown(ServerAddress server) {
        // galoy.io is what Blink's staging server was called; BTCPay's plugin still falls back to it.
        return server.isLoopback()
                || server.host().endsWith(".blink.sv")
                || server.host().endsWith(".galoy.io");
    }
}
