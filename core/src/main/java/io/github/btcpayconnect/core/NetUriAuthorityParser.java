package io.github.btcpayconnect.core;

import java.text.Normalizer;
import java.util.Objects;

/** Reads user info, host and port ({@code System.Uri.CheckAuthorityHelper}). */
final class NetUriAuthorityParser {
    private static final int LONGEST_NETBIOS_NAME = 256;
    private static final int HIGHEST_PORT = 0xffff;

    private final String text;
    private final int start;
    private final int end;
    private final NetUriSyntax syntax;
    private final boolean implicitFile;
    private final boolean rebuilding;

    private HostKind kind = HostKind.NONE;
    private int hostStart;
    private int hostEnd;

    /** Where the port begins; -1 for none. */
    private int portStart = -1;

    private int portEnd;
    private int portNumber;

    /**
     * @param start where the authority begins
     * @param end where the text ends, blanks left out
     */
    NetUriAuthorityParser(
            String text, int start, int end, NetUriSyntax syntax, boolean implicitFile, boolean rebuilding) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.syntax = syntax;
        this.implicitFile = implicitFile;
        this.rebuilding = rebuilding;
    }

    /**
     * Reads it.
     *
     * @throws NetUriException {@code HOST} for no host, else {@code PORT}, else {@code HOST} for a name that has no
     *     normal form: the first of them
     */
    NetUriAuthority parse() {
        if (isEmpty()) {
            if (implicitFile || !syntax.allowsEmptyHost()) {
                throw badHost();
            }
            return NetUriAuthority.empty(start);
        }
        hostStart = endOfUserInfo();
        findHost();
        if (charAt(hostEnd) == '\\' && kind != HostKind.NONE && !syntax.isFile()) {
            throw badHost();
        }
        if (charAt(hostEnd) == ':') {
            readPort();
        }
        return kind == HostKind.NONE ? dotHost() : authority();
    }

    private boolean isEmpty() {
        char c = charAt(start);
        return start == end || c == '/' || c == '?' || c == '#' || (c == '\\' && syntax.isFile());
    }

    /** The index behind the {@code @}, or the start: one that ends the text ends no user info. */
    private int endOfUserInfo() {
        if (syntax.mayHaveUserInfo()) {
            for (int i = start; i < end - 1 && !endsUserInfo(text.charAt(i)); i++) {
                if (text.charAt(i) == '@') {
                    return i + 1;
                }
            }
        }
        return start;
    }

    private static boolean endsUserInfo(char c) {
        return NetUriText.isSlash(c) || c == '?' || c == '#';
    }

    private void findHost() {
        boolean found = foundIpv6() || foundIpv4() || foundDnsName() || foundNetBiosName();
        if (!found) {
            hostEnd = end;
        }
    }

    private boolean foundIpv6() {
        return charAt(hostStart) == '[' && found(HostKind.IPV6, Ipv6.end(text, hostStart, end));
    }

    private boolean foundIpv4() {
        if (!NetUriText.isDigit(charAt(hostStart))) {
            return false;
        }
        int stop = hostStart;
        while (stop < end && !HostNames.isStop(text.charAt(stop), implicitFile)) {
            stop++;
        }
        boolean address = syntax == NetUriSyntax.UNKNOWN
                ? Ipv4.isStrict(text, hostStart, stop)
                : Ipv4.parse(text, hostStart, stop) >= 0;
        return found(HostKind.IPV4, address ? stop : -1);
    }

    private boolean foundDnsName() {
        return found(HostKind.DNS, HostNames.endOfDns(text, hostStart, end, implicitFile));
    }

    /** One that is too long ends where it ends, and yet is none. */
    private boolean foundNetBiosName() {
        if (!syntax.allowsNetBiosHost()) {
            return false;
        }
        int stop = HostNames.endOfNetBios(text, hostStart, end, implicitFile);
        boolean tooLong = stop - hostStart > LONGEST_NETBIOS_NAME;
        return found(tooLong ? HostKind.NONE : HostKind.NETBIOS, stop);
    }

    private boolean found(HostKind found, int stop) {
        if (stop < 0) {
            return false;
        }
        kind = found;
        hostEnd = stop;
        return true;
    }

    private void readPort() {
        if (!syntax.mayHavePort()) {
            kind = HostKind.NONE;
            return;
        }
        portStart = hostEnd + 1;
        portEnd = portStart;
        while (portEnd < end && !endsPort(text.charAt(portEnd))) {
            if (!NetUriText.isDigit(text.charAt(portEnd))) {
                throw new NetUriException(NetUriException.Reason.PORT);
            }
            portNumber = portNumber * 10 + text.charAt(portEnd) - '0';
            if (portNumber > HIGHEST_PORT) {
                throw new NetUriException(NetUriException.Reason.PORT);
            }
            portEnd++;
        }
    }

    private static boolean endsPort(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    /**
     * A host of one or two dots, which only an unknown scheme may have. .NET looks for them where it stopped reading,
     * so that what stands before, a name too long and its port, becomes part of the host.
     */
    private NetUriAuthority dotHost() {
        if (syntax != NetUriSyntax.UNKNOWN) {
            throw badHost();
        }
        int from = portStart < 0 ? start : portEnd;
        int stop = from;
        while (stop < end && stop < from + 2 && text.charAt(stop) == '.') {
            stop++;
        }
        boolean ended = stop == end || (stop > from && endsPort(text.charAt(stop)));
        if (!ended) {
            throw badHost();
        }
        return new NetUriAuthority(null, HostKind.DOTS, text.substring(start, stop), -1, true, false, stop);
    }

    private NetUriAuthority authority() {
        String written = text.substring(hostStart, hostEnd);
        String name = rebuilding && kind == HostKind.DNS ? normalized(written) : written;
        String writtenUserInfo = hostStart > start ? text.substring(start, hostStart - 1) : null;
        String userInfo = writtenUserInfo != null && rebuilding ? fixed(writtenUserInfo) : writtenUserInfo;
        boolean changed = !name.equals(written) || !Objects.equals(userInfo, writtenUserInfo);

        boolean hasPort = portStart >= 0;
        boolean printsPort = hasPort && portEnd > portStart && portNumber != syntax.defaultPort();
        boolean canonicalPort = !hasPort || (printsPort && text.charAt(portStart) != '0');
        int behind = hasPort ? portEnd : hostEnd;
        return new NetUriAuthority(userInfo, kind, name, printsPort ? portNumber : -1, canonicalPort, changed, behind);
    }

    /** The user info of a rebuilt text. .NET reads the {@code @} along, and what is behind a {@code %} is copied with it. */
    private static String fixed(String userInfo) {
        String withAt = NetUriText.fix(userInfo + "@", false);
        return withAt.substring(0, withAt.length() - 1);
    }

    /** A DNS name of a rebuilt text, without the marks that set the direction of writing. */
    private static String normalized(String name) {
        StringBuilder stripped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!isBidiMark(name.charAt(i))) {
                stripped.append(name.charAt(i));
            }
        }
        if (!isUnicode(stripped)) {
            throw badHost();
        }
        return Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static boolean isBidiMark(char c) {
        return c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e');
    }

    /** Whether ICU agrees to normalize a text: it has no half of a surrogate pair, and no U+FFFE. */
    private static boolean isUnicode(CharSequence text) {
        return text.codePoints().noneMatch(c -> c == 0xfffe || (c >= 0xd800 && c <= 0xdfff));
    }

    private char charAt(int index) {
        return index < end ? text.charAt(index) : '\0';
    }

    private static NetUriException badHost() {
        return new NetUriException(NetUriException.Reason.HOST);
    }
}
