package io.github.btcpayconnect.http;

import io.github.btcpayconnect.core.ServerAddress;
import java.net.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that the environment names: {@code HTTPS_PROXY}, but for the hosts in {@code NO_PROXY}. In small letters
 * they count first, as they do for curl.
 *
 * <table>
 * <caption>What {@code NO_PROXY} lists, between commas</caption>
 * <tr><th>entry</th><th>goes there directly</th></tr>
 * <tr><td>{@code example.com}, {@code .example.com}</td><td>that domain, and all below it</td></tr>
 * <tr><td>{@code example.com:8443}</td><td>the same, on that port only</td></tr>
 * <tr><td>{@code 192.0.2.7}</td><td>that address</td></tr>
 * <tr><td>{@code *}</td><td>everything</td></tr>
 * </table>
 *
 * <p>This computer itself is always reached directly, and so is every server without encryption.
 */
public final class ProxyEnvironment {
    private final Map<String, String> variables;

    /**
     * Reads nothing yet.
     *
     * @param variables as {@link System#getenv()} has them
     */
    public ProxyEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The proxy for a server.
     *
     * @param server the URL in a connection string
     * @throws IllegalArgumentException if one is needed, and {@code HTTPS_PROXY} is no address of one; the message is
     *     for people, and quotes nothing
     */
    public Optional<Proxy> forServer(String server) {
        Optional<ServerAddress> address = ServerAddress.plain(server);
        String proxy = variable("https_proxy").trim();
        if (proxy.isEmpty() || address.isEmpty() || isDirect(address.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProxyAddress.parse(proxy));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("HTTPS_PROXY: " + e.getMessage(), e);
        }
    }

    private boolean isDirect(ServerAddress server) {
        List<String> exceptions = Arrays.stream(variable("no_proxy").split(",", -1))
                .map(entry -> entry.trim().toLowerCase(Locale.ROOT))
                .toList();
        return !server.https() || server.isLoopback() || exceptions.stream().anyMatch(entry -> isMeant(entry, server));
    }

    private static boolean isMeant(String entry, ServerAddress server) {
        if (entry.equals("*")) {
            return true;
        }
        int colon = entry.indexOf(':');
        if (colon >= 0 && !entry.substring(colon + 1).equals(Integer.toString(server.port()))) {
            return false;
        }
        String host = colon < 0 ? entry : entry.substring(0, colon);
        String domain = host.startsWith(".") ? host.substring(1) : host;
        return !domain.isEmpty()
                && (server.host().equals(domain) || server.host().endsWith("." + domain));
    }

    private String variable(String name) {
        String value = variables.get(name);
        return value != null ? value : variables.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    }
}
