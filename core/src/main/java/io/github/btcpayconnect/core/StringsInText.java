package io.github.btcpayconnect.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole connection strings in one text, one behind the other: pasted twice, or together with the old one. A semicolon, a
 * line break, a blank or nothing at all may stand between them.
 */
final class StringsInText {
    private static final Pattern BEGINNING =
            Pattern.compile("type[ \\t]{0,8}=[ \\t]{0,8}([a-z-]{1,40})(?=[;\\s\"'`,<]|$)", Pattern.CASE_INSENSITIVE);

    /** How many there are. */
    private int count;

    /** Where the second one begins; -1 if there is none. */
    private int second = -1;

    /** How far the text has been looked at, one character after the other: a megabyte is no trouble. */
    private int at;

    private boolean equalsInSegment;
    private boolean semicolonSinceLast;

    /** Whether there is another part behind the last type: a type that stands twice is no second string. */
    private boolean partSinceLast;

    private StringsInText(String text, Catalogue catalogue) {
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            int start = beginning.start();
            lookUpTo(start, text);
            if (isType(beginning.group(1), catalogue) && beginsHere(text, start) && (count == 0 || partSinceLast)) {
                count++;
                second = count == 2 ? start : second;
                semicolonSinceLast = false;
                partSinceLast = false;
            }
        }
    }

    private void lookUpTo(int end, String text) {
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c == ';') {
                semicolonSinceLast = true;
                equalsInSegment = false;
            } else if (c == '=') {
                equalsInSegment = true;
                partSinceLast |= semicolonSinceLast;
            }
        }
    }

    /** Whether there is more than one. */
    static boolean areSeveral(String text, Catalogue catalogue) {
        return new StringsInText(text, catalogue).second >= 0;
    }

    /** Says so, and nothing else, if there is more than one; else gives the problems back. */
    static Problems judge(String text, Catalogue catalogue, Problems problems) {
        StringsInText strings = new StringsInText(text, catalogue);
        if (strings.second < 0) {
            return problems;
        }
        String message = strings.count == 2
                ? "There are two connection strings here."
                : "There are " + strings.count + " connection strings here.";
        String remedy = strings.count == 2 ? "Keep one, and delete the other." : "Keep one, and delete the others.";
        int end = strings.second + "type".length();
        Problems one = new Problems();
        if (problems.errors() > 0) {
            one.error(problems.ruleOfFirst(), strings.second, end, message, remedy);
        } else {
            one.warning(Rule.DUPLICATE_KEY, strings.second, end, message, remedy);
        }
        return one;
    }

    private static boolean isType(String name, Catalogue catalogue) {
        return !catalogue.find(name.toLowerCase(Locale.ROOT)).isEmpty();
    }

    /** A key of its own, or behind a value; not the end of a longer key. */
    private boolean beginsHere(String text, int start) {
        return start == 0 || !isPartOfName(text.charAt(start - 1)) || equalsInSegment;
    }

    private static boolean isPartOfName(char c) {
        return NetUriText.isLetter(c) || NetUriText.isDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
