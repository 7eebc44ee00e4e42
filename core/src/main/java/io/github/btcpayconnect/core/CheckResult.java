package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link ConnectionString#check} found: the string, as far as the text is one, and all that is wrong with it. */
public final class CheckResult {
    private final @Nullable ConnectionString connectionString;
    private final List<Problem> problems;

    CheckResult(@Nullable ConnectionString connectionString, List<Problem> problems) {
        this.connectionString = connectionString;
        this.problems = List.copyOf(problems);
    }

    /**
     * The keys and values that BTCPay Server reads. There even if a value is wrong; absent if the text cannot be taken
     * apart at all.
     */
    public Optional<ConnectionString> connectionString() {
        return Optional.ofNullable(connectionString);
    }

    /** Everything that is wrong, in the order of the text; empty if nothing is. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether BTCPay Server refuses the text. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The problem that BTCPay Server itself would report; empty if it takes the text. */
    public Optional<Problem> first() {
        return problems.stream().filter(Problem::first).findFirst();
    }

    @Override
    public String toString() {
        return "CheckResult["
                + problems.stream().map(problem -> problem.rule().id()).toList() + "]";
    }
}
