package io.github.btcpayconnect.greenfield;

import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.http.NoAnswerException;
import okhttp3.HttpUrl;

/** Where a BTCPay Server is, and whether a key may travel there. */
final class ServerPlace {
    private ServerPlace() {}

    /**
     * The address that ends in a slash, so that paths can follow.
     *
     * @param allowInsecure whether a key may travel unencrypted
     * @throws NoAnswerException if it may not, or this is no address
     */
    static HttpUrl of(String server, boolean allowInsecure) throws NoAnswerException {
        String text = server.endsWith("/") ? server : server + "/";
        ServerAddress address = ServerAddress.plain(text).orElse(null);
        HttpUrl url = address == null ? null : HttpUrl.parse(text);
        if (address == null || url == null) {
            throw NoAnswerException.notAsked(
                    "was not asked: its address is missing a part, or is written in an unusual way",
                    "Write it as https://pay.example.com.");
        }
        boolean safe = address.https() || address.isLoopback() || address.host().endsWith(".onion");
        if (!safe && !allowInsecure) {
            throw NoAnswerException.notAsked(
                    "was not asked: the API key would travel unencrypted",
                    "Write https:// or, if the server is your own, add --allow-insecure.");
        }
        return url;
    }
}
