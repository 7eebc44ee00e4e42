package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Puts semicolons between parts, and joins what a line break has torn apart.
 *
 * <table>
 * <caption>What stands between two characters</caption>
 * <tr><th>there</th><th>behind it</th><th>becomes</th></tr>
 * <tr><td>a comma, bar, ampersand, foreign semicolon, white space</td><td>a known {@code key=}</td><td>{@code ;}</td></tr>
 * <tr><td>a line break</td><td>a known {@code key=}</td><td>{@code ;}</td></tr>
 * <tr><td>a line break</td><td>anything else</td><td>nothing</td></tr>
 * <tr><td>{@code ; ;}</td><td>anything</td><td>{@code ;}</td></tr>
 * </table>
 */
final class Separators implements Pass {
    private static final String OTHERS = ",;|&\uff1b\uff0c\u3001\u061b\u037e\u2022\u00b7";
    private static final int LONGEST_NAME = 40;
    private static final String SEPARATOR = "Put a semicolon between two parts.";
    private static final String BREAK_BETWEEN = "Put a semicolon in the place of a line break.";
    private static final String BREAK_INSIDE = "Took away a line break.";
    private static final String EMPTY_PART =
            "Took away what stood between two semicolons, or after the last: only white space.";

    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        return new Scan(text, Vocabulary.of(text), draft.edit()).end();
    }

    /** Whether a part of a list, sound or not, has a line break in it, or has swallowed the next key. */
    static boolean isTorn(String text) {
        Vocabulary vocabulary = Vocabulary.of(text);
        if (vocabulary.type().isEmpty() || !vocabulary.isOfList()) {
            return false;
        }
        for (Segment segment : Segment.of(text, vocabulary)) {
            if (swallows(segment.value(), vocabulary) || swallows(segment.name(), vocabulary)) {
                return true;
            }
        }
        return false;
    }

    private static boolean swallows(String value, Vocabulary vocabulary) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Blank.breaksLine(c) || (isGap(c) && c != '&' && vocabulary.at(value, i + 1) != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(char c) {
        return Blank.is(c) || OTHERS.indexOf(c) >= 0;
    }

    /** One way through a text; what it remembers is of the part that it is in. */
    private static final class Scan {
        private final String text;
        private final Vocabulary vocabulary;
        private final Edit edit;
        private final boolean list;
        private int partStart;
        private int firstSign = -1;
        private boolean mended;

        Scan(String text, Vocabulary vocabulary, Edit edit) {
            this.text = text;
            this.vocabulary = vocabulary;
            this.edit = edit;
            this.list = vocabulary.isOfList() && !Surroundings.beginsWithForm(text, 0);
        }

        Draft end() {
            for (int i = 0; i < text.length(); ) {
                char c = text.charAt(i);
                if (isGap(c)) {
                    i = gap(Gap.at(text, i));
                } else {
                    if (firstSign < 0 && Vocabulary.isSign(c)) {
                        firstSign = i;
                    }
                    i++;
                }
            }
            return edit.end();
        }

        private int gap(Gap gap) {
            String by = mended(gap);
            if (by != null) {
                mended |= gap.hasMore();
                int start = by.isEmpty() && isSoftWrap(gap) ? gap.start() - 1 : gap.start();
                edit.replace(start, gap.end(), by, gap.rule(), gap.message(by));
            }
            if (by == null ? gap.semicolon() : by.equals(";")) {
                partStart = gap.end();
                firstSign = -1;
            }
            return gap.end();
        }

        /** What belongs in the place of a gap; null for what stands there. */
        private @Nullable String mended(Gap gap) {
            if (!list) {
                return gap.breaksLine() && !gap.semicolon()
                        ? Blank.without(text.substring(gap.start(), gap.end()))
                        : null;
            }
            boolean atEnd = gap.end() == text.length();
            Vocabulary.Mention next = vocabulary.at(text, gap.end());
            if (gap.semicolon() && (!gap.hasMore() || atEnd || next != null)) {
                return gap.isSound(text) ? null : ";";
            }
            if (next != null && !isInsideName(gap, next)) {
                return gap.start() == 0 ? "" : ";";
            }
            if (next == null && gap.breaksLine() && gap.start() > 0 && vocabulary.isTornAt(text, gap.end())) {
                return ";";
            }
            if (atEnd && gap.hasMore() && (mended || Blank.is(text.charAt(gap.start())) || gap.isForeign(text))) {
                return "";
            }
            if (!gap.breaksLine() || gap.semicolon()) {
                return null;
            }
            return gap.hasMore() ? Blank.without(text.substring(gap.start(), gap.end())) : "";
        }

        /** Whether the name of a key was torn apart: neither half of it stands for itself. */
        private boolean isInsideName(Gap gap, Vocabulary.Mention next) {
            if (firstSign >= 0 || gap.hasMore() || gap.start() - partStart > LONGEST_NAME) {
                return false;
            }
            String whole = text.substring(partStart, gap.start()) + text.substring(gap.end(), next.nameEnd());
            return vocabulary.key(whole) != null;
        }

        /** Whether an equals sign before the gap is that of quoted-printable, and not that of a key or of a value. */
        private boolean isSoftWrap(Gap gap) {
            int last = gap.start() - 1;
            if (last <= partStart || text.charAt(last) != '=' || gap.end() == text.length()) {
                return false;
            }
            if (firstSign == last) {
                return last - partStart <= LONGEST_NAME && vocabulary.key(text.substring(partStart, last)) == null;
            }
            return firstSign >= 0 && firstSign < last - 1;
        }
    }

    /**
     * White space and what people take for semicolons.
     *
     * @param semicolon whether a real one is among them
     * @param hasMore whether one of the others is
     */
    private record Gap(int start, int end, boolean semicolon, boolean hasMore, boolean breaksLine) {
        static Gap at(String text, int start) {
            int end = start;
            boolean semicolon = false;
            boolean more = false;
            boolean line = false;
            while (end < text.length()) {
                char c = text.charAt(end);
                boolean quoted = c == '>' && line;
                if (!isGap(c) && !quoted) {
                    break;
                }
                semicolon |= c == ';';
                more |= c != ';' && !Blank.is(c) && !quoted;
                line |= Blank.breaksLine(c);
                end++;
            }
            return new Gap(start, end, semicolon, more, line);
        }

        /** Whether BTCPay Server reads it as nothing but semicolons: there is no part of white space alone. */
        boolean isSound(String text) {
            int first = text.indexOf(';', start);
            int last = text.lastIndexOf(';', end - 1);
            boolean ends = end == text.length() && last < end - 1;
            boolean begins = start == 0 && first > 0;
            for (int i = first; i < last; i++) {
                if (text.charAt(i) != ';') {
                    return false;
                }
            }
            return !hasMore && !breaksLine && !ends && !begins;
        }

        boolean isForeign(String text) {
            return "\uff1b\u061b\u037e".indexOf(text.charAt(start)) >= 0;
        }

        Rule rule() {
            return breaksLine ? Rule.LINE_BREAK : semicolon && !hasMore ? Rule.FORMAT : Rule.SEPARATOR;
        }

        String message(String by) {
            if (!by.equals(";")) {
                return BREAK_INSIDE;
            }
            if (semicolon && !hasMore) {
                return breaksLine ? BREAK_INSIDE : EMPTY_PART;
            }
            return breaksLine ? BREAK_BETWEEN : SEPARATOR;
        }
    }
}
