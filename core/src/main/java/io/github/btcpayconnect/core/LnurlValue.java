package io.github.btcpayconnect.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand for a wallet that LNURL reaches: a Lightning address, an http or https URL, an LNURL, or a URI of LUD-17.
 *
 * <p>Source: {@code BTCPayServer.Plugins.LNURLVerify, LNURLResolver.Resolve}; {@code LNURL, LNURL.Parse}. Whatever is
 * thrown, its message reaches the merchant.
 */
final class LnurlValue {
    private static final Answer NOTHING =
            Answer.refused("LNURL uses bech32 and 'lnurl' as the hrp (LUD1) or an lnurl LUD17 scheme. ");
    private static final Answer NO_BYTES = Answer.refused("Value cannot be null. (Parameter 'bytes')");
    private static final Answer NOT_SECURE = Answer.refused("LNURL provided is not secure.");
    private static final Set<String> LUD17_SCHEMES = Set.of("lnurlc", "lnurlw", "lnurlp", "keyauth");

    private LnurlValue() {}

    /** What the merchant reads of a value that leads nowhere; null for one that has to be asked. */
    static @Nullable Answer refusal(String value) {
        if (value.indexOf('@') >= 0) {
            return LnAddressEndpoint.of(value).refusal();
        }
        try {
            if (DotNet.startsWithIgnoringCase(value, "http://") || DotNet.startsWithIgnoringCase(value, "https://")) {
                NetUri.parse(value);
                return null;
            }
            return refusalOfLnurl(Collation.withoutIgnoringCase(value, "lightning:"));
        } catch (NetUriException e) {
            return Answer.ofAny(e);
        }
    }

    private static @Nullable Answer refusalOfLnurl(String lnurl) {
        if (Collation.startsWithIgnoringCase(lnurl, "lnurl1")) {
            byte[] bytes = Bech32.decode(lnurl);
            return bytes == null ? NO_BYTES : refusalOfDecoded(NetUri.parse(DotNet.utf8(bytes)));
        }
        NetUri uri = NetUri.tryParse(lnurl);
        if (uri == null || !LUD17_SCHEMES.contains(uri.scheme())) {
            return NOTHING;
        }
        NetUri.parse(uri.print().replace(uri.scheme() + ":", isOnion(uri) ? "http:" : "https:"));
        return null;
    }

    private static @Nullable Answer refusalOfDecoded(NetUri uri) {
        boolean secure = isOnion(uri)
                || uri.scheme().equals("https")
                || uri.scheme().equals("nostr")
                || LocalNetwork.holds(uri.dnsSafeHost());
        return secure ? null : NOT_SECURE;
    }

    private static boolean isOnion(NetUri uri) {
        return DotNet.endsWithIgnoringCase(uri.dnsSafeHost(), ".onion");
    }
}
