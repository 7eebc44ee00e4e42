package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.cli.terminal.Symbol;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Rule;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a text: the text, masked, each place underlined, and below it what to do. */
public final class ProblemScreen {
    private static final String INDENT = "  ";

    /** More than this nobody reads; {@code --verbose} and JSON have them all. */
    private static final int MOST = 10;

    private final Printer out;
    private final boolean verbose;

    /** A screen on this printer; verbose names the rules and shows every problem. */
    public ProblemScreen(Printer out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /** Prints the problems of a text, which must be the one that they were found in. */
    public void print(String text, List<Problem> problems) {
        List<Problem> telling = verbose ? problems : telling(problems);
        List<Problem> shown = verbose || telling.size() <= MOST ? telling : telling.subList(0, MOST);
        List<Problem> marked = new ArrayList<>();
        List<Problem> unmarked = new ArrayList<>();
        for (Problem problem : shown) {
            (hasPlace(problem) ? marked : unmarked).add(problem);
        }
        int number = 0;
        MarkedText markedText = new MarkedText(text, out.look(), out.look().columns() - INDENT.length());
        for (MarkedText.Window window : markedText.windows(marked)) {
            out.line(INDENT + window.text());
            out.line(INDENT + window.marks());
            for (Problem problem : window.problems()) {
                number++;
                problem(problem, shown.size() == 1 ? "" : number + "  ");
            }
        }
        for (Problem problem : unmarked) {
            number++;
            problem(problem, shown.size() == 1 ? "" : number + "  ");
        }
        if (shown.size() < telling.size()) {
            int more = telling.size() - shown.size();
            out.line(INDENT + "and " + more + " more: --verbose shows all that are listed");
        }
    }

    /** Without what only repeats another problem: a text that cannot be taken apart has no type, either. */
    static List<Problem> telling(List<Problem> problems) {
        boolean format = problems.stream().anyMatch(problem -> problem.rule() == Rule.FORMAT);
        return problems.stream()
                .filter(problem -> !(format && problem.rule() == Rule.TYPE_MISSING))
                .toList();
    }

    private void problem(Problem problem, String number) {
        Symbol symbol = problem.isError() ? Symbol.FAIL : Symbol.WARN;
        String before = INDENT + "  " + number;
        List<String> lines = Paragraph.lines(
                before,
                " ".repeat(before.length()),
                problem.message() + " " + problem.remedy()
                        + (verbose ? " [" + problem.rule().id() + "]" : ""),
                out.look().columns());
        // The symbol goes in last: its colour has no width.
        out.line(INDENT + out.symbol(symbol) + lines.get(0).substring(INDENT.length() + 1));
        lines.subList(1, lines.size()).forEach(out::line);
    }

    /** Whether there is a place in the text to point at. */
    private static boolean hasPlace(Problem problem) {
        Rule rule = problem.rule();
        return rule != Rule.EMPTY && rule != Rule.TOO_LONG && rule != Rule.NOT_TEXT && rule != Rule.MORE_PROBLEMS;
    }
}
