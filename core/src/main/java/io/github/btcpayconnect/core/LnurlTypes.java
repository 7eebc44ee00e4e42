package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;

/**
 * Wallets behind an LNURL, or behind CLINK's counterpart of one.
 *
 * <p>Source: {@code BTCPayServer.Plugins.LNURLVerify, LNURLVerifyConnectionStringHandler.Create}; {@code
 * BTCPayServer.Plugins.Clink, ClinkConnectionStringHandler.Create}.
 */
final class LnurlTypes {
    private static final Answer ASKED = Answer.open("the server behind the LNURL, whether it can receive");

    private static final ConnectionType LNURL = ConnectionType.plugin("lnurl", "LNURL", "Kukks/BTCPayServerPlugins")
            .keys(required("value", "an LNURL, a Lightning address, or an http or https URL")
                    .hidden())
            .steps(
                    Step.filled(
                            "value",
                            "The key 'value' (an LNURL or Lightning address) is mandatory for lnurl connection strings",
                            "Add value=, then the LNURL or the Lightning address of your wallet."),
                    new Step(
                            Rule.VALUE_INVALID,
                            "value",
                            (text, network) -> {
                                String value = text.value("value");
                                return value == null || value.isEmpty() ? null : LnurlValue.refusal(value);
                            },
                            "This is neither an LNURL nor a Lightning address, nor a URL.",
                            "Copy it from the wallet again: it begins with LNURL1, or looks like alice@wallet.example."))
            .example("type=lnurl;value=alice@wallet.example")
            .accepts((text, network) -> ASKED)
            .build();

    /** It looks for {@code storeId} among keys that are all in small letters. */
    private static final ConnectionType CLINK = ConnectionType.plugin(
                    "clink-noffer", "CLINK", "WoompaLoompa/btcpay-clink")
            .keys(
                    required("noffer", "noffer1…"),
                    required("storeid", "the id of the store; never found"),
                    optional("ndebit", "ndebit1…").hidden(),
                    optional("relays", "wss URLs"))
            .steps(
                    Step.filled(
                            "noffer",
                            "The key 'noffer' is mandatory for clink-noffer connection strings",
                            "Add noffer=, then the offer of your wallet."),
                    Step.refused(
                            Rule.KEY_MISSING,
                            "storeid",
                            text -> true,
                            "The key 'storeId' is mandatory for clink-noffer connection strings",
                            "The plugin of this type does not find storeId, however it is written.",
                            "Ask whoever makes the plugin to mend it, or connect another wallet."))
            .example("type=clink-noffer;noffer=NOFFER;storeId=STORE-ID")
            .build();

    static final List<ConnectionType> ALL = List.of(LNURL, CLINK);

    private LnurlTypes() {}
}
