package io.github.btcpayconnect.core;

/**
 * A path on its way to print ({@code System.Uri.GetCanonicalPath}).
 *
 * <p>In a text without a scheme each {@code %} is a character of a name, and is escaped itself.
 */
final class NetUriPath {
    private final NetUriStart start;
    private final NetUriSyntax syntax;
    private final String path;

    NetUriPath(NetUriStart start, String path) {
        this.start = start;
        this.syntax = start.syntax();
        this.path = path;
    }

    /** As {@code AbsolutePath} has it, but that one leaves out the slash before a drive. */
    String escaped() {
        String s = withDotsAndSlashes();
        if (start.implicitFile()) {
            s = canonical(s).replace("%", "%25");
        } else if (!hasUnixBackslash()) {
            s = canonical(s);
        }
        return slash() + NetUriText.escape(s, NetUriText.PATH_MARKS);
    }

    /** As {@code ToString} has it. */
    String shown() {
        String canonical = canonical(withDotsAndSlashes());
        if (!isDirty()) {
            return slash() + canonical;
        }
        String s = start.implicitFile() ? canonical.replace("%", "%25") : canonical;
        return slash() + NetUriText.show(s, false, "?#");
    }

    /** Whether .NET takes the path for one that it may print without looking at it again, but for escapes. */
    boolean isCanonical() {
        return slash().isEmpty()
                && !(start.isDosPath() && path.charAt(driveLength() - 1) == '|')
                && !(syntax.removesDotSegments() && (path.indexOf('\\') >= 0 || needsCompression()));
    }

    /** Whether {@code ToString} goes through the escapes of the path. */
    boolean isDirty() {
        if (hasControl(path)) {
            return true;
        }
        if (!start.implicitFile()) {
            return path.indexOf('%') >= 0 || (path.indexOf('?') >= 0 && !syntax.mayHaveQuery());
        }
        return path.indexOf('?') >= 0 || path.indexOf('#') >= 0 || hasConvertedBackslash() || hasEscapedDotOrSlash();
    }

    /** Whether {@code ToString} goes through the escapes of a user info, query or fragment. */
    static boolean isDirty(String part) {
        return hasControl(part) || part.indexOf('%') >= 0;
    }

    private static boolean hasControl(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (NetUriText.isControl(part.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The slash that a path behind an authority gets, if it begins with none. */
    private String slash() {
        boolean rooted = !path.isEmpty() && NetUriText.isSlash(path.charAt(0));
        return start.authorityFound() && syntax.rootsPath() && !rooted ? "/" : "";
    }

    /** The slashes straightened and the dot segments gone; the drive of a DOS path is out of their reach. */
    private String canonical(String s) {
        if (s.isEmpty() || !(start.authorityFound() || start.isDosPath())) {
            return s;
        }
        int drive = start.isDosPath() ? driveLength() : 0;
        String rest = s.substring(drive);
        if (syntax.convertsBackslashes()) {
            rest = rest.replace('\\', '/');
        }
        if (syntax.removesDotSegments()) {
            rest = DotSegments.remove(rest, syntax.removesFirstDotSegment());
        }
        return s.substring(0, drive).replace('\\', '/').replace('|', ':') + rest;
    }

    /** How long {@code c:} or {@code /c:} is. */
    private int driveLength() {
        return NetUriText.isSlash(path.charAt(0)) ? 3 : 2;
    }

    /** The path of a file with its escaped dots and slashes undone, if .NET has a reason to look for dot segments. */
    private String withDotsAndSlashes() {
        boolean unescapes = syntax.unescapesDotsAndSlashes()
                && !start.implicitFile()
                && needsCompression()
                && (isDirty() || hasConvertedBackslash());
        return unescapes ? NetUriText.unescapeDotsAndSlashes(path, syntax.convertsBackslashes()) : path;
    }

    /** Whether there is a dot or slash in the path that .NET has to look at. */
    private boolean needsCompression() {
        return hasConvertedBackslash() || hasLooseDotOrSlash() || hasEscapedDotOrSlash();
    }

    private boolean hasConvertedBackslash() {
        return syntax.convertsBackslashes() && path.indexOf('\\') >= 0;
    }

    private boolean hasUnixBackslash() {
        return syntax == NetUriSyntax.UNIX_FILE && path.indexOf('\\') >= 0;
    }

    /** A dot at the end or before a dot or a slash, or two slashes. */
    private boolean hasLooseDotOrSlash() {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            char next = i + 1 < path.length() ? path.charAt(i + 1) : '/';
            if (c == '.' && (next == '.' || NetUriText.isSlash(next))) {
                return true;
            }
            if (NetUriText.isSlash(c) && i + 1 < path.length() && NetUriText.isSlash(next)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEscapedDotOrSlash() {
        if (!syntax.unescapesDotsAndSlashes()) {
            return false;
        }
        for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
            int value = NetUriText.escapedByte(path, i);
            if (value == '.' || value == '/' || value == '\\') {
                return true;
            }
        }
        return false;
    }
}
