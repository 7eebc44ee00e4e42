package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

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
    private static final Answer NO_LIST =
            Answer.malformed("The format of the connectionString should a list of key=value delimited by semicolon");
    private static final Answer NO_TYPE = Answer.malformed("The key 'type' is mandatory");

    private final String text;
    private final Catalogue catalogue;
    private final Problems problems;
    private final Parts parts = new Parts();
    private @Nullable Answer refusal;

    private Grammar(String text, Catalogue catalogue, Problems problems) {
        this.text = text;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Takes a text apart, and tells what is wrong with it. */
    static Text read(String text, Catalogue catalogue, Problems problems) {
        Grammar grammar = new Grammar(text, catalogue, problems);
        try {
            String socket = LegacyForm.server(text);
            if (socket == null) {
                grammar.list();
            } else {
                grammar.legacy(socket);
            }
        } catch (NetUriException e) {
            grammar.noAddress(e);
        }
        return new Text(text, grammar.parts, grammar.refusal);
    }

    private void legacy(String socket) {
        int end = text.length();
        parts.add(new Part("type", "clightning", 0, 0, 0, 0));
        parts.add(new Part("server", socket, 0, 0, 0, end));
        problems.warning(
                Rule.LEGACY_URI,
                0,
                end,
                "BTCPay Server reads the whole text as the address of a Core Lightning node.",
                "If it is one, write type=clightning;server= in front of it; if not, begin with type=.");
    }

    private void noAddress(NetUriException e) {
        refuse(Answer.malformed(e));
        problems.error(
                Rule.LEGACY_URI,
                0,
                text.length(),
                "BTCPay Server takes this for the path of a Core Lightning socket, and cannot read it as one.",
                "Begin with type=, for example type=blink;");
    }

    private void list() {
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
            refuse(NO_TYPE);
            Misreading misreading = Misreading.ofTypeless(text);
            problems.error(Rule.TYPE_MISSING, 0, 0, misreading.message(), misreading.remedy());
        }
    }

    /** BTCPay Server stops at the first error. */
    private void refuse(Answer answer) {
        if (refusal == null) {
            refusal = answer;
        }
    }

    private void segment(int from, int to) {
        int start = DotNet.trimStart(text, from, to);
        int end = DotNet.trimEnd(text, start, to);
        int equals = indexOfEquals(start, end);
        if (equals < 0) {
            refuse(NO_LIST);
            noEquals(from, start, end, to);
            return;
        }
        int keyEnd = DotNet.trimEnd(text, start, equals);
        int valueStart = DotNet.trimStart(text, equals + 1, end);
        String key = DotNet.toLowerInvariant(text.substring(start, keyEnd));
        Part part = new Part(key, text.substring(valueStart, end), start, keyEnd, valueStart, end);
        if (!parts.add(part)) {
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
            Misreading misreading = Misreading.ofSegment(text, start, end, catalogue);
            problems.error(Rule.FORMAT, start, end, misreading.message(), misreading.remedy());
        }
    }

    private void duplicate(Part part) {
        boolean known = catalogue.knowsKey(part.key());
        refuse(Answer.malformed("Duplicate key " + (known ? part.key() : "\u2026")));
        problems.error(
                Rule.DUPLICATE_KEY,
                part.start(),
                part.keyEnd(),
                (known ? "The key " + part.key() : "This key") + " stands here a second time.",
                "Keep the one that is right, and delete the other.");
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
