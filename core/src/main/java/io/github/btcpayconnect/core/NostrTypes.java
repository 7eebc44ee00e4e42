package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Wallets behind Nostr Wallet Connect.
 *
 * <p>Source: {@code BTCPayServer.Plugins.NIP05, NostrWalletConnectLightningConnectionStringHandler.Create}; {@code
 * BTCPayServer.Plugins.Tando, NwcLightningConnectionStringHandler.Create} and {@code NwcConnectionString.TryParse}; for
 * OpenReceive, see its handler.
 */
final class NostrTypes {
    private static final String PREFIX = "type=nwc;key=";
    private static final String TANDO = "nostr+walletconnect://";
    private static final int KEY_LENGTH = 64;
    private static final String COPY = "Copy the connection from the wallet again, whole.";
    private static final String ONE_RELAY =
            "Keep one relay=, as the wallet gave it: wss:// and a host, escaped as wss%3A%2F%2Fhost.";

    /** The prefix is taken off wherever it stands, and so are semicolons no end of the URI. */
    private static final ConnectionType KUKKS = ConnectionType.plugin(
                    "nwc", "Nostr Wallet Connect", "Kukks/BTCPayServerPlugins")
            .keys(required("key", "a nostr+walletconnect URI, to the end of the text")
                    .hidden())
            .hasNoPlaceForServer()
            .claims(text -> isOfKukks(text.raw()))
            .steps(
                    misspelt(
                            text -> !isOfKukks(text.raw()),
                            "The text does not begin with type=nwc;key= to the letter.",
                            "Write type=nwc;key= in small letters and without blanks, and the wallet's URI behind it."),
                    Step.refused(
                            Rule.VALUE_INVALID,
                            "key",
                            text -> isOfKukks(text.raw()) && !hasScheme(text),
                            "Invalid nostr wallet connect uri (must start with nostr+walletconnect)",
                            "The key does not begin with nostr+walletconnect.",
                            COPY),
                    Step.refused(
                            Rule.VALUE_INVALID,
                            "key",
                            text -> hasScheme(text) && kukks(text) == null,
                            "Invalid nostr wallet connect uri",
                            "What follows nostr+walletconnect is no address.",
                            COPY),
                    ofKukks(
                            NwcUri::refusalOfRelays,
                            "There is no relay, more than one, or one that is no URL.",
                            ONE_RELAY),
                    ofKukks(NwcUri::refusalOfWalletKey, "The key of the wallet, before the ?, is none of Nostr.", COPY),
                    ofKukks(NwcUri::refusalOfSecret, "There is no secret, or it is no private key of Nostr.", COPY))
            .alsoWritten(new NwcForm(PREFIX))
            .example("type=nwc;key=nostr+walletconnect://PUBKEY?relay=wss://relay.example&secret=SECRET")
            .accepts("NostrWalletConnectLightningClient", text -> {
                NwcUri uri = kukks(text);
                return uri == null ? null : PREFIX + uri.print();
            })
            .build();

    private static final ConnectionType TANDO_NWC = ConnectionType.plugin("nwc", "Nostr Wallet Connect", "Tando/nwc")
            .keys(required("key", "a nostr+walletconnect URI, written alone").hidden())
            .hasNoPlaceForServer()
            .claims(text -> Collation.startsWith(text.raw(), TANDO))
            .steps(
                    Step.refused(
                            Rule.VALUE_INVALID,
                            "key",
                            text -> !DotNet.startsWithIgnoringCase(text.raw(), TANDO),
                            "invalid_nwc_uri_scheme",
                            "There is an invisible character in nostr+walletconnect.",
                            COPY),
                    ofTando(uri -> uri == null, "invalid_nwc_uri_format", "This is no address."),
                    ofTando(
                            uri -> uri != null && uri.host().length() != KEY_LENGTH,
                            "invalid_nwc_wallet_pubkey",
                            "The key of the wallet, before the ?, has not 64 digits."),
                    ofTando(
                            uri -> uri != null && uri.relays().isEmpty(),
                            "nwc_uri_missing_relay",
                            "There is no relay."),
                    ofTando(
                            uri -> uri != null && !isLong(uri.secret()),
                            "nwc_uri_missing_or_invalid_secret",
                            "There is no secret, or it has not 64 digits."),
                    new Step(
                            Rule.VALUE_INVALID,
                            "key",
                            (text, network) -> {
                                NwcUri uri = NwcUri.of(text.raw());
                                return uri == null || !isLong(uri.secret()) ? null : uri.refusalOfSecret();
                            },
                            "The secret is no private key of Nostr.",
                            COPY))
            .alsoWritten(new NwcForm(null))
            .example("nostr+walletconnect://PUBKEY?relay=wss://relay.example&secret=SECRET")
            .accepts("NwcLightningClient", text -> "BTCPayServer.Plugins.Tando.Services.Lightning.NwcLightningClient")
            .build();

