package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receiving over Lightning by swaps into Liquid.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Boltz, BoltzLightningConnectionStringHandler.Create}; {@code
 * BTCPayServer.RockstarDev.Plugins.BoltzExchanger, BoltzLightningConnectionStringHandler.Create}.
 */
final class SwapTypes {
    private static final ConnectionType BOLTZ = ConnectionType.plugin(
                    "boltz", "Boltz", "BoltzExchange/boltz-btcpay-plugin")
            .keys(
                    required("server", "an http or https URL"),
                    required("macaroon", "hexadecimal, which is not checked").hidden(),
                    required("walletid", "a whole number"),
                    optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.mandatory("server", "boltz", "Add server=, then the address of your Boltz client."),
                    Step.httpServer("Write it as https://127.0.0.1:9003."),
                    Step.allowInsecure(),
                    Step.tls(),
                    Step.required("macaroon", "Missing macaroon", "Copy the string again from the plugin's page."),
                    Step.required("walletid", "Missing wallet id", "Add walletid=, then the number of the wallet."),
                    Step.value(
                            "walletid",
                            id -> DotNetParse.unsigned64(id) != null,
                            "Invalid wallet id",
                            "The wallet id is no whole number.",
                            "Write the number of the wallet in digits, for example walletid=1."))
            .example("type=boltz;server=https://127.0.0.1:9003;macaroon=0201036c6e64;walletid=1")
            .accepts(
                    "BoltzLightningClient",
                    text -> new CanonicalText("boltz")
                            .withServer(text)
                            .with("macaroon", text)
                            .with("walletId", walletId(text))
                            .with("allowinsecure", "true")
                            .text())
            .build();

    private static final ConnectionType BOLTZ_EXCHANGER = ConnectionType.plugin(
                    "boltzexchanger", "Boltz Exchanger", "rockstardev/BoltzExchanger")
            .keys(
                    required("apiurl", "an http or https URL"),
                    required("swap-addresses", "Liquid addresses with commas between them"),
                    ignored("swap-to", "L-BTC"))
            .steps(
                    Step.refused(
                            Rule.KEY_MISSING,
                            "apiurl",
                            text -> apiUrl(text) == null,
                            "Invalid or missing 'apiurl' parameter.",
                            "There is no apiurl, or it is no address.",
                            "Write apiurl=https://api.boltz.exchange/"),
                    Step.refused(
                            Rule.VALUE_INVALID,
                            "apiurl",
                            text -> apiUrl(text) != null && !Step.isHttp(apiUrl(text)),
                            "The key 'apiurl' should be an URI starting by http:// or https://",
                            "The apiurl is no address that begins with http:// or https://.",
                            "Write apiurl=https://api.boltz.exchange/"),
                    Step.filled(
                            "swap-addresses",
                            "The key 'swap-addresses' is missing or empty in the connection string.",
                            "Add swap-addresses=, then the Liquid addresses that are to receive."),
                    Step.value(
                            "swap-addresses",
                            addresses -> addresses.isEmpty() || holdsAny(addresses),
                            "The key 'swap-addresses' must contain at least one valid address.",
                            "There is no address between the commas.",
                            "Write at least one Liquid address after swap-addresses="))
            .catches(Caught.all("Error while initializing Boltz plugin: "))
            .example("type=boltzexchanger;apiurl=https://api.boltz.exchange/;swap-addresses=ADDRESS,ADDRESS")
            .accepts(
                    "BoltzLightningClient",
                    text -> "BTCPayServer.RockstarDev.Plugins.BoltzExchanger.BoltzLightningClient")
            .build();

    static final List<ConnectionType> ALL = List.of(BOLTZ, BOLTZ_EXCHANGER);

    private SwapTypes() {}

    private static @Nullable String walletId(Text text) {
        String id = text.value("walletid");
        return id == null ? null : DotNetParse.unsigned64(id);
    }

    private static @Nullable NetUri apiUrl(Text text) {
        String url = text.value("apiurl");
        return url == null ? null : NetUri.tryParse(url);
    }

    /** Whether there is anything but blanks between the commas. */
    private static boolean holdsAny(String list) {
        for (int i = 0; i < list.length(); i++) {
            if (list.charAt(i) != ',' && !DotNet.isWhiteSpace(list.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
