package io.github.btcpayconnect.core;

import java.util.List;

/** Recognises the values of examples, and secrets that were copied from where they are masked. */
final class Placeholder {
    private static final List<String> MARKS =
            List.of("\u2026", "...", "***", "\u2022", "\u25cf", "\u00b7\u00b7", "<", ">", "{", "}");

    private Placeholder() {}

    static boolean is(String value) {
        for (String mark : MARKS) {
            if (value.contains(mark)) {
                return true;
            }
        }
        String rest = value.substring(Secret.knownPrefix(value).length());
        return isOnlyX(rest) || startsWithYour(rest);
    }

    static void warn(Part part, String what, Problems problems) {
        problems.warning(
                Rule.PLACEHOLDER,
                part.valueStart(),
                part.end(),
                "This is the placeholder of an example, or a masked copy.",
                "Put " + what + " here, whole.");
    }

    private static boolean isOnlyX(String value) {
        if (value.length() < 3) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != 'x' && value.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithYour(String value) {
        return value.length() > 4 && value.regionMatches(true, 0, "your", 0, 4) && "_- ".indexOf(value.charAt(4)) >= 0;
    }
}