    private static final ConnectionType OPENRECEIVE = ConnectionType.plugin(
                    "openreceive", "OpenReceive", "OpenReceive/openreceive")
            .anyCase()
            .keys(
                    required("nwc", "a nostr+walletconnect URI").hidden(),
                    optional("allow-spend", "true or 1; anything else is false").orElse("false"))
            .steps(misspelt(
                    text -> !OpenReceiveHandler.isMine(text.raw()),
                    "The text does not begin with type=openreceive; to the letter.",
                    "Write type=openreceive; without blanks, at the beginning."))
            .refusesUnknownKeys(OpenReceiveHandler.UNKNOWN_KEY)
            .steps(
                    Step.filled("nwc", OpenReceiveHandler.MISSING, "Add nwc=, then the URI that the wallet shows."),
                    ofOpenReceive(NwcCode::faultOfScheme, "This is no URI that begins with nostr+walletconnect:", COPY),
                    ofOpenReceive(NwcCode::faultOfWalletKey, "The key of the wallet has not 64 digits.", COPY),
                    ofOpenReceive(
                            NwcCode::faultOfRelays,
                            "There is no relay, or one that does not begin with wss://",
                            "Copy the connection again; its relay must be wss:// and a host."),
                    ofOpenReceive(
                            NwcCode::faultOfSecret, "There is no secret, two, or one that has not 64 digits.", COPY))
            .example("type=openreceive;nwc=nostr+walletconnect://PUBKEY?relay=wss://relay.example&secret=SECRET")
            .handler(new OpenReceiveHandler())
            .form(new OpenReceiveHandler())
            .build();

    static final List<ConnectionType> ALL = List.of(KUKKS, TANDO_NWC, OPENRECEIVE);

    private NostrTypes() {}

    private static boolean isOfKukks(String text) {
        return DotNet.startsWithIgnoringCase(text, NwcUri.SCHEME) || Collation.startsWith(text, PREFIX);
    }

    private static String withoutPrefix(Text text) {
        return text.raw().replace(PREFIX, "");
    }

    private static boolean hasScheme(Text text) {
        return isOfKukks(text.raw()) && DotNet.startsWithIgnoringCase(withoutPrefix(text), NwcUri.SCHEME);
    }

    private static @Nullable NwcUri kukks(Text text) {
        return hasScheme(text) ? NwcUri.of(withoutPrefix(text)) : null;
    }

    private static boolean isLong(@Nullable String secret) {
        return secret != null && secret.length() == KEY_LENGTH;
    }

    /** The handler has not claimed such a text: only a person is told, and sees it at the type. */
    private static Step misspelt(Predicate<Text> fault, String message, String remedy) {
        Answer answer = Answer.refused(Answer.INVALID);
        return new Step(Rule.FORMAT, "type", (text, network) -> fault.test(text) ? answer : null, message, remedy);
    }

    private static Step ofKukks(Function<NwcUri, @Nullable Answer> check, String message, String remedy) {
        return new Step(
                Rule.VALUE_INVALID,
                "key",
                (text, network) -> {
                    NwcUri uri = kukks(text);
                    return uri == null ? null : check.apply(uri);
                },
                message,
                remedy);
    }

    private static Step ofTando(Predicate<@Nullable NwcUri> fault, String btcpay, String message) {
        return Step.refused(
                Rule.VALUE_INVALID, "key", text -> fault.test(NwcUri.of(text.raw())), btcpay, message, COPY);
    }

    private static Step ofOpenReceive(Function<NwcCode, @Nullable String> check, String message, String remedy) {
        return new Step(
                Rule.VALUE_INVALID,
                "nwc",
                (text, network) -> {
                    String value = text.value("nwc");
                    String fault = value == null || value.isEmpty() ? null : check.apply(new NwcCode(value));
                    return fault == null ? null : OpenReceiveHandler.refusal(fault);
                },
                message,
                remedy);
    }
}
