package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import java.util.Set;

/**
 * Accounts at Strike, by their API keys, for two plugins of one name. Both ask Strike for the balance before they make a
 * client.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Strike, StrikeLightningConnectionStringHandler.Create} of Marfusios and of
 * rockstardev.
 */
final class StrikeTypes {
    private static final String WRAP = "Error while initializing Strike plugin: ";
    private static final String API_KEY = "Make a key at dashboard.strike.me, and add it as api-key=";
    private static final String SERVER = "Delete server=: the plugin knows Strike's own address.";

    /** {@code Strike.Client.Models.Currency} as the plugins have it. */
    private static final Set<String> CURRENCIES = Set.of("btc", "usd", "eur", "usdt", "gbp", "undefined");

    private static final ConnectionType STRIKE = ConnectionType.plugin(
                    "strike", "Strike", "Marfusios/strike-btcpayserver-plugin")
            .keys(
                    required("api-key", "any text").hidden(),
                    required("currency", "BTC, FIAT, USD, EUR, GBP or USDT"),
                    optional("server", "an http or https URL"))
            .steps(
                    Step.httpServer(SERVER),
                    Step.required("api-key", "The key 'api-key' is not found", API_KEY),
                    Step.required(
                            "currency",
                            "The key 'currency' setting is not found",
                            "Add currency=BTC, or the currency that Strike shall keep."),
                    sendableKey(),
                    Step.asks("Strike, whether it takes the API key"),
                    Step.value(
                            Rule.CURRENCY_INVALID,
                            "currency",
                            currency -> DotNet.equalsIgnoringCase(currency, "fiat") || isCurrency(currency),
                            "The key 'currency' is invalid, set either 'BTC', 'FIAT' or 'USD'/'EUR'",
                            "The plugin does not know this currency.",
                            "Write currency=BTC, currency=USD, currency=EUR or currency=FIAT."))
            .catches(Caught.all(WRAP))
            .example("type=strike;currency=BTC;api-key=KEY")
            .build();

    private static final ConnectionType FORK = ConnectionType.plugin(
                    "strike", "Strike (fork)", "rockstardev/strike-btcpayserver-plugin")
            .keys(
                    required("api-key", "any text").hidden(),
                    optional("convert-to", "BTC, USD or EUR"),
                    optional("server", "an http or https URL"))
            .steps(
                    Step.httpServer(SERVER),
                    Step.required("api-key", "The key 'api-key' is not found", API_KEY),
                    Step.value(
                            Rule.CURRENCY_INVALID,
                            "convert-to",
                            StrikeTypes::isCurrency,
                            "The key 'convert-to' is invalid, set either 'BTC', 'USD', 'EUR'",
                            "The plugin does not know this currency.",
                            "Write convert-to=BTC, convert-to=USD or convert-to=EUR."),
                    sendableKey(),
                    Step.asks("Strike, whether it takes the API key"))
            .catches(Caught.all(WRAP))
            .example("type=strike;convert-to=USD;api-key=KEY")
            .build();

    static final List<ConnectionType> ALL = List.of(STRIKE, FORK);

    private StrikeTypes() {}

    private static boolean isCurrency(String currency) {
        return DotNetParse.isEnum(currency, CURRENCIES);
    }

    private static Step sendableKey() {
        return Step.value(
                Rule.API_KEY_HEADER,
                "api-key",
                BearerHeader::takes,
                "Invalid server or api key. Error: The format of value '\u2026' is invalid.",
                "The API key has characters that cannot be sent: a line break, a comma or a single quotation mark.",
                "Copy the key again, and nothing around it.");
    }
}
