package io.github.btcpayconnect.core.repair;

/** White space as people see it, which is more than what BTCPay Server takes off. */
final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    static boolean breaksLine(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The first place from which on there is something else. */
    static int start(String text, int from, int to) {
        int i = from;
        while (i < to && is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The last place up to which there is something else. */
    static int end(String text, int from, int to) {
        int i = to;
        while (i > from && is(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** The text without any. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
