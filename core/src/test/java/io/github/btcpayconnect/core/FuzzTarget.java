package io.github.btcpayconnect.core;

import java.util.List;
import java.util.function.Function;

/**
 * Something that is tried on every text of the fuzz.
 *
 * @param run what it shows of a text; it must throw nothing, and show no secret
 */
record FuzzTarget(String name, Function<String, List<String>> run) {
    /** All of them: whatever takes any text belongs here. */
    static final List<FuzzTarget> ALL = List.of(
            new FuzzTarget("check", Shown::ofCheck),
            new FuzzTarget("judge", Shown::ofVerdicts),
            new FuzzTarget("answer", Shown::ofAnswers),
            new FuzzTarget("fix", Shown::ofRepair),
            new FuzzTarget("mask", FuzzTarget::mask),
            new FuzzTarget("uri", Shown::ofUri));

    /** A masked text shows hosts, so that its length is all that can be said of any text. */
    private static List<String> mask(String text) {
        if (MaskedText.of(text, '*').length() != text.length()) {
            throw new IllegalStateException("the mask is not as long as the text");
        }
        return List.of();
    }
}
