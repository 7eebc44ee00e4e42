package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;

/** Writes the sign between a key and its value as BTCPay Server wants it. */
final class EqualsSigns implements Pass {
    private static final String MESSAGE = "Wrote an equals sign between a key and its value.";

    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        Vocabulary vocabulary = Vocabulary.of(text);
        Edit edit = draft.edit();
        int from = 0;
        while (from < text.length()) {
            int semicolon = text.indexOf(';', from);
            int end = semicolon < 0 ? text.length() : semicolon;
            part(text, Blank.start(text, from, end), end, vocabulary, edit);
            from = end + 1;
        }
        return edit.end();
    }

    private static void part(String text, int start, int end, Vocabulary vocabulary, Edit edit) {
        Vocabulary.Mention key = vocabulary.at(text, start);
        if (key == null || key.sign() >= end) {
            withoutSign(text, start, end, vocabulary, edit);
            return;
        }
        int sign = key.sign();
        if (text.charAt(sign) != '=') {
            boolean assignment = sign + 1 < end && text.charAt(sign + 1) == '=';
            int value = Blank.start(text, assignment ? sign + 2 : sign + 1, end);
            edit.replace(key.nameEnd(), value, "=", Rule.EQUALS_SIGN, MESSAGE);
        } else if (sign + 1 < end && text.charAt(sign + 1) == '=' && !key.key().contains("password")) {
            edit.delete(sign, sign + 1, Rule.EQUALS_SIGN, MESSAGE);
        }
    }

    /** {@code type blink}: a key, white space, and a value, without any sign. */
    private static void withoutSign(String text, int start, int end, Vocabulary vocabulary, Edit edit) {
        int nameEnd = start;
        while (nameEnd < end && !Blank.is(text.charAt(nameEnd))) {
            char c = text.charAt(nameEnd);
            if (!Vocabulary.isAlphanumeric(c) && c != '-' && c != '_') {
                return;
            }
            nameEnd++;
        }
        int value = Blank.start(text, nameEnd, end);
        boolean sign = false;
        for (int i = value; i < end; i++) {
            sign |= text.charAt(i) == '=';
        }
        if (value > nameEnd && value < end && !sign && vocabulary.key(text.substring(start, nameEnd)) != null) {
            edit.replace(nameEnd, value, "=", Rule.EQUALS_SIGN, MESSAGE);
        }
    }
}
