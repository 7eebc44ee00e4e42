package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.oneOf;
import static io.github.btcpayconnect.core.Key.optional;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The type of the Blink plugin: an account with its API key, or a Lightning address. An API key decides for the account,
 * whatever else is there.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Blink, BlinkLightningConnectionStringHandler.Create}.
 */
final class BlinkType {
    static final ConnectionType BLINK = ConnectionType.plugin("blink", "Blink", "Kukks/BTCPayServerPlugins")
            .keys(
                    optional("server", "an http or https URL").orElse("https://api.blink.sv/graphql"),
                    oneOf("api-key", "blink_, then 64 letters and digits; or ln-address")
                            .hidden(),
                    optional("wallet-id", "a UUID: 36 characters, with four hyphens"),
                    optional("currency", "BTC or USD"),
                    optional("allowinsecure", "true or false").orElse("false"),
                    oneOf("ln-address", "NAME@DOMAIN, or a NAME at blink.sv; or api-key"),
                    optional("username", "NAME@DOMAIN, or a NAME at blink.sv").insteadOf("ln-address"))
            .stepsIf(
                    BlinkType::isAccount,
                    Step.httpServer("Write it as https://api.blink.sv/graphql."),
                    Step.allowInsecure(),
                    Step.tls(),
                    defaultServerNeedsAllowInsecure(),
                    Step.required(
                            "api-key",
                            "The key 'api-key' is not found",
                            "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), and add it as api-key="),
                    Step.value(
                            Rule.API_KEY_HEADER,
                            "api-key",
                            key -> !breaksHeader(key),
                            "New-line or NUL characters are not allowed in header values.",
                            "There is a line break, or another invisible character, inside the API key.",
                            "Copy the key again, or delete the line break."))
            .stepsIf(
                    text -> !isAccount(text),
                    address(
                            String::isEmpty,
                            "The key 'ln-address' must be a Blink lightning address (e.g. user@blink.sv)",
                            "There is no Lightning address.",
                            "Write ln-address=, then your name, @blink.sv"),
                    address(
                            BlinkType::isNoAddress,
                            "The key 'ln-address' is not a valid lightning address ('\u2026')",
                            "This is no Lightning address.",
                            "Write it like an e-mail address, for example ln-address=alice@blink.sv"))
            .steps(Step.value(
                    Rule.CURRENCY_INVALID,
                    "currency",
                    currency -> currency.equals("BTC") || currency.equals("USD"),
                    "Invalid Blink Wallet Currency (Only BTC and USD are supported)",
                    "BTCPay Server takes BTC or USD, in capitals only.",
                    "Write currency=BTC or currency=USD."))
            .stepsIf(BlinkType::isAccount, webSocket())
            .advice(new BlinkAdvice())
            .example(
                    "type=blink;server=https://api.blink.sv/graphql;api-key=blink_KEY;wallet-id=WALLET-ID;currency=BTC")
            .accepts(BlinkType::client)
            .build();

    static final List<ConnectionType> ALL = List.of(BLINK);

    private BlinkType() {}

    static boolean isAccount(Text text) {
        return text.has("api-key") || addressKey(text) == null;
    }

    /** The key that holds the Lightning address; null if none does. */
    static @Nullable String addressKey(Text text) {
        return text.has("ln-address") ? "ln-address" : text.has("username") ? "username" : null;
    }

    /** The server that counts if the string names none. */
    static String defaultServer(Network network) {
        return switch (network) {
            case MAINNET -> "https://api.blink.sv/graphql";
            case TESTNET -> "https://api.staging.galoy.io/graphql";
            case REGTEST -> "http://localhost:4455/graphql";
        };
    }

    private static Step address(Predicate<String> fault, String btcpay, String message, String remedy) {
        Answer answer = Answer.refused(btcpay);
        return new Step(
                Rule.LN_ADDRESS_INVALID,
                "ln-address",
                BlinkType::addressPart,
                (text, network) -> {
                    Part address = addressPart(text);
                    return address != null && fault.test(address.value()) ? answer : null;
                },
                message,
                remedy);
    }

    private static @Nullable Part addressPart(Text text) {
        String key = addressKey(text);
        return key == null ? null : text.parts().get(key);
    }

    private static Step defaultServerNeedsAllowInsecure() {
        return new Step(
                Rule.TLS_REQUIRED,
                "server",
                (text, network) -> network == Network.REGTEST && !text.has("server") && !text.allowsInsecure()
                        ? Step.notEncrypted()
                        : null,
                "On regtest BTCPay Server fills in a server without encryption, and refuses it.",
                "Write server=http://localhost:4455/graphql;allowinsecure=true, or your own server.");
    }

    /**
     * The client makes a second URI at once, of the same host with {@code ws.} in place of {@code api.}. Most hosts make
     * one; one that .NET has put into normal form need not: {@code https://a\u037eb} has a semicolon in its host by then.
     *
     * <p>Source: {@code BTCPayServer.Plugins.Blink, BlinkLightningClient}, its constructor.
     */
    private static Step webSocket() {
        return new Step(
                Rule.SERVER_INVALID,
                "server",
                (text, network) -> {
                    NetUri server = text.server();
                    if (server != null && Step.isHttp(server)) {
                        NetUri.parse("wss://" + server.host().replace("api.", "ws.") + server.pathAndQuery());
                    }
                    return null;
                },
                "There are characters in the server's host that no host can have.",
                "Write it as https://api.blink.sv/graphql.");
    }

    /** The plugin puts the key into a header as soon as it has it, and .NET looks for no more than this. */
    static boolean breaksHeader(String key) {
        return key.indexOf('\n') >= 0 || key.indexOf('\r') >= 0 || key.indexOf('\0') >= 0;
    }

    /** A name alone is one; else exactly one at sign, and something on both sides; nothing more is looked at. */
    private static boolean isNoAddress(String address) {
        int at = address.indexOf('@');
        return at == 0 || (at > 0 && (at == address.length() - 1 || address.indexOf('@', at + 1) >= 0));
    }

    private static Answer client(Text text, Network network) {
        if (!isAccount(text)) {
            return Answer.accepted(
                    "BlinkLnAddressLightningClient", "BTCPayServer.Plugins.Blink.BlinkLnAddressLightningClient");
        }
        NetUri server = text.server() == null ? NetUri.parse(defaultServer(network)) : text.server();
        return Answer.accepted(
                "BlinkLightningClient",
                new CanonicalText("blink")
                        .with("server", server.print())
                        .with("api-key", text)
                        .with("wallet-id", text)
                        .text());
    }
}
