package io.github.btcpayconnect.cli.lines;

/** Why a line has no connection string. The ids are for scripts, and never change their meaning. */
public enum LineFault {
    NOT_TEXT("not-text", "The line is no text: its bytes are not UTF-8."),
    TOO_LONG("too-long", "The text is longer than 1,048,576 characters, or the line longer than 8 megabytes."),
    NOT_JSON("not-json", "The line is no JSON object."),
    INPUT_MISSING("input-missing", "The object has no member input."),
    INPUT_NO_STRING("input-no-string", "The member input is no string."),
    INPUT_REPEATED("input-repeated", "The object has the member input twice.");

    private final String id;
    private final String message;

    LineFault(String id, String message) {
        this.id = id;
        this.message = message;
    }

    /** The stable name, as JSON has it. */
    public String id() {
        return id;
    }

    /** For people. */
    public String message() {
        return message;
    }
}
