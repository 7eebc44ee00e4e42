package io.github.btcpayconnect.core.blink;

import io.github.btcpayconnect.core.ConnectionString;
import org.jspecify.annotations.Nullable;

/** Writes a connection string of type blink, part by part. */
final class Rendering {
    private final StringBuilder text = new StringBuilder("type=blink");

    /** Adds a part, unless the value is absent. */
    Rendering with(String key, @Nullable String value) {
        if (value != null) {
            text.append(';').append(key).append('=').append(value);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    /**
     * Lets a built connection out only if it comes back as it is.
     *
     * @throws IllegalArgumentException if BTCPay Server would refuse what it writes
     */
    static <T extends BlinkConnection> T requireSound(T connection) {
        ConnectionString.check(connection.render()).first().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.message() + " " + problem.remedy());
        });
        return connection;
    }

    /** @throws IllegalArgumentException if the value would not come back as it is */
    static void requireFit(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ';' || Character.isISOControl(c)) {
                throw new IllegalArgumentException(name + " must have neither semicolons nor control characters");
            }
        }
        if (isWhiteSpace(value.charAt(0)) || isWhiteSpace(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException(name + " must have no white space around");
        }
    }

    private static boolean isWhiteSpace(char c) {
        // U+00A0 and its like are white space to BTCPay Server, and space characters to Java.
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
