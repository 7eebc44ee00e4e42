package io.github.btcpayconnect.core;

import java.util.Arrays;
import java.util.List;

/** The types of other plugins, by name and keys: what they check is not written down yet, so their answer is open. */
final class PluginTypes {
    static final List<ConnectionType> ALL = List.of(
            plugin("breez", "Breez", "Kukks/BTCPayServerPlugins", "key!"),
            plugin("breezspark", "Breez (Spark)", "aljazceru/btcpayserver-breez-nodeless-spark", "key!", "storeid"),
            plugin("breez-liquid", "Breez (Liquid)", "RenAndKiwi/btcpay-breez-plugin", "api-key!", "mnemonic!"),
            plugin("micro", "MicroNode", "Kukks/BTCPayServerPlugins", "key!"),
            plugin("nwc", "Nostr Wallet Connect", "Kukks/BTCPayServerPlugins", "key!"),
            plugin("openreceive", "OpenReceive", "OpenReceive/openreceive", "nwc!", "allow-spend"),
            plugin("strike", "Strike", "Marfusios/strike-btcpayserver-plugin", "api-key!", "currency", "server"),
            plugin(
                    "barebitcoin",
                    "Bare Bitcoin",
                    "schjonhaug/btcpayserver-plugin-barebitcoin",
                    "public-key",
                    "private-key!",
                    "account-id"),
            plugin("flash", "Flash", "lnflash/btcpayserver-flash-plugin", "server", "token!", "api-key!", "wallet-id"),
            plugin("blitz", "Blitz Wallet", "webiumsk/BTCPayServerPluginsWebium", "ln-address", "server"),
            plugin("lnaddress", "a Lightning address", "webiumsk/BTCPayServerPluginsWebium", "ln-address", "server"),
            plugin("lnurl", "LNURL", "Kukks/BTCPayServerPlugins", "value!"),
            plugin("lnurlverify", "a Lightning address", "rockstardev/BTCPayServerPlugins.RockstarDev", "address"),
            plugin("lnurl-backend", "a Lightning address", "unknown/lnurl-backend", "address"),
            plugin("coinsnap", "Coinsnap", "onleines/coinsnap-btcpayserver-plugin", "ln-address", "store-id"),
            plugin("boltz", "Boltz", "BoltzExchange/boltz-btcpay-plugin", "server", "macaroon!", "walletid"),
            plugin("boltzexchanger", "Boltz Exchanger", "rockstardev/BoltzExchanger", "apiurl", "swap-addresses"),
            plugin("arkade", "Arkade", "ArkLabsHQ/btcpay-arkade", "wallet-id"),
            plugin("spark", "Spark", "p-i-g-g-y/btcpay-spark", "wallet-id"),
            plugin("flint", "Flint", "flint/flint", "store-id", "key!"),
            plugin("wavelength", "Wavelength", "Liongrass/wavelength-btcpay", "token!"),
            plugin("clink-noffer", "CLINK", "WoompaLoompa/btcpay-clink", "noffer", "storeid", "ndebit!", "relays"),
            plugin("cashu", "Cashu", "d4rp4t/BTCNutServer", "mint-url", "store-id", "secret!", "allowinsecure"),
            plugin("app", "the BTCPay app", "btcpayserver/app", "key!", "user"),
            plugin("lnbits", "LNbits", "hsdredgun/btcpayserver-lnbits-plugin", "server", "api-key!", "wallet-id"));

    private PluginTypes() {}

    /** A key whose value is a secret ends in an exclamation mark. */
    private static ConnectionType plugin(String name, String origin, String repository, String... keys) {
        return ConnectionType.plugin(name, origin, repository)
                .keys(Arrays.stream(keys)
                        .map(key -> key.endsWith("!")
                                ? Key.optional(key.substring(0, key.length() - 1), "any text")
                                        .hidden()
                                : Key.optional(key, "any text"))
                        .toArray(Key[]::new))
                .example("type=" + name)
                .accepts((text, network) -> Answer.open("the plugin, whose rules are not known here"))
                .build();
    }
}
