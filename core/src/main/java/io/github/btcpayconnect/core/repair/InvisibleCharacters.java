package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import java.util.List;

/** Takes away what nobody sees: zero-width characters, byte order marks, soft hyphens, marks of direction, controls. */
final class InvisibleCharacters implements Pass {
    private static final String MESSAGE = "Took away characters that nobody sees: BTCPay Server does see them.";

    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        Edit edit = draft.edit();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && isInvisible(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                edit.delete(i, end, Rule.INVISIBLE, MESSAGE);
            }
            i = end + 1;
        }
        return edit.end();
    }

    /** In values of a sound list, and only in those of ASCII: some scripts need them in a password. */
    static Draft inValues(Draft draft) {
        String text = draft.text();
        Edit edit = draft.edit();
        List<Segment> segments = Segment.of(text, Vocabulary.of(text));
        for (Segment segment : segments) {
            if (isAsciiBesides(segment.value())) {
                for (int i = segment.valueStart(); i < segment.end(); i++) {
                    if (isInvisible(text.charAt(i))) {
                        edit.delete(i, i + 1, Rule.INVISIBLE, MESSAGE);
                    }
                }
            }
        }
        return edit.end();
    }

    private static boolean isAsciiBesides(String value) {
        return value.chars().allMatch(c -> c < 0x80 || isInvisible((char) c));
    }

    static boolean isInvisible(char c) {
        return switch (Character.getType(c)) {
            // Zero-width space and joiners, byte order mark, soft hyphen, marks of direction.
            case Character.FORMAT -> true;
            case Character.CONTROL -> !Blank.is(c);
            default ->
                // Fillers and selectors that are letters or marks to Unicode.
                (c >= '\ufe00' && c <= '\ufe0f')
                        || c == '\u034f'
                        || c == '\u115f'
                        || c == '\u1160'
                        || c == '\u3164'
                        || c == '\uffa0'
                        || c == '\ufffc';
        };
    }
}
