package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wallets that a plugin runs on the same server, or reaches in an app: the text names one of them.
 *
 * <p>Source: the handlers of {@code BTCPayServer.Plugins.MicroNode}, {@code ArkPayServer}, {@code Spark}, {@code Flint},
 * {@code Wavelength} and {@code App}.
 */
final class WalletTypes {
    private static final String SETUP = "Copy the string again from the plugin's page of your store.";

    private static final ConnectionType MICRO = ConnectionType.plugin("micro", "MicroNode", "Kukks/BTCPayServerPlugins")
            .keys(required("key", "the key that the plugin shows").hidden())
            .steps(
                    new Step(
                            Rule.VALUE_INVALID,
                            "type",
                            (text, network) -> network == Network.MAINNET ? null : Answer.refused("Invalid network"),
                            "This wallet belongs to another network than the server.",
                            "Use it on a server for mainnet."),
                    Step.required("key", "key is missing", SETUP),
                    Step.asks("that BTCPay Server, whether it has a MicroNode account with this key"))
            .example("type=micro;key=KEY")
            .build();

    private static final ConnectionType ARKADE = ConnectionType.plugin("arkade", "Arkade", "ArkLabsHQ/btcpay-arkade")
            .keys(required("wallet-id", "the id of the wallet"))
            .steps(Step.mandatory("wallet-id", "ArkLightning", SETUP))
            .refusesForeign("The key 'type' must be set to 'arkade' for ArkLightning connection strings")
            .example("type=arkade;wallet-id=ID")
            .accepts("ArkLightningClient", text -> echo("arkade", "wallet-id", text))
            .build();

    /** What Arkade was called first. Nobody has run this one. */
    private static final ConnectionType ARK = ConnectionType.plugin("ark", "Arkade (old)", "ArkLabsHQ/btcpay-arkade")
            .keys(required("walletid", "the id of the wallet"))
            .steps(Step.asks("the plugin, whose rules are not known here"))
            .example("type=ark;walletid=ID")
            .build();

    private static final ConnectionType SPARK = ConnectionType.plugin("spark", "Spark", "p-i-g-g-y/btcpay-spark")
            .anyCase()
            .keys(required("wallet-id", "the id of the wallet"))
            .steps(Step.filled("wallet-id", "The key 'wallet-id' is mandatory for Spark connection strings", SETUP))
            .refusesForeign("The key 'type' must be set to 'spark' for Spark connection strings")
            .example("type=spark;wallet-id=ID")
            .accepts("SparkLightningClient", text -> echo("spark", "wallet-id", text))
            .build();

    private static final ConnectionType FLINT = ConnectionType.plugin("flint", "Flint", "flint/flint")
            .anyCase()
            .keys(
                    required("store-id", "the id of the store"),
                    required("key", "64 hexadecimal digits").hidden())
            .steps(
                    Step.filled("store-id", "The key 'store-id' is mandatory for flint connection strings", SETUP),
                    Step.filled("key", "The key 'key' is mandatory for flint connection strings", SETUP),
                    Step.asks("that BTCPay Server, whether the store has a wallet with this key"))
            .catches(Caught.formatExceptions())
            .example("type=flint;store-id=ID;key=KEY")
            .build();

    /** What the plugin sets by itself, and no text may. */
    private static final Set<String> WAVELENGTH_RESERVED = Set.of(
            "datadir",
            "rpc.listenaddr",
            "wallet.password_file",
            "rpc.notls",
            "rpc.no-macaroons",
            "rpc.gateway.enabled",
            "rpc.gateway.listenaddr");

    private static final ConnectionType WAVELENGTH = ConnectionType.plugin(
                    "wavelength", "Wavelength", "Liongrass/wavelength-btcpay")
            .keys(
                    required("token", "the token that the plugin shows").hidden(),
                    ignored("store-id", "what older versions had in place of the token"))
            .steps(
                    Step.refused(
                            Rule.KEY_MISSING,
                            "token",
                            text -> !text.has("token") && text.has("store-id"),
                            "The key 'store-id' is no longer used for wavelength connection strings - replace it with"
                                    + " the token shown on this store's Lightning setup page.",
                            "There is a store-id, which older versions of the plugin had, and no token.",
                            SETUP),
                    Step.refused(
                            Rule.KEY_MISSING,
                            "token",
                            text -> !text.has("token") && !text.has("store-id"),
                            "The key 'token' is required for wavelength connection strings - see this store's"
                                    + " Lightning setup page for its own generated token.",
                            "There is no token.",
                            SETUP),
                    Step.asks("that BTCPay Server, whether the token is one of its own"),
                    new Step(
                            Rule.KEY_REFUSED,
                            "token",
                            WalletTypes::reserved,
                            (text, network) -> managed(text),
                            "The plugin sets this key by itself, and refuses it in a connection string.",
                            "Delete this part."))
            .passesOnOtherKeys()
            .example("type=wavelength;token=TOKEN")
            .build();

    private static final ConnectionType APP = ConnectionType.plugin("app", "the BTCPay app", "btcpayserver/app")
            .keys(required("key", "the key that the app shows").hidden(), required("user", "the id of the user"))
            .steps(
                    Step.mandatory("key", "app", "Connect the store in the BTCPay app again."),
                    Step.mandatory("user", "app", "Connect the store in the BTCPay app again."))
            .example("type=app;key=KEY;user=ID")
            .accepts(
                    "BTCPayAppLightningClient",
                    text -> DotNet.toLowerInvariant(new CanonicalText("app")
                            .with("user", text)
                            .with("key", text)
                            .text()))
            .build();

    /** What the app's type was called first. Nobody has run this one. */
    private static final ConnectionType GROUP = ConnectionType.plugin(
                    "group", "the BTCPay app (old)", "btcpayserver/app")
            .keys(required("key", "the key that the app shows").hidden(), required("user", "the id of the user"))
            .steps(Step.asks("the plugin, whose rules are not known here"))
            .example("type=group;key=KEY;user=ID")
            .build();

    static final List<ConnectionType> ALL =
            List.of(MICRO, ARKADE, ARK, SPARK, FLINT, WAVELENGTH, CashuType.CASHU, APP, GROUP);

    private WalletTypes() {}

    /** The first key that only the plugin may set; null if there is none. */
    private static @Nullable Part reserved(Text text) {
        for (Part part : text.parts().all()) {
            if (WAVELENGTH_RESERVED.contains(part.key())) {
                return part;
            }
        }
        return null;
    }

    private static @Nullable Answer managed(Text text) {
        Part part = reserved(text);
        return part == null
                ? null
                : Answer.refused(
                        "The key '" + part.key() + "' is managed by the plugin and cannot be set in a wavelength"
                                + " connection string. Remove it - everything else waved accepts is passed through.");
    }

    private static String echo(String type, String key, Text text) {
        return new CanonicalText(type).with(key, text).text();
    }
}
