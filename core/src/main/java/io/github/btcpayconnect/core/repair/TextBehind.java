package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what follows in the next lines, such as a greeting, if the last value is whole without it. A value whose end
 * cannot be told may go on there, and is joined later.
 */
final class TextBehind implements Pass {
    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        Vocabulary vocabulary = Vocabulary.of(text);
        String type = vocabulary.type().orElse(null);
        Vocabulary.Mention last = type == null ? null : last(text, vocabulary);
        if (type == null || last == null) {
            return draft;
        }
        int start = last.sign() + 1;
        int end = start;
        while (end < text.length() && !Blank.breaksLine(text.charAt(end)) && text.charAt(end) != ';') {
            end++;
        }
        int rest = end;
        while (rest < text.length() && (Blank.is(text.charAt(rest)) || text.charAt(rest) == ';')) {
            rest++;
        }
        boolean nextLine = text.substring(end, rest).chars().anyMatch(c -> Blank.breaksLine((char) c));
        if (rest == text.length() || !nextLine || !isWhole(text.substring(start, end), Shape.of(last.key(), type))) {
            return draft;
        }
        Edit edit = draft.edit();
        edit.delete(end, text.length(), Rule.SURROUNDINGS, "Took away the text behind the string.");
        return edit.end();
    }

    private static boolean isWhole(String value, Shape shape) {
        String core = shape.core(value.strip());
        return switch (shape) {
            case CURRENCY, UUID, BOOLEAN -> shape.isOf(core);
            case BLINK_KEY -> shape.isOf(core) && Shape.isWholeKey(core);
            case TYPE, HEX, HTTP_SERVER, ADDRESS, ANY -> false;
        };
    }

    private static Vocabulary.@Nullable Mention last(String text, Vocabulary vocabulary) {
        Vocabulary.Mention last = null;
        for (int i = 0; i < text.length(); i++) {
            boolean wordBegins = i == 0 || !isInWord(text.charAt(i - 1));
            Vocabulary.Mention mention = wordBegins ? vocabulary.at(text, i) : null;
            if (mention != null) {
                last = mention;
            } else if (wordBegins && vocabulary.isTornAt(text, i)) {
                // A key that goes on in the next line.
                return null;
            }
        }
        return last;
    }

    private static boolean isInWord(char c) {
        return Vocabulary.isAlphanumeric(c) || c == '-' || c == '_';
    }
}
