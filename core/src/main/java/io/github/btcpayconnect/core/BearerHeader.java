package io.github.btcpayconnect.core;

/**
 * Whether .NET takes {@code Bearer KEY} for the value of an {@code Authorization} header.
 *
 * <p>It takes it apart first: a comma must begin a list of {@code name=value}, a quotation mark must have its second.
 *
 * <p>Source: {@code System.Net.Http.Headers, AuthenticationHeaderValue.GetAuthenticationLength} of .NET 10.
 */
final class BearerHeader {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String key;
    private int at;

    private BearerHeader(String key) {
        this.key = key;
    }

    static boolean takes(String key) {
        if (BlinkType.breaksHeader(key)) {
            return false;
        }
        BearerHeader header = new BearerHeader(key);
        header.skipWhiteSpace();
        return header.skipBlob() && (header.atEnd() || header.skipParameters());
    }

    /** Everything up to a comma outside of quotation marks. */
    private boolean skipBlob() {
        int start = at;
        while (!atEnd() && key.charAt(at) != ',') {
            if (key.charAt(at) != '"') {
                at++;
            } else if (!skipQuoted()) {
                return false;
            }
        }
        // A comma right at the start ends the header, and no second one may follow.
        return at > start || atEnd();
    }

    /** {@code , name=value} to the end; what ends in anything else is no single value. */
    private boolean skipParameters() {
        while (!atEnd() && key.charAt(at) == ',') {
            while (!atEnd() && (key.charAt(at) == ',' || isWhiteSpace(key.charAt(at)))) {
                at++;
            }
            if (!skipToken()) {
                return false;
            }
            skipWhiteSpace();
            if (atEnd() || key.charAt(at) != '=') {
                return false;
            }
            at++;
            skipWhiteSpace();
            if (!skipToken() && !skipQuoted()) {
                return false;
            }
            skipWhiteSpace();
        }
        return atEnd();
    }

    private boolean skipToken() {
        int start = at;
        while (!atEnd() && isToken(key.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private boolean skipQuoted() {
        if (atEnd() || key.charAt(at) != '"') {
            return false;
        }
        int i = at + 1;
        while (i < key.length()) {
            char c = key.charAt(i);
            if (c == '"') {
                at = i + 1;
                return true;
            }
            boolean pair = c == '\\' && i + 2 < key.length() && key.charAt(i + 1) < 0x80;
            i += pair ? 2 : 1;
        }
        return false;
    }

    private void skipWhiteSpace() {
        while (!atEnd() && isWhiteSpace(key.charAt(at))) {
            at++;
        }
    }

    private boolean atEnd() {
        return at == key.length();
    }

    private static boolean isWhiteSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isToken(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }
}
