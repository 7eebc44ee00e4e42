package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.BlinkAddress;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A Lightning address as BTCPay's Blink plugin looks at it when it is saved: one request.
 *
 * <p>Source: {@code BlinkLnAddressLightningClient.Validate} of the plugin 1.1.0.
 */
final class BlinkAddressPage {
    private final World world;
    private final String address;
    private final String user;
    private final String domain;
    private final boolean usd;

    private BlinkAddressPage(World world, BlinkAddress connection) {
        this.world = world;
        this.domain = connection.domain();
        this.user = connection.user();
        this.address = user + "@" + domain;
        this.usd = connection.currency().equals(Optional.of(WalletCurrency.USD));
    }

    /** The address of a string for one; empty for any other string. */
    static Optional<BlinkAddressPage> of(String text, World world) {
        return ConnectionString.check(text)
                .connectionString()
                .filter(string -> string.type().equals("blink"))
                .filter(string -> string.secret("api-key").isEmpty())
                .map(BlinkConnection::of)
                .map(connection -> new BlinkAddressPage(world, (BlinkAddress) connection));
    }

    /** What is wrong with it, in the plugin's words; empty if nothing is. */
    Optional<String> validate(Network network) {
        if (network != Network.MAINNET) {
            return Optional.of("Blink non-custodial (Spark) accounts are only available on mainnet (blink.sv).");
        }
        String name = URLEncoder.encode(user + (usd ? "+usd" : ""), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String scheme = domain.equals("localhost") ? "http" : "https";
        try {
            World.Response response =
                    world.send("GET", scheme + "://" + domain, "/.well-known/lnurlp/" + name, Map.of(), "");
            return response.status() == 200
                    ? judge(Json.parse(response.body()))
                    : Optional.of("Blink lightning address '" + address + "' not found or unavailable (HTTP "
                            + response.status() + ").");
        } catch (IOException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private Optional<String> judge(JsonNode page) {
        if (page.path("status").asText().equals("ERROR")) {
            String reason = page.path("reason").asText("Blink lightning address '" + address + "' returned an error.");
            return Optional.of(
                    usd
                            ? "Could not validate the USD (USDB) Blink address. Non-custodial USD receive may not yet be"
                                    + " supported by Blink. (" + reason + ")"
                            : reason);
        }
        if (!page.path("tag").asText().equals("payRequest")) {
            return Optional.of("'" + address + "' is not a valid LNURL-pay endpoint.");
        }
        return page.path("callback").asText().isEmpty()
                ? Optional.of("The Blink lightning address did not return a valid LNURL-pay callback.")
                : Optional.empty();
    }
}
