package io.github.btcpayconnect.lnurl;

import io.github.btcpayconnect.http.PublicAddress;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where a URL that a server named leads to.
 *
 * @param host in small letters; it came from the server, and is not for the eye without {@code OutsideText}
 * @param encrypted whether nobody on the way can change what comes back: {@code https}, or a hidden service of Tor
 * @param inside whether it leads into somebody's own network, as far as can be told without a lookup
 */
public record LnurlTarget(String host, boolean encrypted, boolean inside) {
    /** Empty if the URL is none of the web. */
    public static Optional<LnurlTarget> of(String url) {
        return Optional.ofNullable(HttpUrl.parse(url))
                .map(read -> new LnurlTarget(
                        read.host(),
                        read.isHttps() || read.host().endsWith(".onion"),
                        PublicAddress.isPlainlyPrivate(read.host())));
    }
}
