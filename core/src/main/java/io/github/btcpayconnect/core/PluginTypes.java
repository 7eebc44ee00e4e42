package io.github.btcpayconnect.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The types of all plugins but Blink. */
final class PluginTypes {
    /** What is checked for these is not written down yet, so their answer is open. */
    private static final List<ConnectionType> PLACEHOLDERS = List.of(
            plugin("nwc", "Nostr Wallet Connect", "Kukks/BTCPayServerPlugins", "key!"),
            plugin("openreceive", "OpenReceive", "OpenReceive/openreceive", "nwc!", "allow-spend"),
            plugin("blitz", "Blitz Wallet", "webiumsk/BTCPayServerPluginsWebium", "ln-address", "server"),
            plugin("lnaddress", "a Lightning address", "webiumsk/BTCPayServerPluginsWebium", "ln-address", "server"),
            plugin("lnurl", "LNURL", "Kukks/BTCPayServerPlugins", "value!"),
            plugin("lnurlverify", "a Lightning address", "rockstardev/BTCPayServerPlugins.RockstarDev", "address"),
            plugin("lnurl-backend", "a Lightning address", "unknown/lnurl-backend", "address"),
            plugin("coinsnap", "Coinsnap", "onleines/coinsnap-btcpayserver-plugin", "ln-address", "store-id"),
            plugin("clink-noffer", "CLINK", "WoompaLoompa/btcpay-clink", "noffer", "storeid", "ndebit!", "relays"));

    /** Those of all families, in the order of the families. */
    static final List<ConnectionType> ALL = Stream.of(
                    PLACEHOLDERS, BreezTypes.ALL, StrikeTypes.ALL, CustodialTypes.ALL, SwapTypes.ALL, WalletTypes.ALL)
            .flatMap(List::stream)
            .toList();

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
