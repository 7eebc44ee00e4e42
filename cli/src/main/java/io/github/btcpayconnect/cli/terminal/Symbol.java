package io.github.btcpayconnect.cli.terminal;

/** What stands before a line to say how it came out; colour only repeats it. */
public enum Symbol {
    PASS('\u2713', '+', "32"),
    WARN('!', '!', "33"),
    FAIL('\u2717', 'x', "31"),
    UNKNOWN('?', '?', "36"),
    SKIPPED('\u00b7', '-', "2");

    private final char unicode;
    private final char ascii;
    private final String colour;

    Symbol(char unicode, char ascii, String colour) {
        this.unicode = unicode;
        this.ascii = ascii;
        this.colour = colour;
    }

    char character(boolean inUnicode) {
        return inUnicode ? unicode : ascii;
    }

    /** The parameter of the terminal's colour sequence. */
    String colour() {
        return colour;
    }
}
