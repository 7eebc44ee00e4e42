package io.github.btcpayconnect.core;

/**
 * Takes a text apart as BTCPay Server does.
 *
 * <table>
 * <caption>Oddities, all mirrored</caption>
 * <tr><th>text</th><th>parts</th></tr>
 * <tr><td>{@code ;a=b;;c=d;}</td><td>{@code a}, {@code c}: empty segments are dropped</td></tr>
 * <tr><td>{@code a=b; }</td><td>refused: the last segment is not empty, and has no equals sign</td></tr>
 * <tr><td>{@code A = b=c }</td><td>{@code a} with the value {@code b=c}</td></tr>
 * <tr><td>{@code =v}</td><td>the empty key</td></tr>
 * </table>
 *
 * <p>Source: {@code BTCPayServer.Lightning, LightningConnectionStringHelper.ExtractValues}.
 */
final class Grammar {
    private final String text;
    private final Problems problems;
    private final Parts parts = new Parts();
    private boolean sound = true;

    private Grammar(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The parts of a text and whether they are what BTCPay Server reads; if not, the problems say why. */
    record Reading(Parts parts, boolean sound) {}

    static Reading read(String text, Problems problems) {
        return new Grammar(text, problems).read();
    }

    private Reading read() {
        int start = 0;
        while (start <= text.length()) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            if (end > start) {
                segment(start, end);
            }
            start = end + 1;
        }
        if (!parts.has("type")) {
            sound = false;
            Misreading misreading = Misreading.ofTypeless(text);
            problems.error(Rule.TYPE_MISSING, 0, 0, misreading.message(), misreading.remedy());
        }
        return new Reading(parts, sound);
    }

    private void segment(int from, int to) {
        int start = DotNet.trimStart(text, from, to);
        int end = DotNet.trimEnd(text, start, to);
        int equals = indexOfEquals(start, end);
        if (equals < 0) {
            sound = false;
            noEquals(from, start, end, to);
            return;
        }
        int keyEnd = DotNet.trimEnd(text, start, equals);
        int valueStart = DotNet.trimStart(text, equals + 1, end);
        String key = DotNet.toLowerInvariant(text.substring(start, keyEnd));
        Part part = new Part(key, text.substring(valueStart, end), start, keyEnd, valueStart, end);
        if (!parts.add(part)) {
            sound = false;
            duplicate(part);
        }
    }

    private void noEquals(int from, int start, int end, int to) {
        if (start == end) {
            problems.error(
                    Rule.FORMAT,
                    from,
                    to,
                    "There is only white space between two semicolons, or after the last one.",
                    "Take this white space away.");
        } else {
            Misreading misreading = Misreading.ofSegment(text, start, end);
            problems.error(Rule.FORMAT, start, end, misreading.message(), misreading.remedy());
        }
    }

    private void duplicate(Part part) {
        if (part.key().equals("type")) {
            problems.error(
                    Rule.DUPLICATE_KEY,
                    part.start(),
                    part.keyEnd(),
                    "A second connection string begins here.",
                    "Keep one of the two, and delete the other.");
        } else {
            problems.error(
                    Rule.DUPLICATE_KEY,
                    part.start(),
                    part.keyEnd(),
                    (Catalogue.isKnownKey(part.key()) ? "The key " + part.key() : "This key")
                            + " stands here a second time.",
                    "Keep the one that is right, and delete the other.");
        }
    }

    /** Bounded by the segment: a search to the end of the text would make a megabyte of semicolons slow. */
    private int indexOfEquals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }
}
