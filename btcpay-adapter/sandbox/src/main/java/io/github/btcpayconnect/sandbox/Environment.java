package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.Network;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of Blink's installations. One sandbox stands for all of them. */
enum Environment {
    MAINNET(Network.MAINNET, "mainnet", "api.blink.sv", "blink_", "lnbc", "blink.sv"),
    SIGNET(Network.TESTNET, "signet", "api.staging.blink.sv", "galoy_staging_", "lntbs", "pay.staging.blink.sv"),
    /** A developer's own installation. It has no host: localhost is also where the sandbox itself is reached. */
    REGTEST(Network.REGTEST, "regtest", null, "galoy_dev_", "lnbcrt", "localhost");

    private final Network network;
    private final String blinkName;
    private final @Nullable String host;
    private final String keyPrefix;
    private final String invoicePrefix;
    private final String addressDomain;

    Environment(
            Network network,
            String blinkName,
            @Nullable String host,
            String keyPrefix,
            String invoicePrefix,
            String addressDomain) {
        this.network = network;
        this.blinkName = blinkName;
        this.host = host;
        this.keyPrefix = keyPrefix;
        this.invoicePrefix = invoicePrefix;
        this.addressDomain = addressDomain;
    }

    /** The environment that a {@code Host} header names, with or without a port; empty for a host that is not Blink's. */
    static Optional<Environment> ofHost(String header) {
        int colon = header.indexOf(':');
        String host = colon < 0 ? header : header.substring(0, colon);
        for (Environment environment : values()) {
            if (host.equalsIgnoreCase(environment.host)) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }

    Network network() {
        return network;
    }

    /** What {@code globals.network} says. */
    String blinkName() {
        return blinkName;
    }

    String keyPrefix() {
        return keyPrefix;
    }

    /** How a BOLT11 invoice of this network begins. */
    String invoicePrefix() {
        return invoicePrefix;
    }

    String addressDomain() {
        return addressDomain;
    }

    List<String> addressDomainAliases() {
        return this == MAINNET ? List.of("pay.blink.sv") : List.of();
    }
}
