package io.github.btcpayconnect.core;

import java.util.List;

/** A text that BTCPay Server would refuse, with everything that is wrong with it. */
public final class InvalidConnectionStringException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Carries the problems of a text.
     *
     * @param problems in the order of the text; at least one is an error
     * @throws IllegalArgumentException if none is an error
     */
    public InvalidConnectionStringException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, warnings too, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(problem -> problem.message() + " " + problem.remedy())
                .orElseThrow(() -> new IllegalArgumentException("no error among the problems"));
    }
}
