package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import org.jspecify.annotations.Nullable;

/**
 * Ecash of a mint, which the plugin keeps for the store.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Cashu, CashuLightningConnectionStringHandler.Create}.
 */
final class CashuType {
    static final ConnectionType CASHU = ConnectionType.plugin("cashu", "Cashu", "d4rp4t/BTCNutServer")
            .keys(
                    required("mint-url", "an https URL"),
                    required("store-id", "the id of the store"),
                    optional("secret", "any text, which lets the plugin send").hidden(),
                    optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.required("mint-url", "Mint url expected", "Add mint-url=, then the address of the mint."),
                    Step.required("store-id", "Store Id expected", "Add store-id=, then the id of your store."),
                    new Step(
                            Rule.VALUE_INVALID,
                            "mint-url",
                            (text, network) -> malformed(text),
                            "The mint-url is no address.",
                            "Write it as https://mint.example.com."),
                    Step.allowInsecure(),
                    new Step(
                            Rule.TLS_REQUIRED,
                            "mint-url",
                            (text, network) -> isEncrypted(text) ? null : Step.notEncrypted(),
                            "The mint is not encrypted: its address does not begin with https://.",
                            "Write https:// or, for a mint of your own, add allowinsecure=true"))
            .example("type=cashu;mint-url=https://mint.example;store-id=ID")
            .accepts("CashuLightningClient", CashuType::canonical)
            .build();

    private CashuType() {}

    /** The plugin lets .NET's exception out, with .NET's words. */
    private static @Nullable Answer malformed(Text text) {
        String url = text.value("mint-url");
        try {
            if (url != null) {
                NetUri.parse(url);
            }
            return null;
        } catch (NetUriException e) {
            return Answer.of(e);
        }
    }

    /** As for any server, but any scheme other than https counts as not encrypted. */
    private static boolean isEncrypted(Text text) {
        String url = text.value("mint-url");
        NetUri mint = url == null ? null : NetUri.tryParse(url);
        return mint == null
                || mint.scheme().equals("https")
                || text.allowsInsecure()
                || Collation.endsWithOnion(mint.host());
    }

    /** Without {@code allowinsecure}, and with a semicolon at the end. */
    private static String canonical(Text text) {
        String url = text.value("mint-url");
        return new CanonicalText("cashu")
                        .with("mint-url", url == null ? null : NetUri.parse(url).print())
                        .with("store-id", text)
                        .with("secret", text)
                        .text()
                + ";";
    }
}
