package io.github.btcpayconnect.core;

/**
 * Path, query and fragment.
 *
 * @param query with its {@code ?}; empty without one
 * @param fragment with its {@code #}; empty without one
 */
record NetUriTail(String path, String query, String fragment) {

    /** Splits at the first {@code #}, and at the first {@code ?} before it, as far as the syntax has them. */
    static NetUriTail split(String text, NetUriSyntax syntax, boolean implicitFile) {
        if (implicitFile) {
            return new NetUriTail(text, "", "");
        }
        int fragment = syntax.mayHaveFragment() ? text.indexOf('#') : -1;
        String beforeFragment = fragment < 0 ? text : text.substring(0, fragment);
        int query = syntax.mayHaveQuery() ? beforeFragment.indexOf('?') : -1;
        return new NetUriTail(
                query < 0 ? beforeFragment : beforeFragment.substring(0, query),
                query < 0 ? "" : beforeFragment.substring(query),
                fragment < 0 ? "" : text.substring(fragment));
    }

    /** The normal form of each in a text that is rebuilt. */
    NetUriTail fixed() {
        return new NetUriTail(
                NetUriText.fix(path, false), NetUriText.fix(query, true), NetUriText.fix(fragment, false));
    }

    boolean hasFragment() {
        return !fragment.isEmpty();
    }

    /** The same without the blanks that end it. */
    NetUriTail withoutBlanks() {
        if (hasFragment()) {
            return new NetUriTail(path, query, withoutBlanks(fragment));
        }
        return query.isEmpty()
                ? new NetUriTail(withoutBlanks(path), "", "")
                : new NetUriTail(path, withoutBlanks(query), "");
    }

    private static String withoutBlanks(String text) {
        int end = text.length();
        while (end > 0 && NetUriText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        // A record would print what may be a secret.
        return "NetUriTail";
    }
}
