package io.github.btcpayconnect.core;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the plugins of one family, Blitz, Flash and LnAddressConnect, check in {@code ln-address} before they ask its
 * domain.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Blitz, BlitzConnectionStringHandler.Create} and {@code BlitzResolver.Resolve}.
 */
final class LnAddressSteps {
    private static final String KEY = "ln-address";
    private static final Answer OTHER_ORIGIN =
            Answer.refused("The server must be the HTTPS origin of the Lightning address");

    /** The domain of a name alone; null where a name alone is no address. */
    private final Function<Text, @Nullable String> domain;

    LnAddressSteps(Function<Text, @Nullable String> domain) {
        this.domain = domain;
    }

    /** Whether there is exactly one at sign, and something on both sides. */
    static boolean hasTwoSides(String address) {
        int at = address.indexOf('@');
        return at > 0 && at < address.length() - 1 && address.indexOf('@', at + 1) < 0;
    }

    /** Fails on a name alone, where that is no address. */
    Step full() {
        return Step.refused(
                Rule.LN_ADDRESS_INVALID,
                KEY,
                text -> written(text) != null && address(text) == null,
                "'\u2026' is not a full Lightning address - use user@domain (e.g. you@yourwallet.com).",
                "This is the name alone of a Lightning address.",
                "Write the whole address, like alice@wallet.example.");
    }

    /** Fails if {@code server} is there, and another one than the address is of. */
    Step origin() {
        return new Step(
                Rule.SERVER_INVALID,
                "server",
                (text, network) -> {
                    String address = address(text);
                    return address == null || !text.has("server") || isOrigin(text.server(), address)
                            ? null
                            : OTHER_ORIGIN;
                },
                "The server is not the one of the Lightning address.",
                "Write https:// and what stands behind the @ of the address, and nothing more.");
    }

    /** Fails if no public server can be asked for the address. */
    Step endpoint() {
        return new Step(
                Rule.LN_ADDRESS_INVALID,
                KEY,
                (text, network) -> {
                    String address = address(text);
                    return address == null
                            ? null
                            : LnAddressEndpoint.of(address).refusalOfPublic();
                },
                "This is no Lightning address of a public server.",
                "Write it like an e-mail address, for example alice@wallet.example: no port, no number as its domain.");
    }

    private static @Nullable String written(Text text) {
        String value = text.value(KEY);
        return value == null || value.isEmpty() ? null : value;
    }

    private @Nullable String address(Text text) {
        String written = written(text);
        if (written == null || written.indexOf('@') >= 0) {
            return written;
        }
        String home = domain.apply(text);
        return home == null ? null : written + "@" + home;
    }

    /** @throws NetUriException if the domain of the address makes no URI */
    private static boolean isOrigin(@Nullable NetUri server, String address) {
        if (server == null || !server.userInfo().isEmpty() || !server.fragment().isEmpty()) {
            return false;
        }
        int at = address.indexOf('@');
        int next = address.indexOf('@', at + 1);
        return areEqual(
                server, NetUri.parse("https://" + address.substring(at + 1, next < 0 ? address.length() : next)));
    }

    /** {@code Uri.Equals}: user info and fragment do not count. */
    private static boolean areEqual(NetUri one, NetUri other) {
        return one.scheme().equals(other.scheme())
                && one.host().equals(other.host())
                && one.port() == other.port()
                && one.pathAndQuery().equals(other.pathAndQuery());
    }
}
