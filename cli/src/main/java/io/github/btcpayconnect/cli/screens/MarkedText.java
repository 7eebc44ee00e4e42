package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Look;
import io.github.btcpayconnect.core.MaskedText;
import io.github.btcpayconnect.core.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A masked text with its problems underlined. A text wider than the terminal is cut into windows round the marks:
 *
 * <pre>
 *   …h-currency-BTC;wallet-id=••••;currency=btc
 *                                           ^^^
 * </pre>
 */
final class MarkedText {
    /** What is seen before a mark in a cut line. */
    private static final int CONTEXT = 16;

    private final String masked;
    private final Look look;
    private final int width;

    MarkedText(String text, Look look, int width) {
        this.masked = MaskedText.of(text, look.mask());
        this.look = look;
        this.width = width;
    }

    /** One piece of the text, the marks below it, and the problems that are marked there. */
    record Window(String text, String marks, List<Problem> problems) {}

    /** Every problem in one window, in the order of the text. */
    List<Window> windows(List<Problem> problems) {
        if (masked.length() <= width) {
            return problems.isEmpty() ? List.of() : List.of(window(0, masked.length(), problems));
        }
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < problems.size(); ) {
            int from = from(problems.get(i));
            int to = Math.min(masked.length(), from + width - 2);
            int end = i + 1;
            while (end < problems.size() && problems.get(end).end() <= to) {
                end++;
            }
            windows.add(window(from, to, problems.subList(i, end)));
            i = end;
        }
        return windows;
    }

    /** Where a window for this mark begins: at the beginning of the text, if the mark can be seen from there. */
    private int from(Problem problem) {
        if (markEnd(problem) <= width - 2) {
            return 0;
        }
        int mark = markEnd(problem) - problem.start();
        int context = Math.max(0, Math.min(CONTEXT, (width - 2 - mark) / 2));
        return Math.max(0, Math.min(problem.start() - context, masked.length() - width + 2));
    }

    private Window window(int from, int to, List<Problem> problems) {
        boolean cutBefore = from > 0;
        char[] marks = new char[to - from + 2];
        Arrays.fill(marks, ' ');
        for (Problem problem : problems) {
            int start = Math.max(problem.start(), from);
            int end = Math.min(markEnd(problem), Math.max(to, start + 1));
            Arrays.fill(marks, start - from + (cutBefore ? 1 : 0), end - from + (cutBefore ? 1 : 0), '^');
        }
        String text =
                (cutBefore ? look.cut() : "") + masked.substring(from, to) + (to < masked.length() ? look.cut() : "");
        return new Window(text, new String(marks).stripTrailing(), List.copyOf(problems));
    }

    /** Where something is missing, the mark is one character wide. */
    private static int markEnd(Problem problem) {
        return Math.max(problem.end(), problem.start() + 1);
    }
}
