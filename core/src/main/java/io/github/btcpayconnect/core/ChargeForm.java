package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * {@code https://user:password@host}, which stood for Lightning Charge.
 *
 * <p>Source: {@code BTCPayServer.Lightning, LightningConnectionStringHelper.TryParseLegacy} before 2026-06-19; {@code
 * BTCPayServer, Extensions.TryParseLegacy} of 2.4.1, which looks for it still.
 */
final class ChargeForm implements Form {
    @Override
    public String pattern() {
        return "https://USER:PASSWORD@HOST";
    }

    @Override
    public boolean isOf(String text) {
        return server(text) != null;
    }

    @Override
    public @Nullable Text asList(Text text) {
        NetUri uri = NetUri.parse(text.raw());
        Credentials credentials = Credentials.of(uri);
        String server = server(text.raw());
        if (credentials == null || server == null) {
            return null;
        }
        return text.withParts(
                "type",
                "charge",
                "username",
                credentials.login(),
                "password",
                credentials.password(),
                "allowinsecure",
                Boolean.toString(uri.scheme().equals("http")),
                "server",
                server);
    }

    @Override
    public String refusal() {
        return Answer.INVALID;
    }

    /** The server of a text that is one; null for any other. */
    static @Nullable String server(String text) {
        NetUri uri = NetUri.tryParse(text);
        return uri != null && Step.isHttp(uri) && Credentials.of(uri) != null
                ? uri.withoutUserInfo().print()
                : null;
    }
}
