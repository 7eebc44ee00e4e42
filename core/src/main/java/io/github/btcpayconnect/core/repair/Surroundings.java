package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;
import org.jspecify.annotations.Nullable;

/** Takes away what stands around the string: quotation marks, brackets, backticks, white space, a label before it. */
final class Surroundings implements Pass {
    private static final String OPENING = "\"'`\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u2039<([{*";
    private static final String CLOSING = "\"'`\u201d\u201c\u201c\u201d\u00bb\u00ab\u2019\u2018\u2018\u203a>)]}*";
    private static final String MARKS = "Took away the quotation marks or brackets around the string.";
    private static final String BLANKS = "Took away the white space around the string.";
    private static final String LABEL = "Took away the text before the string.";

    /** No label is longer. */
    private static final int LONGEST_LABEL = 300;

    /** No word of a label is longer; a longer one may be a secret. */
    private static final int LONGEST_WORD = 40;

    @Override
    public Draft over(Draft draft, Network network) {
        Draft rest = draft;
        Draft before;
        int rounds = 0;
        do {
            before = rest;
            rest = label(marks(blanks(rest)));
        } while (rest != before && ++rounds < 8);
        return rest;
    }

    private static Draft blanks(Draft draft) {
        String text = draft.text();
        int start = Blank.start(text, 0, text.length());
        int end = Blank.end(text, start, text.length());
        Edit edit = draft.edit();
        if (start > 0) {
            edit.delete(0, start, Rule.SURROUNDINGS, BLANKS);
        }
        if (end < text.length()) {
            edit.delete(end, text.length(), Rule.SURROUNDINGS, BLANKS);
        }
        return edit.end();
    }

    private static Draft marks(Draft draft) {
        String text = draft.text();
        if (text.isEmpty()) {
            return draft;
        }
        int fence = fence(text);
        int open = fence > 0 ? 0 : OPENING.indexOf(text.charAt(0));
        int closing = closing(text, fence, open);
        Edit edit = draft.edit();
        if (open >= 0 && (closing < text.length() || isBeginning(text, Math.max(fence, 1)))) {
            edit.delete(0, Math.max(fence, 1), Rule.SURROUNDINGS, MARKS);
        } else {
            closing = strayEnd(text);
        }
        if (closing < text.length()) {
            edit.delete(closing, text.length(), Rule.SURROUNDINGS, MARKS);
        }
        return edit.end();
    }

    /** Three backticks and what may stand in their line. */
    private static int fence(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        if (end < 3) {
            return 0;
        }
        int line = end;
        while (line < text.length() && line - end < 20 && Vocabulary.isAlphanumeric(text.charAt(line))) {
            line++;
        }
        return line < text.length() && Blank.breaksLine(text.charAt(line)) ? line : end;
    }

    /** Where the mark that closes the whole begins; the length of the text if there is none. */
    private static int closing(String text, int fence, int open) {
        int end = text.length();
        while (end > 1 && isTrail(text.charAt(end - 1))) {
            end--;
        }
        if (fence > 0) {
            int start = end;
            while (start > fence && text.charAt(start - 1) == '`') {
                start--;
            }
            return start < end ? start : text.length();
        }
        return open >= 0 && end > 1 && text.charAt(end - 1) == CLOSING.charAt(open) ? end - 1 : text.length();
    }

    /** A mark at the end that was never opened. */
    private static int strayEnd(String text) {
        int end = text.length();
        while (end > 1 && isTrail(text.charAt(end - 1))) {
            end--;
        }
        char last = text.charAt(end - 1);
        boolean quote = "\"`\u201d\u201c\u00bb\u2019".indexOf(last) >= 0;
        return quote && end > 1 && text.indexOf(last) == end - 1 ? end - 1 : text.length();
    }

    private static boolean isTrail(char c) {
        return Blank.is(c) || c == ';' || c == ',' || c == '.';
    }

    /** Everything before the first key or form, if it is neither a part of the string nor a secret. */
    private static Draft label(Draft draft) {
        String text = draft.text();
        int start = beginning(text);
        // What opens there is one of a pair.
        while (start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        if (start == 0) {
            return draft;
        }
        Edit edit = draft.edit();
        edit.delete(0, start, Rule.SURROUNDINGS, LABEL);
        return edit.end();
    }

    private static int beginning(String text) {
        Vocabulary vocabulary = Vocabulary.of(text);
        int limit = Math.min(text.length(), LONGEST_LABEL);
        int key = -1;
        for (int i = 0; i < limit; i++) {
            if (text.charAt(i) == ';') {
                break;
            }
            boolean wordBegins = i == 0 || !Vocabulary.isAlphanumeric(text.charAt(i - 1));
            if (wordBegins && beginsWithForm(text, i)) {
                return key < 0 && isLabel(text.substring(0, i)) ? i : 0;
            }
            Vocabulary.Mention mention = wordBegins && !isInName(text, i) ? vocabulary.at(text, i) : null;
            if (mention != null) {
                if (mention.key().equals(Vocabulary.TYPE) && isType(text, mention)) {
                    return key < 0 && isLabel(text.substring(0, i)) ? i : 0;
                }
                boolean empty = isWithoutValue(text, mention, vocabulary);
                key = key < 0 && !empty ? i : key;
            }
        }
        // Without a type: what ends in a colon, an equals sign or a dash is a label, and nothing else is.
        return key > 0 && isLabel(text.substring(0, key)) && endsLikeLabel(text.substring(0, key)) ? key : 0;
    }

    /** Behind a hyphen or underscore a word goes on. */
    private static boolean isInName(String text, int i) {
        return i > 0 && (text.charAt(i - 1) == '-' || text.charAt(i - 1) == '_');
    }

    /** Whether a type stands behind it, and not once more the word. */
    private static boolean isType(String text, Vocabulary.Mention mention) {
        int value = Blank.start(text, mention.sign() + 1, text.length());
        return !beginsWithForm(text, value);
    }

    /** Whether another key follows at once: then it was a heading. */
    private static boolean isWithoutValue(String text, Vocabulary.Mention mention, Vocabulary vocabulary) {
        int value = skipOpening(text, mention.sign() + 1);
        Vocabulary.@Nullable Mention next = vocabulary.at(text, value);
        return beginsWithForm(text, value) || (next != null && !next.key().equals(mention.key()));
    }

    private static boolean isLabel(String before) {
        int word = 0;
        for (int i = 0; i < before.length(); i++) {
            word = Blank.is(before.charAt(i)) ? 0 : word + 1;
            boolean secret =
                    word == 1 && !Secret.knownPrefix(before.substring(i)).isEmpty();
            if (word > LONGEST_WORD || secret) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsLikeLabel(String before) {
        int end = Blank.end(before, 0, before.length());
        while (end > 0 && OPENING.indexOf(before.charAt(end - 1)) >= 0) {
            end = Blank.end(before, 0, end - 1);
        }
        return end > 0 && ":=-\u2013\u2014>\uff1a".indexOf(before.charAt(end - 1)) >= 0;
    }

    private static boolean isBeginning(String text, int from) {
        int start = Blank.start(text, from, text.length());
        return beginsWithForm(text, start) || Vocabulary.of(text).at(text, start) != null;
    }

    /** The first place behind white space and opening marks. */
    static int skipOpening(String text, int from) {
        int i = from;
        while (i < text.length() && (Blank.is(text.charAt(i)) || OPENING.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Whether a way to write a connection that is no list begins here. */
    static boolean beginsWithForm(String text, int from) {
        return text.regionMatches(true, from, "lndhub://", 0, 9)
                || text.regionMatches(true, from, "nostr+walletconnect://", 0, 22);
    }
}
