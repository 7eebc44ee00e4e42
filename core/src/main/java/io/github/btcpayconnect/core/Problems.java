package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Collects what is wrong with one text. Errors are reported in the order in which BTCPay Server meets them: the first
 * of them is the one that it would show.
 */
final class Problems {
    private static final int LIMIT = 100;

    private final List<Problem> found = new ArrayList<>();
    private int errors;

    void error(Rule rule, int start, int end, String message, String remedy) {
        found.add(new Problem(rule, Severity.ERROR, start, end, message, remedy, errors == 0));
        errors++;
    }

    void warning(Rule rule, int start, int end, String message, String remedy) {
        found.add(new Problem(rule, Severity.WARNING, start, end, message, remedy, false));
    }

    /** Whether anything is said of what begins here. */
    boolean hasOneAt(int start) {
        for (Problem problem : found) {
            if (problem.start() == start) {
                return true;
            }
        }
        return false;
    }

    /** The rule of the error that BTCPay Server itself would report; there must be one. */
    Rule ruleOfFirst() {
        for (Problem problem : found) {
            if (problem.first()) {
                return problem.rule();
            }
        }
        throw new IllegalStateException("there is no error");
    }

    /** The same with a warning for each error, in other words. */
    Problems softened(Function<Problem, Misreading> words) {
        Problems soft = new Problems();
        for (Problem problem : found) {
            Misreading said = problem.isError() ? words.apply(problem) : null;
            soft.warning(
                    problem.rule(),
                    problem.start(),
                    problem.end(),
                    said == null ? problem.message() : said.message(),
                    said == null ? problem.remedy() : said.remedy());
        }
        return soft;
    }

    /** Whether there is nothing to say so far. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many errors there are so far. */
    int errors() {
        return errors;
    }

    /** In the order of the text, and no more than anybody reads. */
    List<Problem> inInputOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::start).thenComparingInt(Problem::end));
        if (sorted.size() <= LIMIT) {
            return List.copyOf(sorted);
        }
        List<Problem> kept = new ArrayList<>(sorted.subList(0, LIMIT));
        List<Problem> rest = sorted.subList(LIMIT, sorted.size());
        rest.stream().filter(Problem::first).findFirst().ifPresent(first -> kept.set(LIMIT - 1, first));
        int end = kept.get(LIMIT - 1).end();
        kept.add(new Problem(
                Rule.MORE_PROBLEMS,
                rest.stream().anyMatch(Problem::isError) ? Severity.ERROR : Severity.WARNING,
                end,
                end,
                rest.size() == 1 ? "There is 1 more problem." : "There are " + rest.size() + " more problems.",
                "Mend these first, then check again.",
                false));
        return List.copyOf(kept);
    }
}
