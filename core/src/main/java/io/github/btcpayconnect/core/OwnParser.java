package io.github.btcpayconnect.core;

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
    private final Parts parts = new Parts();
    private boolean complete = true;

    private OwnParser(String text, UnaryOperator<String> key) {
        this.text = text;
        this.key = key;
    }

    /** As Flash does: keys are known in small letters only, and a part without an equals sign makes the text malformed. */
    static Text exact(Text text, Answer malformed) {
        OwnParser parser = new OwnParser(text.raw(), UnaryOperator.identity());
        parser.list();
        return new Text(text.raw(), parser.parts, parser.complete ? null : malformed);
    }

    /** As LNbits does: keys in any case, parts without an equals sign are passed over, a blank text is malformed. */
    static Text lenient(Text text, Answer malformed) {
        OwnParser parser = new OwnParser(text.raw(), DotNet::toLowerAscii);
        parser.list();
        return new Text(text.raw(), parser.parts, DotNet.trim(text.raw()).isEmpty() ? malformed : null);
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
        parts.replace(new Part(
                key.apply(text.substring(start, keyEnd)),
                text.substring(valueStart, end),
                start,
                keyEnd,
                valueStart,
                end));
    }
}
