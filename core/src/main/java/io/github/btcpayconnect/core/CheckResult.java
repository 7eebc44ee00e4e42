package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@link ConnectionString#check} found: the string, as far as the text is one, and all that is wrong with it. */
public final class CheckResult {
    private final @Nullable Text text;
    private final @Nullable ConnectionString connectionString;
    private final List<Problem> problems;

    /** @param text as it was read; null for what was not read at all */
    CheckResult(@Nullable Text text, @Nullable ConnectionString connectionString, List<Problem> problems) {
        this.text = text;
        this.connectionString = connectionString;
        this.problems = List.copyOf(problems);
    }

    /** The text itself; empty if it was not read at all, because it is too long or no text. */
    public Optional<Secret> text() {
        return text == null ? Optional.empty() : Optional.of(Secret.of(text.raw()));
    }

    /**
     * What was read, so that nobody has to read it again.
     *
     * @throws IllegalStateException if nothing was
     */
    Text read() {
        if (text == null) {
            throw new IllegalStateException("the text was not read");
        }
        return text;
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
        Answer refusal = text == null ? null : text.refusal();
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
