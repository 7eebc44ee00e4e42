package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code explain} prints for people. */
public final class ExplainScreen {
    private static final String INDENT = "  ";
    private static final int GAP = 3;

    /** Longer runs of masked characters say nothing more. */
    private static final int LONGEST_MASK = 4;

    private final Printer out;
    private final boolean verbose;

    /** A screen on this printer. */
    public ExplainScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Prints everything that can be said of a text. */
    public void print(String text, CheckResult result, @Nullable Meaning meaning) {
        out.line(out.strong(headline(meaning)));
        out.line();
        if (!result.problems().isEmpty()) {
            new ProblemScreen(out, verbose).print(text, result.problems());
            out.line();
        }
        if (meaning != null
                && result.connectionString().isPresent()
                && meaning.mode().isPresent()) {
            parts(result.connectionString().get(), meaning);
            out.line();
        }
        Paragraph.lines("", "", conclusion(text, result, meaning), out.look().columns())
                .forEach(out::line);
    }

    private static String headline(@Nullable Meaning meaning) {
        if (meaning == null) {
            return "This is no connection string.";
        }
        if (meaning.type().isEmpty()) {
            return "A connection string, but not of a type that BTCPay knows.";
        }
        if (meaning.mode().isEmpty()) {
            return "A connection string for " + meaning.type().get().origin() + ".";
        }
        return meaning.mode().get() == Meaning.Mode.ACCOUNT
                ? "Blink account, opened with an API key."
                : "Blink Lightning address: it can receive, not send.";
    }

    private void parts(ConnectionString string, Meaning meaning) {
        Table table = new Table();
        for (String key : string.keys()) {
            table.add(shownKey(key), shownValue(string, key), meaning.of(key));
        }
        table.print();
        Map<String, @Nullable String> defaults = meaning.defaults();
        if (!defaults.isEmpty()) {
            out.line();
            out.line("Not in the string, so BTCPay takes:");
            Table filledIn = new Table();
            defaults.forEach((key, value) -> filledIn.add(key, meaning.ofDefault(key, value), ""));
            filledIn.print();
        }
    }

    /** An unknown key may be a secret in the wrong place. */
    private String shownKey(String key) {
        String masked = MaskedText.of(key + "=", out.look().mask());
        return shorter(masked.substring(0, masked.length() - 1));
    }

    private String shownValue(ConnectionString string, String key) {
        String value = string.secret(key).orElseThrow().reveal();
        return shorter(MaskedText.of(key + "=" + value, out.look().mask()).substring(key.length() + 1));
    }

    private String shorter(String masked) {
        String mask = String.valueOf(out.look().mask());
        StringBuilder shorter = new StringBuilder();
        int run = 0;
        for (int i = 0; i < masked.length(); i++) {
            run = masked.charAt(i) == out.look().mask() ? run + 1 : 0;
            if (run <= LONGEST_MASK) {
                shorter.append(run > 0 ? mask : masked.charAt(i));
            }
        }
        return shorter.toString();
    }

    private static String conclusion(String text, CheckResult result, @Nullable Meaning meaning) {
        if (result.hasErrors() || meaning == null) {
            return Refusal.next(result, text, "btcpay-connect explain");
        }
        if (meaning.mode().isEmpty()) {
            return "Only Blink's account strings are looked at more closely so far. Whether the rest of this one is"
                    + " right, BTCPay will tell. Next: paste it into your store.";
        }
        String taken = "BTCPay takes it" + (result.problems().isEmpty() ? "." : ", but see above.");
        return meaning.mode().get() == Meaning.Mode.ADDRESS
                ? taken + " Whether the address can be paid is not checked online yet."
                : taken + " Next, to learn whether the key works: btcpay-connect check";
    }

    /** Three columns; the third goes below the others where the terminal is too narrow. */
    private final class Table {
        private final List<String[]> rows = new ArrayList<>();

        void add(String first, String second, String third) {
            rows.add(new String[] {first, second, third});
        }

        void print() {
            int firstWidth = width(0);
            int secondWidth = width(1);
            boolean wide = INDENT.length() + firstWidth + secondWidth + width(2) + 2 * GAP
                    <= out.look().columns();
            for (String[] row : rows) {
                String line = INDENT + pad(row[0], firstWidth + GAP) + row[1];
                if (wide && !row[2].isEmpty()) {
                    line = INDENT + pad(row[0], firstWidth + GAP) + pad(row[1], secondWidth + GAP) + row[2];
                }
                out.line(line);
                if (!wide && !row[2].isEmpty()) {
                    out.line(INDENT + pad("", firstWidth + GAP) + row[2]);
                }
            }
        }

        private int width(int column) {
            return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
        }

        private static String pad(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }
    }
}
