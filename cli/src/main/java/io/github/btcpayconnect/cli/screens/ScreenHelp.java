package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import java.util.Collection;
import java.util.List;
import org.apache.commons.cli.help.HelpAppendable;
import org.apache.commons.cli.help.TableDefinition;

/** The help as it stands on a screen. */
public final class ScreenHelp implements HelpAppendable {
    private static final String INDENT = "  ";
    private static final int GAP = 3;

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private final Printer out;
    private final int columns;
    private boolean first = true;

    /** Help on this printer. */
    public ScreenHelp(Printer out) {
        this.out = out;
        this.columns = Math.min(WIDEST, out.look().columns());
    }

    @Override
    public void appendTitle(CharSequence title) {
        appendHeader(1, title);
    }

    @Override
    public void appendHeader(int level, CharSequence text) {
        begin();
        out.line(out.strong(text.toString()));
        first = true;
    }

    @Override
    public void appendParagraph(CharSequence paragraph) {
        begin();
        Paragraph.lines("", "", paragraph.toString(), columns).forEach(out::line);
    }

    @Override
    public void appendList(boolean ordered, Collection<CharSequence> list) {
        begin();
        list.forEach(item -> out.line(INDENT + item));
    }

    @Override
    public void appendTable(TableDefinition table) {
        begin();
        int width = 0;
        for (List<String> row : table.rows()) {
            width = Math.max(width, row.get(0).length());
        }
        String rest = " ".repeat(INDENT.length() + width + GAP);
        for (List<String> row : table.rows()) {
            String name = INDENT + row.get(0) + " ".repeat(width - row.get(0).length() + GAP);
            Paragraph.lines(name, rest, row.get(1), columns).forEach(out::line);
        }
    }

    /** An empty line between two pieces, but none after a header. */
    private void begin() {
        if (!first) {
            out.line();
        }
        first = false;
    }

    @Override
    public Appendable append(CharSequence text) {
        out.data(text.toString());
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
        return append(String.valueOf(c));
    }
}
