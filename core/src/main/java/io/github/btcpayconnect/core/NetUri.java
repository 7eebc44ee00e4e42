package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * An absolute URI as .NET 10 reads and prints it on Linux ({@code System.Uri}).
 *
 * <p>BTCPay judges every {@code server} by it, and neither {@code java.net.URI} nor RFC 3986 agrees with it:
 *
 * <table>
 * <caption>What .NET makes of a text</caption>
 * <tr><th>text</th><th>{@link #print()}</th></tr>
 * <tr><td>{@code HTTPS:\\Api.Blink.sv:443}</td><td>{@code https://api.blink.sv/}</td></tr>
 * <tr><td>{@code http://u:p@127.1:}</td><td>{@code http://u:p@127.0.0.1/}</td></tr>
 * <tr><td>{@code tcp://loopback/a/../b}</td><td>{@code tcp://localhost/b}</td></tr>
 * <tr><td>{@code https:h}</td><td>none</td></tr>
 * </table>
 *
 * <p>Every property but {@link #scheme()} and {@link #port()} throws a {@link NetUriException} if the host is an IPv6
 * address of nine groups: .NET takes it, and cannot print it.
 */
final class NetUri {
    private static final String USER_INFO_ENDS = "@/?#\\";

    private final String text;
    private final boolean rebuilt;
    private final NetUriStart start;
    private final NetUriAuthority authority;
    private final NetUriTail tail;
    private final NetUriPath path;

    /**
     * What {@link NetUriParser} has found.
     *
     * @param text the whole text without the blanks before it
     * @param rebuilt whether .NET has put a text of its own in place of it
     */
    NetUri(String text, boolean rebuilt, NetUriStart start, NetUriAuthority authority, NetUriTail tail) {
        this.text = text;
        this.rebuilt = rebuilt;
        this.start = start;
        this.authority = authority;
        this.tail = tail;
        this.path = new NetUriPath(start, tail.path());
    }

    /**
     * {@code new Uri(text)}.
     *
     * @throws NetUriException where .NET throws
     */
    static NetUri parse(String text) {
        return NetUriParser.parse(text);
    }

    /**
     * {@code Uri.TryCreate(text, UriKind.Absolute)}; null where it answers false.
     *
     * @throws NetUriException {@code INDEX} where .NET throws nevertheless
     */
    static @Nullable NetUri tryParse(String text) {
        try {
            return parse(text);
        } catch (NetUriException e) {
            if (e.isFormatError()) {
                return null;
            }
            throw e;
        }
    }

    /** {@code Uri.CheckHostName}: what kind of host the whole of a text is. */
    static HostNameType checkHostName(String name) {
        return HostNames.check(name);
    }

    /** The scheme in small letters; {@code file} for a path without one. */
    String scheme() {
        return start.scheme();
    }

    /** The host in small letters, an IPv6 address in brackets; empty for none. */
    String host() {
        return authority.host();
    }

    /** The host, an IPv6 address without brackets and with its zone. */
    String dnsSafeHost() {
        return authority.dnsSafeHost();
    }

    /** Whether the host is a name of the DNS ({@code Uri.HostNameType}). */
    boolean hasDnsHost() {
        return authority.kind() == HostKind.DNS;
    }

    /** What stands before the {@code @}, escaped; empty for none. It may be a secret. */
    String userInfo() {
        requireHost();
        return NetUriText.escape(writtenUserInfo(), NetUriText.PATH_MARKS);
    }

    /** The port, or the scheme's own; -1 for neither. */
    int port() {
        return authority.port() >= 0 ? authority.port() : start.syntax().defaultPort();
    }

    /** The path, escaped. */
    String absolutePath() {
        requireHost();
        String escaped = path.escaped();
        return start.isDosPath() && escaped.startsWith("/") ? escaped.substring(1) : escaped;
    }

    /** {@link #absolutePath()} and {@link #query()}. */
    String pathAndQuery() {
        return absolutePath() + query();
    }

    /** The query with its {@code ?}, escaped; empty for none. */
    String query() {
        requireHost();
        return NetUriText.escape(tail.query(), NetUriText.QUERY_MARKS);
    }

    /** The fragment with its {@code #}, escaped; empty for none. */
    String fragment() {
        requireHost();
        return NetUriText.escape(tail.fragment(), NetUriText.FRAGMENT_MARKS);
    }

    /** The whole URI, escaped. */
    String absoluteUri() {
        boolean asWritten = isWrittenAsPrinted() && isWrittenEscaped();
        if (asWritten && isPrintedTwice()) {
            return printedTwice();
        }
        return print(userInfo(), asWritten) + path.escaped() + query() + fragment();
    }

    /** What .NET's {@code ToString()} says: the whole URI with the escapes undone that are safe to undo. */
    String print() {
        boolean asWritten = isWrittenAsPrinted() && !hasDirtyPart();
        if (asWritten && isPrintedTwice()) {
            return printedTwice();
        }
        return print(writtenUserInfo(), asWritten)
                + path.shown()
                + shown(tail.query(), true)
                + shown(tail.fragment(), false);
    }

    /** {@link #withUserInfo} with neither. */
    NetUri withoutUserInfo() {
        return withUserInfo("", "");
    }

    /**
     * {@code new UriBuilder(uri) { UserName = userName, Password = password }.Uri}: the parts put together and parsed
     * again.
     *
     * <p>The builder escapes what would end a user info, {@code @ / ? # \}, and leaves all else as it is.
     *
     * @param userName empty for none
     * @param password likewise
     * @throws NetUriException where .NET throws: the parts of a URI need not make one
     */
    NetUri withUserInfo(String userName, String password) {
        if (userName.isEmpty() && !password.isEmpty()) {
            throw new NetUriException(NetUriException.Reason.USER);
        }
        String host = host();
        boolean hasHost = !host.isEmpty();
        NetUriSyntax syntax = start.syntax();
        StringBuilder built = new StringBuilder(scheme());
        built.append(syntax.mustHaveAuthority() || (hasHost && syntax.mayHaveAuthority()) ? "://" : ":");
        if (!userName.isEmpty()) {
            built.append(NetUriText.escapeOnly(userName, USER_INFO_ENDS));
            built.append(password.isEmpty() ? "" : ":" + NetUriText.escapeOnly(password, USER_INFO_ENDS));
            built.append('@');
        }
        String absolutePath = absolutePath();
        if (hasHost) {
            built.append(host);
            if (port() >= 0) {
                built.append(':').append(port());
            }
            if (!absolutePath.isEmpty() && !absolutePath.startsWith("/")) {
                built.append('/');
            }
        }
        return parse(
                built.append(absolutePath).append(query()).append(fragment()).toString());
    }

    /** Nothing but the scheme: user info, path and query may be secrets. {@link #print()} has them. */
    @Override
    public String toString() {
        return "NetUri[" + scheme() + "]";
    }

    /** .NET makes the host before it hands out any part, and an address that it cannot print keeps all of them back. */
    private void requireHost() {
        authority.host();
    }

    private String writtenUserInfo() {
        return authority.userInfo() == null ? "" : authority.userInfo();
    }

    /** Everything before the path. */
    private String print(String userInfo, boolean asWritten) {
        String at = authority.userInfo() == null ? "" : "@";
        String host = asWritten ? authority.hostAsWritten() : authority.host();
        String port = authority.port() < 0 ? "" : ":" + authority.port();
        return start.print() + userInfo + at + host + port;
    }

    private static String shown(String part, boolean query) {
        if (!NetUriPath.isDirty(part)) {
            return part;
        }
        return part.charAt(0) + NetUriText.show(part.substring(1), query, "#");
    }

    /** Whether .NET finds nothing to change in scheme, port and path: it may hand out its own text then. */
    private boolean isWrittenAsPrinted() {
        return text.startsWith(start.print()) && authority.canonicalPort() && path.isCanonical();
    }

    private boolean isWrittenEscaped() {
        return isWrittenEscaped(writtenUserInfo(), NetUriText.PATH_MARKS)
                && isWrittenEscaped(tail.path(), NetUriText.PATH_MARKS)
                && isWrittenEscaped(tail.query(), NetUriText.QUERY_MARKS)
                && isWrittenEscaped(tail.fragment(), NetUriText.FRAGMENT_MARKS)
                && tail.fragment().lastIndexOf('#') <= 0;
    }

    private static boolean isWrittenEscaped(String part, String marks) {
        return part.indexOf('[') < 0
                && part.indexOf(']') < 0
                && NetUriText.escape(part, marks).equals(part);
    }

    private boolean hasDirtyPart() {
        return NetUriPath.isDirty(writtenUserInfo())
                || path.isDirty()
                || NetUriPath.isDirty(tail.query())
                || NetUriPath.isDirty(tail.fragment());
    }

    /** A bug of .NET: it rebuilds the DOS path of an unknown scheme behind the text it had, not in place of it. */
    private boolean isPrintedTwice() {
        return rebuilt && start.isDosPath() && start.syntax() == NetUriSyntax.UNKNOWN;
    }

    private String printedTwice() {
        return text + tail.path() + tail.query() + tail.fragment();
    }
}
