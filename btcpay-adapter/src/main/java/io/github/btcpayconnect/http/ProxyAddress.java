package io.github.btcpayconnect.http;

import io.github.btcpayconnect.core.ServerAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of a proxy as people write it.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>text</th><th>proxy</th></tr>
 * <tr><td>{@code http://proxy.example:3128}</td><td>HTTP</td></tr>
 * <tr><td>{@code proxy.example:3128}</td><td>HTTP</td></tr>
 * <tr><td>{@code socks5://127.0.0.1:9050}, {@code socks5h://…}</td><td>SOCKS 5; it looks names up itself</td></tr>
 * <tr><td>{@code https://…}, {@code socks4://…}, {@code http://user:password@…}</td><td>refused</td></tr>
 * </table>
 */
public final class ProxyAddress {
    private ProxyAddress() {}

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message says why, for people, and quotes nothing
     */
    public static Proxy parse(String text) {
        int scheme = text.indexOf("://");
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        Proxy.Type type =
                switch (scheme < 0 ? "http" : text.substring(0, scheme).toLowerCase(Locale.ROOT)) {
                    case "http" -> Proxy.Type.HTTP;
                    case "socks5", "socks5h" -> Proxy.Type.SOCKS;
                    default ->
                        throw new IllegalArgumentException(
                                "Only http:// and socks5:// proxies can be used. Write http://host:port or socks5://host:port.");
                };
        if (rest.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "A proxy that wants a user name and a password cannot be used. Write http://host:port or socks5://host:port.");
        }
        boolean hasPort = rest.indexOf(':') >= 0;
        Optional<ServerAddress> address = ServerAddress.plain("http://" + rest)
                .filter(found -> found.path().isEmpty() || found.path().equals("/"))
                .filter(found -> found.port() > 0 && hasPort);
        return address.map(found -> new Proxy(type, InetSocketAddress.createUnresolved(found.host(), found.port())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "This is no address of a proxy. Write http://host:port or socks5://host:port."));
    }
}
