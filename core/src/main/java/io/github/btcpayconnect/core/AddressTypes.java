package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.ignored;
import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;

/**
 * Wallets that only receive, by their Lightning address.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Blitz, BlitzConnectionStringHandler}; {@code BTCPayServer.Plugins.Flash,
 * FlashConnectionStringHandler} (that of the Webium plugins); {@code BTCPayServer.RockstarDev.Plugins.LnurlVerify,
 * LnurlVerifyConnectionStringHandler}; {@code BTCPayServer.Plugins.LnurlPayBackend,
 * LnurlBackendLightningConnectionStringHandler}. LnAddressConnect has a handler of its own.
 */
final class AddressTypes {
    /** As far as it goes without the network. */
    static final Answer ASKED = Answer.open("the server of the Lightning address, whether it has that address");

    private static final String WEBIUM = "webiumsk/BTCPayServerPluginsWebium";
    private static final String ADDRESS = "NAME@DOMAIN";

    private static final LnAddressSteps OF_BLITZ = new LnAddressSteps(text -> "blitzwalletapp.com");

    private static final ConnectionType BLITZ = ConnectionType.plugin("blitz", "Blitz Wallet", WEBIUM)
            .keys(
                    required("ln-address", ADDRESS + ", or a NAME at blitzwalletapp.com"),
                    optional("server", "https:// and the domain of the address"))
            .steps(
                    Step.filled(
                            "ln-address",
                            "The key 'ln-address' (your Blitz Wallet Lightning address or username) is mandatory for blitz"
                                    + " connection strings",
                            "Add ln-address=, then the Lightning address of your Blitz Wallet."),
                    OF_BLITZ.origin(),
                    OF_BLITZ.endpoint())
            .example("type=blitz;ln-address=alice@blitzwalletapp.com;server=https://blitzwalletapp.com")
            .accepts((text, network) -> ASKED)
            .build();

    private static final ConnectionType FLASH = ConnectionType.plugin("flash", "Flash Wallet", WEBIUM)
            .keys(required("ln-address", ADDRESS + ", or a NAME at flashapp.me"), ignored("server", "any text"))
            .steps(
                    Step.filled(
                            "ln-address",
                            "The key 'ln-address' (your Flash Wallet Lightning address or username) is mandatory for flash"
                                    + " connection strings",
                            "Add ln-address=, then the Lightning address of your Flash Wallet."),
                    new LnAddressSteps(text -> "flashapp.me").endpoint())
            .example("type=flash;ln-address=alice@flashapp.me")
            .accepts((text, network) -> ASKED)
            .build();

    private static final LnAddressSteps OF_ANY = new LnAddressSteps(LnAddressHandler::domain);

    private static final Step[] LNADDRESS_STEPS = {
        Step.filled(
                "ln-address",
                "The key 'ln-address' (your wallet's Lightning address) is mandatory for lnaddress connection strings",
                "Add ln-address=, then the Lightning address of your wallet."),
        OF_ANY.full(),
        OF_ANY.origin(),
        OF_ANY.endpoint()
    };

    private static final ConnectionType LNADDRESS = ConnectionType.plugin("lnaddress", "a Lightning address", WEBIUM)
            .anyCase()
            .keys(required("ln-address", ADDRESS), optional("server", "https:// and the domain of the address"))
            .steps(LNADDRESS_STEPS)
            .example("type=lnaddress;ln-address=alice@wallet.example;server=https://wallet.example")
            .handler(new LnAddressHandler(List.of(LNADDRESS_STEPS)))
            .build();

    private static final ConnectionType LNURL_VERIFY = ConnectionType.plugin(
                    "lnurlverify", "a Lightning address", "rockstardev/BTCPayServerPlugins.RockstarDev")
            .keys(required("address", ADDRESS))
            .steps(
                    Step.filled(
                            "address",
                            "The key 'address' is required (Lightning Address, e.g. user@domain.com)",
                            "Add address=, then the Lightning address of your wallet."),
                    Step.value(
                            Rule.LN_ADDRESS_INVALID,
                            "address",
                            value -> value.isEmpty() || LnAddressSteps.hasTwoSides(value),
                            "Invalid Lightning Address format. Expected user@domain.com",
                            "This is no Lightning address.",
                            "Write it like an e-mail address, for example address=alice@wallet.example"))
            .example("type=lnurlverify;address=alice@wallet.example")
            .accepts(
                    "LnurlVerifyLightningClient",
                    text -> new CanonicalText("lnurlverify")
                            .with("address", text)
                            .text())
            .build();

    private static final ConnectionType LNURL_BACKEND = ConnectionType.plugin(
                    "lnurl-backend", "a Lightning address", "unknown/lnurl-backend")
            .keys(required("address", ADDRESS))
            .steps(Step.filled(
                    "address",
                    "Lightning Address is required (address=you@wallet.com)",
                    "Add address=, then the Lightning address of your wallet."))
            .example("type=lnurl-backend;address=alice@wallet.example")
            .accepts(
                    "LnurlBackendLightningClient",
                    text -> new CanonicalText("lnurl-backend")
                            .with("address", text)
                            .text())
            .build();

    static final List<ConnectionType> ALL = List.of(BLITZ, FLASH, LNADDRESS, LNURL_VERIFY, LNURL_BACKEND);

    private AddressTypes() {}
}
