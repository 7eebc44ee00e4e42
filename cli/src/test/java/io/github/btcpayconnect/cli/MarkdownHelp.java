package io.github.btcpayconnect.cli;

import java.util.Collection;
import java.util.List;
import org.apache.commons.cli.help.HelpAppendable;
import org.apache.commons.cli.help.TableDefinition;

/** The help as it stands in the docs. */
final class MarkdownHelp implements HelpAppendable {
    private final StringBuilder page;
    private String level = "##";

    MarkdownHelp(StringBuilder page) {
        this.page = page;
    }

    /** Begins a command; its headers are one level below. */
    void chapter(String name) {
        page.append("\n## ").append(name).append('\n');
        level = "###";
    }

    @Override
    public void appendTitle(CharSequence title) {
        page.append("# ").append(title).append('\n');
    }

    @Override
    public void appendHeader(int depth, CharSequence text) {
        page.append('\n').append(level).append(' ').append(text).append('\n');
    }

    @Override
    public void appendParagraph(CharSequence paragraph) {
        page.append('\n').append(paragraph).append('\n');
    }

    @Override
    public void appendList(boolean ordered, Collection<CharSequence> list) {
        page.append("\n```\n");
        list.forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
    }

    @Override
    public void appendTable(TableDefinition table) {
        page.append("\n| ").append(String.join(" | ", table.headers())).append(" |\n| --- | --- |\n");
        for (List<String> row : table.rows()) {
            page.append("| `")
                    .append(row.get(0))
                    .append("` | ")
                    .append(row.get(1))
                    .append(" |\n");
        }
    }

    @Override
    public Appendable append(CharSequence text) {
        page.append(text);
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        page.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        page.append(c);
        return this;
    }
}
