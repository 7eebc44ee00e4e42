package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.Key;
import io.github.btcpayconnect.core.MaskedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a string: what is there, what is missing, what BTCPay fills in. */
final class PartsScreen {
    /** Longer runs of masked characters say nothing more. */
    private static final int LONGEST_MASK = 4;

    private final Printer out;

    PartsScreen(Printer out) {
        this.out = out;
    }

    void print(Meaning meaning) {
        Table table = new Table(out);
        for (String key : meaning.string().keys()) {
            table.add(shownKey(key), shownValue(meaning, key), meaning.of(key));
        }
        table.print();
        missing(meaning.missing());
        filledIn(meaning);
    }

    private void missing(List<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        boolean any = keys.stream().allMatch(key -> key.need() == Key.Need.ONE_OF) && keys.size() > 1;
        out.line();
        out.line(any ? "Not in the string, and one of them is needed:" : "Not in the string, and needed:");
        Table table = new Table(out);
        keys.forEach(key -> table.add(key.name(), "", key.format()));
        table.print();
    }

    private void filledIn(Meaning meaning) {
        Map<String, @Nullable String> defaults = meaning.defaults();
        if (defaults.isEmpty()) {
            return;
        }
        out.line();
        out.line("Not in the string, so BTCPay takes:");
        Table table = new Table(out);
        defaults.forEach((key, value) -> table.add(key, meaning.ofDefault(key, value), ""));
        table.print();
    }

    /** An unknown key may be a secret in the wrong place. */
    private String shownKey(String key) {
        String masked = MaskedText.of(key + "=", out.look().mask());
        return shorter(masked.substring(0, masked.length() - 1));
    }

    private String shownValue(Meaning meaning, String key) {
        String value = meaning.string().secret(key).orElseThrow().reveal();
        return shorter(MaskedText.of(key + "=" + value, out.look().mask()).substring(key.length() + 1));
    }

    private String shorter(String masked) {
        char mask = out.look().mask();
        StringBuilder shorter = new StringBuilder();
        int run = 0;
        for (int i = 0; i < masked.length(); i++) {
            run = masked.charAt(i) == mask ? run + 1 : 0;
            if (run <= LONGEST_MASK) {
                shorter.append(masked.charAt(i));
            }
        }
        return shorter.toString();
    }
}
