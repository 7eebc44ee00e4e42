package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Accounts at a service that holds the money, and servers of accounts, by their API keys.
 *
 * <p>Source: {@code BTCPayServer.Plugins.BareBitcoin, BareBitcoinLightningConnectionStringHandler.Create}; {@code
 * BTCPayServer.Plugins.Flash, FlashLightningConnectionStringHandler.Create}; {@code BTCPayServer.Lightning.LNbits,
 * LNbitsConnectionStringHandler.Create}.
 */
final class CustodialTypes {
    private static final String HEADER = "New-line or NUL characters are not allowed in header values.";
    private static final String FLASH_REFUSAL = "Invalid Flash connection string";
    private static final String LNBITS_WRAP = "Failed to parse LNbits connection string: ";

    private static final ConnectionType BARE_BITCOIN = ConnectionType.plugin(
                    "barebitcoin", "Bare Bitcoin", "schjonhaug/btcpayserver-plugin-barebitcoin")
            .keys(
                    required("public-key", "the public half of the API key"),
                    required("private-key", "the secret half of the API key").hidden(),
                    required("account-id", "the id of the account"))
            .steps(
                    Step.required("public-key", "The key 'public-key' is not found", "Add it as public-key="),
                    Step.required("private-key", "The key 'private-key' is not found", "Add it as private-key="),
                    Step.required("account-id", "The key 'account-id' is not found", "Add it as account-id="),
                    // The exception is caught, and the handler says nothing.
                    new Step(
                            Rule.API_KEY_HEADER,
                            "public-key",
                            (text, network) -> breaksHeader(text.value("public-key")) ? Answer.NOT_MINE : null,
                            "There is a line break, or another invisible character, inside the public-key.",
                            "Copy it again, or delete the line break."),
                    Step.asks("Bare Bitcoin, whether it takes the keys"))
            .example("type=barebitcoin;public-key=KEY;private-key=KEY;account-id=ID")
            .build();

    private static final ConnectionType FLASH = ConnectionType.plugin(
                    "flash", "Flash", "lnflash/btcpayserver-flash-plugin")
            .keys(
                    required("server", "any URL; https://api.flashapp.me/graphql"),
                    required("token", "any text").hidden())
            .readBy(text -> OwnParser.exact(text, Answer.refused(FLASH_REFUSAL)))
            .refusesForeign(FLASH_REFUSAL)
            .steps(
                    Step.required("server", FLASH_REFUSAL, "Add server=https://api.flashapp.me/graphql"),
                    Step.required("token", FLASH_REFUSAL, "Add token=, then the token of your Flash account."),
                    absoluteServer(text -> !isUri(text), FLASH_REFUSAL, "Write it as https://api.flashapp.me/graphql."),
                    header("token", "Error creating Flash Lightning client: " + HEADER))
            .example("type=flash;server=https://api.flashapp.me/graphql;token=TOKEN")
            .accepts("FlashLightningClient", text -> "BTCPayServer.Plugins.Flash.FlashLightningClient")
            .build();

    /** A plugin made after that of Blink, of which only the handler was found. It was read, not run. */
    private static final ConnectionType FLASH_BY_KEY = ConnectionType.plugin(
                    "flash", "Flash (by API key)", "unknown/flash-by-key")
            .keys(
                    optional("server", "an http or https URL").orElse("https://api.flashapp.me/graphql"),
                    required("api-key", "any text").hidden(),
                    optional("wallet-id", "the id of the wallet"),
                    optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.refused(
                            Rule.SERVER_INVALID,
                            "server",
                            text -> text.has("server") && !Step.isHttp(text.server()),
                            "The key 'server' should be an URI starting with http:// or https://",
                            "The server is no address that begins with http:// or https://.",
                            "Write it as https://api.flashapp.me/graphql."),
                    Step.allowInsecure(),
                    Step.tls(),
                    Step.required("api-key", "The key 'api-key' is not found", "Add api-key=, then the key."),
                    Step.asks("Flash, whether it takes the API key"))
            .example("type=flash;api-key=KEY;wallet-id=ID")
            .build();

    private static final ConnectionType LNBITS = ConnectionType.plugin(
                    "lnbits", "LNbits", "hsdredgun/btcpayserver-lnbits-plugin")
            .keys(
                    required("server", "any URL; that of your LNbits"),
                    required("api-key", "the invoice key or the admin key of the wallet")
                            .hidden(),
                    optional("wallet-id", "the id of the wallet; a variant of the plugin wants it"))
            .readBy(text -> OwnParser.lenient(text, Answer.refused("Connection string cannot be empty")))
            .refusesForeign("Connection type must be 'lnbits'")
            .steps(
                    Step.required("server", missing("server"), "Add server=, then the address of your LNbits."),
                    Step.required("api-key", missing("api-key"), "Copy the key from API keys in your LNbits wallet."),
                    absoluteServer(
                            text -> text.server() == null,
                            "Invalid server URL: \u2026",
                            "Write it as https://lnbits.example.com."),
                    header("api-key", LNBITS_WRAP + HEADER))
            .catches(Caught.others(LNBITS_WRAP))
            .example("type=lnbits;server=https://lnbits.example;api-key=KEY")
            .accepts("LNbitsLightningClient", text -> "BTCPayServer.Lightning.LNbits.LNbitsLightningClient")
            .build();

    static final List<ConnectionType> ALL = List.of(BARE_BITCOIN, FLASH, FLASH_BY_KEY, LNBITS);

    private CustodialTypes() {}

    private static Step header(String key, String btcpay) {
        return Step.value(
                Rule.API_KEY_HEADER,
                key,
                value -> !breaksHeader(value),
                btcpay,
                "There is a line break, or another invisible character, inside the " + key + ".",
                "Copy it again, or delete the line break.");
    }

    private static boolean breaksHeader(@Nullable String value) {
        return value != null && BlinkType.breaksHeader(value);
    }

    private static Step absoluteServer(Predicate<Text> fault, String btcpay, String remedy) {
        return Step.refused(
                Rule.SERVER_INVALID,
                "server",
                text -> text.has("server") && fault.test(text),
                btcpay,
                "The server is no address.",
                remedy);
    }

    /** Flash catches whatever .NET throws over an address. */
    private static boolean isUri(Text text) {
        try {
            return text.server() != null;
        } catch (NetUriException e) {
            return false;
        }
    }

    private static String missing(String key) {
        return "Missing required parameter: '" + key + "'";
    }
}
