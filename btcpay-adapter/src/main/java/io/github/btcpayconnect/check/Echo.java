package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Replaces secrets that a server gives back, whole or in part, in capitals or small letters, written with percent signs
 * or in Base64.
 */
final class Echo {
    /** A server may echo a secret cut off; so much of one is no accident. */
    private static final int TELLING_LENGTH = 8;

    private static final String MASK = "****";

    private final List<String> secrets = new ArrayList<>();

    Echo(List<Secret> secrets) {
        secrets.forEach(secret -> add(secret.reveal()));
    }

    private void add(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        secrets.add(folded(secret));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        // Base64 takes three bytes together, so it depends on what stands before.
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int begin = before == 0 ? 0 : before + 1;
            int end = encoded.length() - 1;
            if (end - begin >= TELLING_LENGTH) {
                secrets.add(folded(encoded.substring(begin, end)));
            }
        }
    }

    String replacedIn(String text) {
        Decoded decoded = new Decoded(text);
        String readable = decoded.text();
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        while (at < readable.length()) {
            int length = 0;
            for (String secret : secrets) {
                length = Math.max(length, secretAt(readable, at, secret));
            }
            if (length == 0) {
                shown.append(text, decoded.start(at), decoded.start(at + 1));
                at++;
            } else {
                shown.append(MASK);
                at += length;
            }
        }
        return shown.toString();
    }

    /** How many characters from here on are a secret's; 0 if too few to tell. */
    private static int secretAt(String text, int at, String secret) {
        int telling = Math.min(TELLING_LENGTH, secret.length());
        if (at + telling > text.length()) {
            return 0;
        }
        int start = secret.indexOf(text.substring(at, at + telling));
        if (start < 0) {
            return 0;
        }
        int length = telling;
        while (at + length < text.length()
                && start + length < secret.length()
                && text.charAt(at + length) == secret.charAt(start + length)) {
            length++;
        }
        return length;
    }

    /** In small letters, unit for unit. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(folded((char) c)));
        return folded.toString();
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** A text with each {@code %41} as the character that it stands for, in small letters, and where that was. */
    private static final class Decoded {
        private static final int HEX = 16;

        private final StringBuilder text = new StringBuilder();
        private final int[] starts;

        Decoded(String original) {
            this.starts = new int[original.length() + 1];
            int at = 0;
            while (at < original.length()) {
                starts[text.length()] = at;
                int code = encodedAt(original, at);
                text.append(folded(code < 0 ? original.charAt(at) : (char) code));
                at += code < 0 ? 1 : 3;
            }
            starts[text.length()] = original.length();
        }

        /** The visible ASCII character that is written with a percent sign here; negative if none is. */
        private static int encodedAt(String text, int at) {
            if (text.charAt(at) != '%' || at + 2 >= text.length()) {
                return -1;
            }
            int high = Character.digit(text.charAt(at + 1), HEX);
            int low = Character.digit(text.charAt(at + 2), HEX);
            int code = HEX * high + low;
            return high < 0 || low < 0 || code <= ' ' || code >= 0x7f ? -1 : code;
        }

        String text() {
            return text.toString();
        }

        int start(int at) {
            return starts[at];
        }
    }
}
