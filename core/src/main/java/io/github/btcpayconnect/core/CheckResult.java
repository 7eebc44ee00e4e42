package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link ConnectionString#check} found: the string, as far as the text is one, and all that is wrong with it. */
public final class CheckResult {
    private final @Nullable ConnectionString connectionString;
    private final @Nullable Answer refusal;
    private final List<Problem> problems;

    CheckResult(@Nullable ConnectionString connectionString, @Nullable Answer refusal, List<Problem> problems) {
        this.connectionString = connectionString;
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    /**
     * The keys and values that BTCPay Server reads. There even if a value is wrong; absent if the text cannot be taken
     * apart at all. For a form that is no list, such as {@code lndhub://…}, they are those of the list that it stands for.
     */
    public Optional<ConnectionString> connectionString() {
        return Optional.ofNullable(connectionString);
    }

    /**
     * BTCPay Server's own words for a text that is no list of keys and values, with an ellipsis where they would quote
     * it. Also there for a form that a type knows, such as {@code lndhub://…}: BTCPay Server says so, and goes on.
     */
    public Optional<String> parseError() {
        return refusal == null ? Optional.empty() : refusal.message();
    }

    /** Everything that is wrong, in the order of the text; empty if nothing is. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether BTCPay Server refuses the text. */
    public boolean hasErrors() {
        // A loop, as the check of a sound string takes less than a microsecond.
        for (Problem problem : problems) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
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
