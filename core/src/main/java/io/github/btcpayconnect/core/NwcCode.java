package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URI of Nostr Wallet Connect as the OpenReceive plugin reads it, which does not leave that to .NET: {@code
 * nostr+walletconnect://KEY?relay=URL&secret=KEY}, the slashes not needed, several relays allowed.
 *
 * <p>Source: {@code BTCPayServer.Plugins.OpenReceive, NwcUri.Parse}.
 */
final class NwcCode {
    private static final int KEY_LENGTH = 64;

    private final String text;
    private final String scheme;
    private final String walletKey;
    private final List<String> relays = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    NwcCode(String text) {
        this.text = text;
        this.scheme = scheme(text);
        this.walletKey = walletKey(text.substring(scheme.isEmpty() ? 0 : scheme.length() + 1));
        int query = text.indexOf('?');
        if (query >= 0) {
            int fragment = text.indexOf('#', query);
            query(text.substring(query + 1, fragment < 0 ? text.length() : fragment));
        }
    }

    /** What stands before the colon, if that is a scheme; else nothing. */
    private static String scheme(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean sign = c == '+' || c == '.' || c == '-' || NetUriText.isDigit(c);
            if (!NetUriText.isLetter(c) && !(sign && i > 0)) {
                return "";
            }
        }
        return colon < 0 ? "" : text.substring(0, colon);
    }

    private static String walletKey(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != '?' && rest.charAt(end) != '#') {
            end++;
        }
        int start = 0;
        while (start < end && rest.charAt(start) == '/') {
            start++;
        }
        int slash = rest.indexOf('/', start);
        return rest.substring(start, slash < 0 || slash > end ? end : slash);
    }

    private void query(String query) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (name.equals("relay")) {
                relays.add(value);
            } else if (name.equals("secret")) {
                secrets.add(value);
            }
        }
    }

    private static String decode(String part) {
        return NetUriText.unescapeData(part.replace('+', ' '));
    }

    /**
     * What is wrong with it first, in the plugin's words.
     *
     * @throws NetUriException where .NET stumbles over a relay
     */
    @Nullable
    String fault() {
        String fault = faultOfScheme();
        if (fault == null) {
            fault = faultOfWalletKey();
        }
        if (fault == null) {
            fault = faultOfRelays();
        }
        return fault == null ? faultOfSecret() : fault;
    }

    /** What is wrong with the scheme. */
    @Nullable
    String faultOfScheme() {
        if (scheme.isEmpty()) {
            return "Invalid NWC URI.";
        }
        return DotNet.equalsIgnoringCase(scheme, NwcUri.SCHEME) ? null : "NWC URI must use nostr+walletconnect.";
    }

    /** What is wrong with the key of the wallet. Whether it is a point of the curve does not matter. */
    @Nullable
    String faultOfWalletKey() {
        if (walletKey.isEmpty()) {
            return "NWC URI is missing the wallet public key.";
        }
        return isKey(walletKey) ? null : "NWC wallet public key must be 64 hex characters.";
    }

    /** @throws NetUriException where .NET stumbles over a relay */
    @Nullable
    String faultOfRelays() {
        if (relays.isEmpty()) {
            return "NWC URI must include at least one relay.";
        }
        for (String relay : relays) {
            NetUri uri = NetUri.tryParse(relay);
            if (uri == null || !uri.scheme().equals("wss") || uri.host().isEmpty()) {
                return "NWC relay URLs must be valid wss URLs.";
            }
        }
        return null;
    }

    /** What is wrong with the secret. Whether it is a private key does not matter. */
    @Nullable
    String faultOfSecret() {
        if (secrets.isEmpty() || secrets.get(0).isEmpty()) {
            return "NWC URI is missing the client secret.";
        }
        return secrets.size() == 1 && isKey(secrets.get(0)) ? null : "NWC client secret must be 64 hex characters.";
    }

    /** To .NET's {@code $}, a text also ends before its last line break. */
    private static boolean isKey(String hex) {
        boolean broken = hex.length() == KEY_LENGTH + 1 && hex.endsWith("\n");
        return Hex.is(broken ? hex.substring(0, KEY_LENGTH) : hex) && (broken || hex.length() == KEY_LENGTH);
    }

    @Override
    public String toString() {
        // Never the text: it holds the secret.
        return "NwcCode[" + text.length() + "]";
    }
}
