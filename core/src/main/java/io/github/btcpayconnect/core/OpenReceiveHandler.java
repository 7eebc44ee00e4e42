package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The handler of OpenReceive, which takes the text apart itself: it must begin with {@code type=openreceive}, in any case
 * and without blanks inside; a part without an equals sign is a key, and a blank end none.
 *
 * <p>Source: {@code BTCPayServer.Plugins.OpenReceive, NwcConnectionStringHandler.Create} and {@code
 * OpenReceiveConnectionString.Parse}.
 */
final class OpenReceiveHandler implements Handler, Form {
    static final String UNKNOWN_KEY = "OpenReceive connection string has an unknown key '\u2026'. Expected"
            + " type=openreceive;nwc=<NWC URI>[;allow-spend=true].";

    /** The plugin masks the URI in its own words, too. */
    static final String MISSING =
            "OpenReceive connection string is missing nwc=<NWC URI>. Expected" + " type=openreceive;nwc=[REDACTED_NWC]";

    private static final Answer UNKNOWN = Answer.refused(UNKNOWN_KEY);
    private static final Answer REPEATED = Answer.refused("OpenReceive connection string repeats '\u2026'.");
    private static final String TYPE = "type=openreceive";

    /** Whether a text is one for this plugin, well or badly written. */
    static boolean isMine(String text) {
        int start = DotNet.trimStart(text, 0, text.length());
        String rest = text.substring(start, Math.min(text.length(), start + TYPE.length() + 1));
        return DotNet.startsWithIgnoringCase(rest, TYPE) && (rest.length() == TYPE.length() || rest.endsWith(";"));
    }

    /** The plugin's words for a URI with a fault. */
    static Answer refusal(String fault) {
        return Answer.refused("The nwc= value is set, but it is not a valid NWC code.\nReason: " + fault
                + "\nGet a receive-only NWC code here: https://openreceive.org/get_a_nwc_code_to_receive_payments");
    }

    @Override
    public Answer answer(Text text, Network network) {
        if (!isMine(text.raw())) {
            return Answer.NOT_MINE;
        }
        String nwc = "";
        boolean spends = false;
        Set<String> seen = new HashSet<>();
        for (Part part : parts(text.raw())) {
            if (!seen.add(part.key())) {
                return REPEATED;
            }
            switch (part.key()) {
                case "nwc" -> nwc = part.value();
                case "allow-spend" -> spends = isTrue(part.value());
                default -> {
                    return UNKNOWN;
                }
            }
        }
        return nwc.isEmpty() ? Answer.refused(MISSING) : answer(nwc, spends);
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || DotNet.equalsIgnoringCase(value, "true");
    }

    private static Answer answer(String nwc, boolean spends) {
        String fault = new NwcCode(nwc).fault();
        return fault != null
                ? refusal(fault)
                : Answer.accepted(
                        "ReceiveOnlyNwcClient",
                        new CanonicalText("openreceive")
                                .with("nwc", nwc)
                                .with("allow-spend", spends ? "true" : null)
                                .text());
    }

    /** What stands behind the type, key by key. */
    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int end = DotNet.trimEnd(text, 0, text.length());
        int start = text.indexOf(';') + 1;
        while (start > 0 && start <= end) {
            int semicolon = text.indexOf(';', start);
            int to = semicolon < 0 || semicolon > end ? end : semicolon;
            if (to > start) {
                parts.add(part(text, start, to));
            }
            start = to + 1;
        }
        return parts;
    }

    private static Part part(String text, int from, int to) {
        int equals = from;
        while (equals < to && text.charAt(equals) != '=') {
            equals++;
        }
        int start = DotNet.trimStart(text, from, equals);
        int keyEnd = DotNet.trimEnd(text, start, equals);
        int valueStart = DotNet.trimStart(text, Math.min(equals + 1, to), to);
        int valueEnd = DotNet.trimEnd(text, valueStart, to);
        String key = DotNet.toLowerInvariant(text.substring(start, keyEnd));
        return new Part(key, text.substring(valueStart, valueEnd), start, keyEnd, valueStart, valueEnd);
    }

    @Override
    public String pattern() {
        return "type=openreceive;nwc=URI";
    }

    /** Only where BTCPay Server's own grammar does not take the text apart, and this one does. */
    @Override
    public boolean isOf(String text) {
        return isMine(text) && !Text.of(text).isSound();
    }

    @Override
    public Text asList(Text text) {
        Parts list = new Parts();
        int start = DotNet.trimStart(text.raw(), 0, text.raw().length());
        int equals = start + "type".length();
        list.add(new Part("type", "openreceive", start, equals, equals + 1, start + TYPE.length()));
        parts(text.raw()).forEach(list::add);
        return new Text(text.raw(), list, null);
    }

    @Override
    public String refusal() {
        return MISSING;
    }
}
