package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * The strings of Core Lightning from before there were keys: {@code unix://root/lightning-rpc}, {@code
 * tcp://10.0.0.1:1234}, {@code /root/lightning-rpc}.
 *
 * <p>BTCPay looks for one before it looks for keys, in the whole text, semicolons and all. The first segment of a
 * socket's path is a host to it, and printed like one:
 *
 * <table>
 * <caption>Texts</caption>
 * <tr><th>text</th><th>server</th></tr>
 * <tr><td>{@code /Root/X}</td><td>{@code unix://root/X}</td></tr>
 * <tr><td>{@code tcp://h:1?x=y;type=blink}</td><td>{@code tcp://h:1/?x=y;type=blink}</td></tr>
 * <tr><td>{@code tcp://user@h}</td><td>none: keys are looked for</td></tr>
 * <tr><td>{@code /a b}</td><td>an error: nothing else is looked for</td></tr>
 * </table>
 */
final class LegacyForm {
    private LegacyForm() {}

    /**
     * The {@code server} of a text that is one; null for one that is not ({@code BTCPayServer.Lightning,
     * LightningConnectionStringHelper.ExtractValues}).
     *
     * @throws NetUriException if it is one whose host or port .NET then refuses
     */
    static @Nullable String server(String text) {
        if (beginsWithKey(text)) {
            return null;
        }
        NetUri uri = NetUri.tryParse(Collation.startsWithSlash(text) ? "unix:" + text : text);
        if (uri == null) {
            return null;
        }
        if (uri.scheme().equals("unix")) {
            uri = NetUri.parse("unix://" + withoutSchemeAndSlashes(uri.absoluteUri()));
        } else if (!uri.scheme().equals("tcp")) {
            return null;
        }
        return uri.userInfo().isEmpty() ? uri.withoutUserInfo().print() : null;
    }

    /** Nearly every text does, and no scheme has an equals sign: it need not be read as a URI. */
    private static boolean beginsWithKey(String text) {
        if (text.isEmpty() || !NetUriText.isLetter(text.charAt(0))) {
            return false;
        }
        int i = 1;
        while (i < text.length() && (NetUriText.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '=';
    }

    private static String withoutSchemeAndSlashes(String unixUri) {
        int i = "unix:".length();
        while (unixUri.startsWith("/", i)) {
            i++;
        }
        return unixUri.substring(i);
    }
}
