package io.github.btcpayconnect.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How plugins with a parser of their own take a text apart: there are no forms from before there were keys, and of a key
 * that stands twice the last one counts.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Flash, FlashLightningConnectionStringHandler.Parse}; {@code
 * BTCPayServer.Lightning.LNbits, LNbitsConnectionStringHandler.ParseConnectionString}.
 */
final class OwnParser {
    private final String text;
    private final UnaryOperator<String> key;
    private final Map<String, Part> last = new LinkedHashMap<>();
    private boolean complete = true;

    private OwnParser(String text, UnaryOperator<String> key) {
        this.text = text;
        this.key = key;
    }

    /** As Flash does: keys are known in small letters only, and a part without an equals sign makes the text malformed. */
    static Text exact(Text text, Answer malformed) {
        OwnParser parser = new OwnParser(text.raw(), UnaryOperator.identity());
        Parts parts = parser.list();
        return new Text(text.raw(), parts, parser.complete ? null : malformed);
    }

    /** As LNbits does: keys in any case, parts without an equals sign are passed over, a blank text is malformed. */
    static Text lenient(Text text, Answer malformed) {
        boolean blank = DotNet.trim(text.raw()).isEmpty();
        return new Text(text.raw(), new OwnParser(text.raw(), DotNet::toLowerAscii).list(), blank ? malformed : null);
    }

    /** What to say of something that BTCPay Server's grammar refuses, and these plugins do not. */
    static Misreading words(Problem problem) {
        return switch (problem.rule()) {
            case FORMAT ->
                new Misreading(
                        "This part has no equals sign, and the plugin of this type passes over it.",
                        "Delete it, or write it as key=value.");
            case DUPLICATE_KEY ->
                new Misreading(
                        "This key stands here a second time, and the plugin of this type takes the last one.",
                        "Keep the one that is right, and delete the other.");
            default ->
                new Misreading(
                        "The text does not begin with type=, and the plugin of this type passes over the beginning.",
                        "Delete everything before type=");
        };
    }

    private Parts list() {
        int start = 0;
        while (start <= text.length()) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            if (end > start) {
                segment(start, end);
            }
            start = end + 1;
        }
        Parts parts = new Parts();
        last.values().forEach(parts::add);
        return parts;
    }

    private void segment(int from, int to) {
        int equals = from;
        while (equals < to && text.charAt(equals) != '=') {
            equals++;
        }
        if (equals == to) {
            complete = false;
            return;
        }
        int start = DotNet.trimStart(text, from, equals);
        int keyEnd = DotNet.trimEnd(text, start, equals);
        int valueStart = DotNet.trimStart(text, equals + 1, to);
        int end = DotNet.trimEnd(text, valueStart, to);
        String name = key.apply(text.substring(start, keyEnd));
        // Not where the first one stood: parts are in the order of the text.
        last.remove(name);
        last.put(name, new Part(name, text.substring(valueStart, end), start, keyEnd, valueStart, end));
    }
}
