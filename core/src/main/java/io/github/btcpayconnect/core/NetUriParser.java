package io.github.btcpayconnect.core;

import io.github.btcpayconnect.core.NetUriException.Reason;
import io.github.btcpayconnect.core.NetUriStart.FileForm;

/**
 * Reads a text as .NET's {@code new Uri(text)} does on Linux.
 *
 * <p>Only blanks at the ends are taken off. Scheme and authority are looked at; path, query and fragment may hold
 * anything.
 */
final class NetUriParser {
    private static final int LONGEST_SCHEME = 1024;

    private final String text;
    /** Where the text begins, blanks left out. */
    private final int first;

    /** Where it ends, blanks left out. */
    private int end;

    /** The place that is read next. */
    private int at;

    private boolean rebuilding;

    private String scheme = "file";
    private NetUriSyntax syntax = NetUriSyntax.FILE;
    private FileForm form = FileForm.NONE;
    private boolean implicitFile;
    private boolean authorityFound;

    private NetUriParser(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length() && NetUriText.isBlank(text.charAt(i))) {
            i++;
        }
        this.first = i;
        this.at = i;
    }

    static NetUri parse(String text) {
        return new NetUriParser(text).parse();
    }

    private NetUri parse() {
        readSchemeOrFile();
        rebuilding = NetUriText.needsRebuilding(text);
        end = endWithoutBlanks();
        if (!implicitFile) {
            findFile();
        }
        NetUriAuthority authority = findAuthority()
                ? new NetUriAuthorityParser(text, at, end, syntax, implicitFile, rebuilding).parse()
                : NetUriAuthority.empty(at);
        at = authority.end();
        if (form == FileForm.UNC) {
            finishUnc(authority);
        }
        NetUriTail tail = rebuilding ? rebuiltTail(authority.changed()) : split(end);
        NetUriStart start = new NetUriStart(scheme, syntax, form, implicitFile, authorityFound);
        return new NetUri(text.substring(first), rebuilding, start, authority, tail);
    }

    /** {@code Uri.ParseSchemeCheckImplicitFile}. */
    private void readSchemeOrFile() {
        if (text.isEmpty()) {
            throw new NetUriException(Reason.EMPTY);
        }
        if (charAt(at) == '/' && !NetUriText.isSlash(charAt(at + 1))) {
            startFile(FileForm.UNIX);
            syntax = NetUriSyntax.UNIX_FILE;
            return;
        }
        if (text.length() - at < 3 || charAt(at) == ':') {
            throw new NetUriException(Reason.FORMAT);
        }
        char second = charAt(at + 1);
        if (second == ':' || second == '|') {
            readDrive(second);
        } else if (NetUriText.isSlash(charAt(at))) {
            readUncSlashes(second);
        } else {
            readScheme();
        }
    }

    private void startFile(FileForm found) {
        form = found;
        implicitFile = true;
        authorityFound = true;
    }

    private void readDrive(char separator) {
        if (!NetUriText.isLetter(charAt(at))) {
            throw new NetUriException(separator == ':' ? Reason.SCHEME : Reason.FORMAT);
        }
        if (!NetUriText.isSlash(charAt(at + 2))) {
            throw new NetUriException(Reason.ROOT);
        }
        startFile(FileForm.DOS);
    }

    private void readUncSlashes(char second) {
        if (!NetUriText.isSlash(second)) {
            throw new NetUriException(Reason.FORMAT);
        }
        startFile(FileForm.UNC);
        at = endOfSlashes();
    }

    private void readScheme() {
        int colon = text.indexOf(':', at);
        if (colon < 0) {
            throw new NetUriException(Reason.FORMAT);
        }
        if (!isScheme(at, colon)) {
            throw new NetUriException(Reason.SCHEME);
        }
        if (colon - at > LONGEST_SCHEME) {
            throw new NetUriException(Reason.LIMIT);
        }
        // Nothing but ASCII is left, which has one lower case everywhere.
        scheme = DotNet.toLowerInvariant(text.substring(at, colon));
        syntax = NetUriSyntax.of(scheme);
        at = colon + 1;
    }

    private boolean isScheme(int from, int to) {
        if (!NetUriText.isLetter(text.charAt(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!NetUriText.isLetter(c) && !NetUriText.isDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** The ways to name a file behind a scheme. An unknown one has the DOS path, behind at most three slashes. */
    private void findFile() {
        if (!syntax.allowsDosPath() || end - at < 2) {
            return;
        }
        int name = endOfSlashes();
        int slashes = name - at;
        if (!syntax.isFile() && slashes > 3) {
            return;
        }
        authorityFound = slashes >= 2;
        if (isDrive(name)) {
            findDosPath(name, slashes);
        } else if (syntax.isFile()) {
            findUncOrUnixPath(name, slashes);
        }
    }

    private boolean isDrive(int index) {
        char separator = charAt(index + 1);
        return NetUriText.isLetter(charAt(index)) && (separator == ':' || separator == '|');
    }

    private void findDosPath(int drive, int slashes) {
        if (NetUriText.isSlash(charAt(drive + 2))) {
            form = FileForm.DOS;
            authorityFound |= syntax.isFile();
            at = slashes == 0 || slashes == 2 ? drive : drive - 1;
        } else if (syntax.isFile()) {
            throw new NetUriException(Reason.ROOT);
        }
    }

    private void findUncOrUnixPath(int name, int slashes) {
        boolean named = name < end && charAt(name) != '?' && charAt(name) != '#';
        if (named && (slashes == 2 || slashes > 3)) {
            form = FileForm.UNC;
            at = name;
        } else if (slashes == 3 && charAt(name - 1) == '/') {
            form = FileForm.UNIX;
            syntax = NetUriSyntax.UNIX_FILE;
            at = name - 1;
        }
    }

    /** Whether an authority comes next; the slashes before it are behind us then. */
    private boolean findAuthority() {
        if (form != FileForm.NONE) {
            return form == FileForm.UNC;
        }
        if (syntax == NetUriSyntax.MAILTO) {
            requireMoreThanBlanks();
            return true;
        }
        boolean slashes = end - at >= 2 && NetUriText.isSlash(charAt(at)) && NetUriText.isSlash(charAt(at + 1));
        if (syntax.mustHaveAuthority() && !slashes) {
            throw new NetUriException(Reason.AUTH);
        }
        boolean found = syntax.mustHaveAuthority()
                || (syntax.mayHaveAuthority() && slashes && (authorityFound || text.startsWith("//", at)));
        if (found) {
            authorityFound = true;
            at += 2;
        }
        return found;
    }

    /** .NET leaves one of the blanks that are all there is behind a colon; only here does it make a difference. */
    private void requireMoreThanBlanks() {
        if (at == end && end < text.length()) {
            throw new NetUriException(Reason.HOST);
        }
    }

    private void finishUnc(NetUriAuthority authority) {
        if (authority.name().isEmpty()) {
            // Nothing is left of a host of bidirectional marks, and .NET reads on beyond the end.
            throw new NetUriException(Reason.INDEX);
        }
        if (!implicitFile && at < end && charAt(at) == '/') {
            syntax = NetUriSyntax.UNIX_FILE;
        }
    }

    private NetUriTail split(int to) {
        return NetUriTail.split(text.substring(at, to), syntax, implicitFile);
    }

    /**
     * The tail of a text that is rebuilt. It goes to the very end of the text, and .NET drops the blanks there only if
     * it has built what it had before, or there is a fragment.
     */
    private NetUriTail rebuiltTail(boolean authorityChanged) {
        NetUriTail written = split(text.length());
        NetUriTail fixed = written.fixed();
        boolean same = !authorityChanged && fixed.equals(written) && keepsWhatIsBeforeTail();
        return same || fixed.hasFragment() ? fixed.withoutBlanks() : fixed;
    }

    /** Of a file, .NET builds this part anew; of the DOS path of an unknown scheme it builds too much. */
    private boolean keepsWhatIsBeforeTail() {
        if (form == FileForm.UNC) {
            return true;
        }
        if (syntax.isFile()) {
            return text.substring(0, at).equals(implicitFile ? "" : "file://");
        }
        return form != FileForm.DOS;
    }

    private int endWithoutBlanks() {
        int i = text.length();
        while (i > at && NetUriText.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int endOfSlashes() {
        int i = at;
        while (NetUriText.isSlash(charAt(i))) {
            i++;
        }
        return i;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
