package io.github.btcpayconnect.sandbox;

import java.util.function.UnaryOperator;

/** What a trouble makes of Blink's texts before they go out. */
final class Disguise {
    private static final String ESCAPES =
            "\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J\u202egnp.exe\u2066\r\nsecond line\u2028third line\u0000";

    private final UnaryOperator<String> field;
    private final UnaryOperator<String> message;

    private Disguise(UnaryOperator<String> field, UnaryOperator<String> message) {
        this.field = field;
        this.message = message;
    }

    /**
     * The disguise that a trouble calls for.
     *
     * @param presentedKey the key that the request carries, or an empty text
     */
    static Disguise of(Trouble trouble, String presentedKey) {
        return switch (trouble) {
            case ECHO_KEY ->
                new Disguise(text -> presentedKey.isEmpty() ? text : presentedKey, text -> text + " " + presentedKey);
            case ESCAPES -> new Disguise(text -> text + ESCAPES, text -> text + ESCAPES);
            default -> new Disguise(text -> text, text -> text);
        };
    }

    /** A text field, such as a name. */
    String field(String text) {
        return field.apply(text);
    }

    /** The message of an error. */
    String message(String text) {
        return message.apply(text);
    }
}
