package io.github.btcpayconnect.lnurl;

import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.NoAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a Lightning address is asked about.
 *
 * <table>
 * <caption>As BTCPay Server's Blink plugin has it</caption>
 * <tr><th>address</th><th>URL</th></tr>
 * <tr><td>{@code alice@wallet.example}</td><td>{@code https://wallet.example/.well-known/lnurlp/alice}</td></tr>
 * <tr><td>{@code alice+usd@blink.sv}</td><td>{@code https://blink.sv/.well-known/lnurlp/alice%2Busd}</td></tr>
 * <tr><td>{@code bob@localhost}, {@code bob@x.onion}</td><td>the same with {@code http}</td></tr>
 * </table>
 */
final class LnurlUrls {
    private static final String WELL_KNOWN = ".well-known";
    private static final String PAY = "lnurlp";
    private static final String UNRESERVED = "-._~";

    private LnurlUrls() {}

    /** @throws NoAnswerException if nobody is to be asked, or can be */
    static HttpUrl of(LightningAddress address) throws NoAnswerException {
        if (address.looksLikePhoneNumber()) {
            throw NoAnswerException.notAsked(
                    "was not asked: the name looks like a phone number, and Blink makes an account for one that it does"
                            + " not know",
                    "Use the name of the account: the Blink app shows it under Receive.");
        }
        String name = address.name();
        @Nullable HttpUrl url = url(address);
        // A name of dots would lead out of the folder.
        if (url == null || !url.pathSegments().equals(List.of(WELL_KNOWN, PAY, name))) {
            throw NoAnswerException.notAsked(
                    "was not asked: the address is written in an unusual way",
                    "Write it like an e-mail address, for example alice@wallet.example.");
        }
        return url;
    }

    private static @Nullable HttpUrl url(LightningAddress address) {
        ServerAddress domain = ServerAddress.plain("https://" + address.domain())
                .filter(found -> found.path().isEmpty())
                .orElse(null);
        if (domain == null) {
            return null;
        }
        String scheme = domain.host().equals("localhost") || domain.host().endsWith(".onion") ? "http" : "https";
        return HttpUrl.parse(
                scheme + "://" + address.domain() + "/" + WELL_KNOWN + "/" + PAY + "/" + escaped(address.name()));
    }

    /** As .NET's {@code Uri.EscapeDataString}: everything but letters, digits and four marks. */
    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (next & 0xff);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                escaped.append(c);
            } else {
                escaped.append(String.format("%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    /**
     * A URL that a server named.
     *
     * @throws NoAnswerException if it is none
     */
    static HttpUrl named(String url) throws NoAnswerException {
        HttpUrl read = HttpUrl.parse(url);
        if (read == null) {
            throw NoAnswerException.notAsked(
                    "was not asked: its address is none of the web", "Ask the wallet's makers.");
        }
        return read;
    }
}
