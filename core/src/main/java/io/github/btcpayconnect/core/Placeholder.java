package io.github.btcpayconnect.core;

/** Recognises the values of examples, and secrets that were copied from where they are masked. */
final class Placeholder {
    private Placeholder() {}

    static boolean is(String value) {
        int start = Secret.knownPrefix(value).length();
        return hasMark(value) || isOnlyX(value, start) || startsWithYour(value, start);
    }

    /** Brackets of a template, an ellipsis, or what a mask is made of. */
    private static boolean hasMark(String value) {
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '<', '>', '{', '}', '\u2026', '\u2022', '\u25cf' -> {
                    return true;
                }
                case '.' -> {
                    if (value.startsWith("...", i)) {
                        return true;
                    }
                }
                case '*' -> {
                    if (value.startsWith("***", i)) {
                        return true;
                    }
                }
                case '\u00b7' -> {
                    if (value.startsWith("\u00b7\u00b7", i)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    static void warn(Part part, String what, Problems problems) {
        problems.warning(
                Rule.PLACEHOLDER,
                part.valueStart(),
                part.end(),
                "This is the placeholder of an example, or a masked copy.",
                "Put " + what + " here, whole.");
    }

    /** Whether nothing but x stands from an index on. */
    static boolean isOnlyX(String value, int start) {
        if (value.length() - start < 3) {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) != 'x' && value.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithYour(String value, int start) {
        return value.length() > start + 4
                && value.regionMatches(true, start, "your", 0, 4)
                && "_- ".indexOf(value.charAt(start + 4)) >= 0;
    }
}
