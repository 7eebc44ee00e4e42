package io.github.btcpayconnect.core;

/**
 * Takes {@code .} and {@code ..} out of a path ({@code System.Uri.Compress}).
 *
 * <table>
 * <caption>Paths</caption>
 * <tr><td>{@code /a/./b/../c}</td><td>{@code /a/c}</td></tr>
 * <tr><td>{@code /a//../b}</td><td>{@code /a/b}: an empty segment is one</td></tr>
 * <tr><td>{@code /../a/..}</td><td>{@code /}</td></tr>
 * <tr><td>{@code /.../a}</td><td>{@code /.../a}: a name</td></tr>
 * </table>
 */
final class DotSegments {
    private DotSegments() {}

    /**
     * Removes them, from a path that has slashes only.
     *
     * @param fromFirst whether a first segment before any slash may go, too: {@code ../x} is {@code x} then, and even
     *     {@code .../x} is. Else it stays, whatever it is
     */
    static String remove(String path, boolean fromFirst) {
        if (path.startsWith("/")) {
            return removeRooted(path);
        }
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : removeRooted(path.substring(slash));
        if (!fromFirst) {
            return first + rest;
        }
        if (isDots(first)) {
            return withoutSlash(rest);
        }
        return withoutSlash(removeRooted("/" + path));
    }

    /** RFC 3986, section 5.2.4, for a path that begins with a slash. */
    private static String removeRooted(String path) {
        StringBuilder out = new StringBuilder(path.length());
        int end;
        for (int i = 0; i < path.length(); i = end) {
            int slash = path.indexOf('/', i + 1);
            end = slash < 0 ? path.length() : slash;
            int length = end - i - 1;
            boolean dots = length <= 2 && isDots(path.substring(i + 1, end));
            if (!dots) {
                out.append(path, i, end);
                continue;
            }
            if (length == 2) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            }
            if (slash < 0) {
                out.append('/');
            }
        }
        return out.toString();
    }

    private static String withoutSlash(String path) {
        return path.isEmpty() ? path : path.substring(1);
    }

    private static boolean isDots(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) != '.') {
                return false;
            }
        }
        return !segment.isEmpty();
    }
}
