package io.github.btcpayconnect.cli.lines;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line: a connection string and what its caller wrote beside it, or why there is none. It has no {@code toString}. */
public final class InputLine {
    private final long number;
    private final @Nullable String text;
    private final @Nullable LineFault fault;
    private final List<Member> others;

    private InputLine(long number, @Nullable String text, @Nullable LineFault fault, List<Member> others) {
        this.number = number;
        this.text = text;
        this.fault = fault;
        this.others = others;
    }

    static InputLine of(long number, String text, List<Member> others) {
        return new InputLine(number, text, null, others);
    }

    static InputLine bad(long number, LineFault fault) {
        return new InputLine(number, null, fault, List.of());
    }

    /** Which line it is, from 1. */
    public long number() {
        return number;
    }

    /**
     * The connection string, which may be none.
     *
     * @throws NullPointerException if the line has a {@link #fault()}
     */
    public String text() {
        return Objects.requireNonNull(text, "a bad line has no text");
    }

    /** Why there is no text; empty if there is one. */
    public Optional<LineFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** What else stands in the object, for the caller to find his way. */
    List<Member> others() {
        return others;
    }

    /**
     * A member of an object.
     *
     * @param json its value, as it was written
     */
    record Member(String name, String json) {
        @Override
        public String toString() {
            // Never the value: it is the caller's own business.
            return "Member";
        }
    }
}
