package io.github.btcpayconnect.cli.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines between words. */
final class Paragraph {
    private Paragraph() {}

    /**
     * The lines of a text.
     *
     * @param first what the first line begins with
     * @param rest what the others begin with
     * @param columns how long a line may be; a single word may be longer
     */
    static List<String> lines(String first, String rest, String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /** A sentence as it stands after a colon; names such as BTCPay stay as they are. */
    static String inside(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return word && !sentence.startsWith("Blink")
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }
}
