package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * Where a plugin asks for a Lightning address: {@code https://DOMAIN/.well-known/lnurlp/NAME}. Its form is hardly
 * checked; what counts is whether .NET can make a URI of it.
 *
 * <table>
 * <caption>Addresses</caption>
 * <tr><th>address</th><th>endpoint</th></tr>
 * <tr><td>{@code a b@host}, {@code @host}, {@code a@host@x}</td><td>one</td></tr>
 * <tr><td>{@code a@x.onion}</td><td>one, http</td></tr>
 * <tr><td>{@code a@host:8443}</td><td>one, with that port</td></tr>
 * <tr><td>{@code a@}, {@code a@x y}, {@code a@host:port}</td><td>none</td></tr>
 * </table>
 *
 * <p>Source: {@code LNURL, LNURL.ExtractUriFromInternetIdentifier}; what stops it reaches the merchant, {@code
 * ArgumentException} and all.
 */
final class LnAddressEndpoint {
    private static final int LARGEST_PORT = 0xffff;
    private static final Answer NO_NUMBER = Answer.refused("The input string '\u2026' was not in a correct format.");
    private static final Answer NO_INT32 = Answer.refused("Value was either too large or too small for an Int32.");
    private static final Answer PORT_TOO_LARGE =
            Answer.refused("value ('\u2026') must be less than or equal to '65535'."
                    + " (Parameter 'value')\nActual value was \u2026.");
    private static final Answer PORT_TOO_SMALL = Answer.refused(
            "value ('\u2026') must be greater than or equal to '-1'. (Parameter 'value')\nActual value was"
                    + " \u2026.");

    private final @Nullable NetUri uri;
    private final @Nullable Answer refusal;

    private LnAddressEndpoint(@Nullable NetUri uri, @Nullable Answer refusal) {
        this.uri = uri;
        this.refusal = refusal;
    }

    /** @param address with an at sign */
    static LnAddressEndpoint of(String address) {
        int at = address.indexOf('@');
        int next = address.indexOf('@', at + 1);
        String domain = address.substring(at + 1, next < 0 ? address.length() : next);
        int colon = domain.indexOf(':');
        String host = colon < 0 ? domain : domain.substring(0, colon);
        String port = "";
        if (colon >= 0) {
            int end = domain.indexOf(':', colon + 1);
            String digits = domain.substring(colon + 1, end < 0 ? domain.length() : end);
            Answer refusal = portRefusal(digits);
            if (refusal != null) {
                return new LnAddressEndpoint(null, refusal);
            }
            long number = number(digits);
            port = number < 0 || host.isEmpty() ? "" : ":" + number;
        }
        String name = address.substring(0, at).replace('\\', '/');
        String scheme = Collation.endsWithIgnoringCase(host, ".onion") ? "http" : "https";
        return parsed(
                scheme + "://" + host + port + "/.well-known/lnurlp/" + NetUriText.escape(name, NetUriText.PATH_MARKS));
    }

    private static LnAddressEndpoint parsed(String text) {
        try {
            return new LnAddressEndpoint(NetUri.parse(text), null);
        } catch (NetUriException e) {
            return new LnAddressEndpoint(null, Answer.ofAny(e));
        }
    }

    /** What the merchant reads if there is none; null if there is one. */
    @Nullable
    Answer refusal() {
        return refusal;
    }

    /**
     * What the merchant reads if there is none, or none that is asked.
     *
     * <p>Source: {@code BTCPayServer.Plugins.Blitz, BlitzHttp.IsSafeUrl}; the plugins Flash and LnAddressConnect have the
     * same.
     */
    @Nullable
    Answer refusalOfPublic() {
        if (uri == null) {
            return refusal;
        }
        if (!uri.scheme().equals("https")) {
            return disallowed("only https URLs are allowed");
        }
        if (uri.port() != 443) {
            return disallowed("only the default https port (443) is allowed");
        }
        return uri.hasDnsHost() ? null : disallowed("IP-literal hosts are not allowed");
    }

    private static Answer disallowed(String reason) {
        return Answer.refused("'\u2026' resolves to a disallowed endpoint: " + reason + ".");
    }

    /** {@code int.Parse}, then the port of a {@code UriBuilder}; null if it is one. */
    private static @Nullable Answer portRefusal(String text) {
        String digits = unsigned(text);
        if (digits == null) {
            return NO_NUMBER;
        }
        long number = number(text);
        if (number > Integer.MAX_VALUE || number < Integer.MIN_VALUE) {
            return NO_INT32;
        }
        return number > LARGEST_PORT ? PORT_TOO_LARGE : number < -1 ? PORT_TOO_SMALL : null;
    }

    /** The digits of an integer as .NET writes one: white space around, a sign, NULs behind; null if it is none. */
    private static @Nullable String unsigned(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
            start++;
        }
        int end = start;
        while (end < text.length() && NetUriText.isDigit(text.charAt(end))) {
            end++;
        }
        int rest = end;
        while (rest < text.length() && isSpace(text.charAt(rest))) {
            rest++;
        }
        while (rest < text.length() && text.charAt(rest) == '\0') {
            rest++;
        }
        return end == start || rest < text.length() ? null : text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Of an integer, however long: all that matters is that it does not fit. */
    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            if (NetUriText.isDigit(text.charAt(i))) {
                number = Math.min(number * 10 + text.charAt(i) - '0', Integer.MAX_VALUE * 2L);
            }
        }
        return text.indexOf('-') < 0 ? number : -number;
    }
}
