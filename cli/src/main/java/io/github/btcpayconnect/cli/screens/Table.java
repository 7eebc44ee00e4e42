package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import java.util.ArrayList;
import java.util.List;

/** Three columns. The third is broken between words; where the terminal is too narrow for it, it goes below the second. */
final class Table {
    private static final String INDENT = "  ";
    private static final int GAP = 3;

    /** A narrower third column cannot be read. */
    private static final int NARROWEST = 24;

    private final Printer out;
    private final List<String[]> rows = new ArrayList<>();

    Table(Printer out) {
        this.out = out;
    }

    void add(String first, String second, String third) {
        rows.add(new String[] {first, second, third});
    }

    void print() {
        int columns = out.look().columns();
        String indent = " ".repeat(INDENT.length() + width(0) + GAP);
        String wideIndent = indent + " ".repeat(width(1) == 0 ? 0 : width(1) + GAP);
        boolean wide = wideIndent.length() + Math.min(NARROWEST, width(2)) <= columns;
        for (String[] row : rows) {
            String line = INDENT + pad(row[0], width(0) + GAP);
            if (wide) {
                Paragraph.lines(line + pad(row[1], width(1) == 0 ? 0 : width(1) + GAP), wideIndent, row[2], columns)
                        .forEach(text -> out.line(text.stripTrailing()));
            } else {
                out.line((line + row[1]).stripTrailing());
                if (!row[2].isEmpty()) {
                    Paragraph.lines(indent, indent, row[2], columns).forEach(out::line);
                }
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
