package io.github.btcpayconnect.core;

/** Texts of test tables, in which {@code {200B}} stands for a character that one cannot see there. */
final class Texts {
    private Texts() {}

    static String of(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) != '{') {
                text.append(written.charAt(i));
                continue;
            }
            int close = written.indexOf('}', i);
            text.appendCodePoint(Integer.parseInt(written.substring(i + 1, close), 16));
            i = close;
        }
        return text.toString();
    }

    /** What .NET prints of a text; {@code !HOST} where it throws. */
    static String print(String written) {
        try {
            return NetUri.parse(of(written)).print();
        } catch (NetUriException e) {
            return "!" + e.reason();
        }
    }
}
