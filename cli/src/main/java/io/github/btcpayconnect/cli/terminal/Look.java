package io.github.btcpayconnect.cli.terminal;

/**
 * What the other end of a stream can show.
 *
 * @param terminal whether it is a terminal at all
 * @param unicode whether it shows more than ASCII
 * @param colour whether it shows colour
 * @param columns how wide it is
 */
public record Look(boolean terminal, boolean unicode, boolean colour, int columns) {
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 20;

    /** A file or a pipe: UTF-8, no colour. */
    public static Look ofFile() {
        return new Look(false, true, false, USUAL_WIDTH);
    }

    /** A terminal; a width of 0 means unknown. */
    public static Look ofTerminal(boolean unicode, boolean colour, int columns) {
        return new Look(true, unicode, colour, columns <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, columns));
    }

    /** What stands for one masked character. */
    public char mask() {
        return unicode ? '\u2022' : '*';
    }

    /** What stands where a line was cut: one column wide, so that marks below stay right. */
    public char cut() {
        return unicode ? '\u2026' : '~';
    }

    String paint(String text, String parameter) {
        return colour ? "\u001b[" + parameter + "m" + text + "\u001b[0m" : text;
    }

    /** The text in characters that can be shown. */
    String fit(String text) {
        if (unicode || isAscii(text)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            ascii.append(ascii(text.charAt(i)));
        }
        return ascii.toString();
    }

    private static String ascii(char c) {
        return switch (c) {
            case '\u2026' -> "...";
            case '\u2022' -> "*";
            case '\u00b7' -> "-";
            case '\u2013', '\u2014' -> "-";
            case '\u2018', '\u2019' -> "'";
            case '\u201c', '\u201d' -> "\"";
            default -> c < 0x80 ? String.valueOf(c) : "?";
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
