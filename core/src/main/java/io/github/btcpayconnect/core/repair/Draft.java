package io.github.btcpayconnect.core.repair;

import java.util.List;
import java.util.stream.IntStream;

/** A text on its way to being repaired. It knows where each of its units stood in the input, and what was changed. */
final class Draft {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final List<Change> changes;

    /** The arrays are handed over, and may be longer than the text. */
    Draft(String text, int[] starts, int[] ends, List<Change> changes) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.changes = List.copyOf(changes);
    }

    static Draft of(String input) {
        return new Draft(
                input,
                IntStream.range(0, input.length()).toArray(),
                IntStream.rangeClosed(1, input.length()).toArray(),
                List.of());
    }

    String text() {
        return text;
    }

    List<Change> changes() {
        return changes;
    }

    Edit edit() {
        return new Edit(this);
    }

    /** Where in the input a range of this text begins. */
    int inputStart(int from, int to) {
        return from == to ? inputPlace(from) : starts[from];
    }

    /** Where in the input a range of this text ends. */
    int inputEnd(int from, int to) {
        return from == to ? inputPlace(from) : ends[to - 1];
    }

    /** Copies the places of a range of this text into the arrays of another. */
    void copyPlaces(int from, int to, int[] intoStarts, int[] intoEnds, int at) {
        System.arraycopy(starts, from, intoStarts, at, to - from);
        System.arraycopy(ends, from, intoEnds, at, to - from);
    }

    /** Behind what stands before. */
    private int inputPlace(int at) {
        return at > 0 ? ends[at - 1] : text.isEmpty() ? 0 : starts[0];
    }

    @Override
    public String toString() {
        // Never the text: it may be a secret.
        return "Draft[" + text.length() + ", " + changes.size() + " changes]";
    }
}
