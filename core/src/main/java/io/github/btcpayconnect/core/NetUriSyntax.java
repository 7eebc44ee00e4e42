package io.github.btcpayconnect.core;

/**
 * What .NET lets the URIs of a scheme have ({@code System.UriParser}, the built-in syntaxes).
 *
 * <table>
 * <caption>The letters</caption>
 * <tr><td>{@code A}</td><td>must have an authority</td></tr>
 * <tr><td>{@code a}</td><td>may have an authority</td></tr>
 * <tr><td>{@code u}</td><td>may have user info</td></tr>
 * <tr><td>{@code p}</td><td>may have a port</td></tr>
 * <tr><td>{@code ?}</td><td>may have a query</td></tr>
 * <tr><td>{@code #}</td><td>may have a fragment</td></tr>
 * <tr><td>{@code e}</td><td>the host may be empty</td></tr>
 * <tr><td>{@code n}</td><td>the host may be a NetBIOS-like name</td></tr>
 * <tr><td>{@code D}</td><td>the path may be a DOS path</td></tr>
 * <tr><td>{@code R}</td><td>the path begins with a slash, or gets one</td></tr>
 * <tr><td>{@code C}</td><td>a backslash of the path becomes a slash</td></tr>
 * <tr><td>{@code S}</td><td>dot segments are removed</td></tr>
 * <tr><td>{@code F}</td><td>the first segment may be a dot segment though no slash stands before it</td></tr>
 * <tr><td>{@code E}</td><td>escaped dots and slashes count as dots and slashes</td></tr>
 * </table>
 */
enum NetUriSyntax {
    HTTP("http", 80, "A u p ? # n R C S F"),
    HTTPS("https", 443, "A u p ? # n R C S F"),
    WS("ws", 80, "A u p ? # n R C S F"),
    WSS("wss", 443, "A u p ? # n R C S F"),
    FTP("ftp", 21, "A u p # n R C S F"),
    /** Every name that is not in this table: tcp, unix, lndhub, nostr+walletconnect. */
    UNKNOWN("", -1, "a u p ? # e n D R C S"),
    FILE("file", -1, "A ? # e n D R C S F E"),
    /** A file named the way of Unix, where a backslash may be part of a name. */
    UNIX_FILE("file", -1, "A ? # e n D R S F E"),
    GOPHER("gopher", 70, "A u p # n R"),
    NNTP("nntp", 119, "A u p # n R"),
    TELNET("telnet", 23, "A u p # n R"),
    LDAP("ldap", 389, "A u p ? # e n R"),
    NET_TCP("net.tcp", 808, "A p ? # R C S F E"),
    NET_PIPE("net.pipe", -1, "A ? # R C S F E"),
    NEWS("news", -1, "#"),
    UUID("uuid", -1, "#"),
    /** Its authority begins right behind the colon. */
    MAILTO("mailto", 25, "u p ? # e n");

    private final String scheme;
    private final int defaultPort;
    private final String letters;

    NetUriSyntax(String scheme, int defaultPort, String letters) {
        this.scheme = scheme;
        this.defaultPort = defaultPort;
        this.letters = letters;
    }

    /** The syntax of a scheme's name in small letters. */
    static NetUriSyntax of(String scheme) {
        for (NetUriSyntax syntax : values()) {
            if (syntax.scheme.equals(scheme)) {
                return syntax;
            }
        }
        return UNKNOWN;
    }

    /** The port that need not be written; -1 for none. */
    int defaultPort() {
        return defaultPort;
    }

    boolean isFile() {
        return this == FILE || this == UNIX_FILE;
    }

    boolean mustHaveAuthority() {
        return has('A');
    }

    boolean mayHaveAuthority() {
        return has('a');
    }

    boolean mayHaveUserInfo() {
        return has('u');
    }

    boolean mayHavePort() {
        return has('p');
    }

    boolean mayHaveQuery() {
        return has('?');
    }

    boolean mayHaveFragment() {
        return has('#');
    }

    boolean allowsEmptyHost() {
        return has('e');
    }

    boolean allowsNetBiosHost() {
        return has('n');
    }

    boolean allowsDosPath() {
        return has('D');
    }

    boolean rootsPath() {
        return has('R');
    }

    boolean convertsBackslashes() {
        return has('C');
    }

    boolean removesDotSegments() {
        return has('S');
    }

    boolean removesFirstDotSegment() {
        return has('F');
    }

    boolean unescapesDotsAndSlashes() {
        return has('E');
    }

    private boolean has(char letter) {
        return letters.indexOf(letter) >= 0;
    }
}
