package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * {@code lndhub://login:password@https://host}, as LNDhub itself writes it.
 *
 * <p>Source: {@code BTCPayServer.Lightning, LndHubConnectionStringHandler.TryParseLNDhub}: the test for the prefix
 * ignores case, taking it off does not; and every {@code ://} gets the credentials.
 */
final class LndHubForm implements Form {
    private static final String PREFIX = "lndhub://";
    private static final String DELIMITER = "://";

    @Override
    public String pattern() {
        return "lndhub://LOGIN:PASSWORD@https://HOST";
    }

    @Override
    public boolean isOf(String text) {
        return DotNet.startsWithIgnoringCase(text, PREFIX);
    }

    @Override
    public @Nullable Text asList(Text text) {
        String rest = text.raw().replace(PREFIX, "");
        int at = rest.indexOf('@');
        if (at < 0 || rest.indexOf('@', at + 1) >= 0) {
            return null;
        }
        String credentials = rest.substring(0, at);
        String address = rest.substring(at + 1);
        if (isTooLong(credentials, address)) {
            return null;
        }
        NetUri uri = NetUri.tryParse(address.replace(DELIMITER, DELIMITER + credentials + "@"));
        if (uri == null) {
            return null;
        }
        String list = "type=lndhub;server=" + uri.absoluteUri();
        return text.writtenAs(uri.scheme().equals("http") ? list + ";allowinsecure=true" : list);
    }

    @Override
    public String refusal() {
        return "Invalid LNDhub URI";
    }

    /**
     * What the client prints: the server with the credentials that it uses; null where a password has no name.
     *
     * <p>Source: {@code LndHubLightningClient.ToString}.
     */
    static @Nullable String canonical(Text text) {
        NetUri server = text.server();
        if (server == null) {
            return null;
        }
        Credentials credentials = Credentials.of(server);
        String login = credentials == null ? text.value("username") : credentials.login();
        String password = credentials == null ? text.value("password") : credentials.password();
        String uri = server.withUserInfo(login == null ? "" : login, password == null ? "" : password)
                .absoluteUri();
        return "type=lndhub;server=" + uri + (server.scheme().equals("https") ? "" : ";allowinsecure=true");
    }

    /** Credentials of half a megabyte before each of a hundred thousand addresses would fill the memory. */
    private static boolean isTooLong(String credentials, String address) {
        long length = address.length();
        for (int i = address.indexOf(DELIMITER); i >= 0; i = address.indexOf(DELIMITER, i + 1)) {
            length += credentials.length() + 1;
        }
        return length > 2L * ConnectionString.MAX_LENGTH;
    }
}
