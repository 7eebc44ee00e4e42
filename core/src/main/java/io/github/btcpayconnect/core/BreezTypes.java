package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;

/**
 * Wallets of Breez' SDK, which run inside the plugin: two are set up there and known by a key, one holds its seed in the
 * text.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Breez, BreezLightningConnectionStringHandler.Create} of Kukks; {@code
 * BTCPayServer.Plugins.BreezSpark, BreezSparkLightningConnectionStringHandler.Create}; {@code
 * BTCPayServer.Plugins.Breez, BreezConnectionHandler.Create} of RenAndKiwi.
 */
final class BreezTypes {
    private static final ConnectionType BREEZ = ConnectionType.plugin("breez", "Breez", "Kukks/BTCPayServerPlugins")
            .keys(required("key", "the payment key that the plugin shows").hidden())
            .steps(
                    Step.mandatory("key", "breez", "Copy the string again from the Breez page of your store."),
                    Step.asks("that BTCPay Server, whether it has a Breez wallet with this key"))
            .example("type=breez;key=KEY")
            .build();

    private static final ConnectionType BREEZ_SPARK = ConnectionType.plugin(
                    "breezspark", "Breez (Spark)", "aljazceru/btcpayserver-breez-nodeless-spark")
            .keys(required("key", "the payment key that the plugin shows").hidden(), ignored("storeid", "any text"))
            .steps(
                    Step.mandatory("key", "breezspark", "Copy the string again from the Breez page of your store."),
                    Step.asks("that BTCPay Server, whether it has a Breez wallet with this key"))
            .example("type=breezspark;key=KEY")
            .build();

    private static final ConnectionType BREEZ_LIQUID = ConnectionType.plugin(
                    "breez-liquid", "Breez (Liquid)", "RenAndKiwi/btcpay-breez-plugin")
            .keys(
                    required("api-key", "the API key that Breez gave you").hidden(),
                    required("mnemonic", "the words of the wallet's seed").hidden(),
                    optional("network", "mainnet, testnet or regtest").orElse("mainnet"),
                    optional("working-dir", "path of a folder"))
            .steps(
                    Step.filled(
                            "api-key",
                            "Missing required 'api-key' in breez-liquid connection string",
                            "Ask Breez for an API key, and add it as api-key="),
                    Step.filled(
                            "mnemonic",
                            "Missing required 'mnemonic' in breez-liquid connection string",
                            "Add mnemonic=, then the words of the wallet's seed."))
            .refusesForeign("Invalid connection type. Expected 'breez-liquid'.")
            .example("type=breez-liquid;api-key=KEY;mnemonic=WORDS")
            .accepts("BreezLiquidClient", text -> "type=breez-liquid")
            .build();

    static final List<ConnectionType> ALL = List.of(BREEZ, BREEZ_SPARK, BREEZ_LIQUID);

    private BreezTypes() {}
}
