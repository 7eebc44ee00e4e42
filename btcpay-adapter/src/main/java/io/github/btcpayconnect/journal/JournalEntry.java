package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.Ending.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change as the journal knows it: an immutable value, made and kept up to date by {@link Journal}.
 *
 * @param id unique; ids sort as the changes began
 * @param steps in order, at least one
 * @param ending null as long as it is not finished
 */
public record JournalEntry(
        String id,
        Change change,
        List<StepTaken> steps,
        @Nullable Ending ending) {
    /**
     * An entry as given.
     *
     * @throws IllegalArgumentException if there is no step, or one does not lead to the next
     */
    public JournalEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(change, "change");
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).step() != Step.PREPARED) {
            throw new IllegalArgumentException("an entry begins with PREPARED");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).step().leadsTo(steps.get(i).step())) {
                throw new IllegalArgumentException(steps.get(i - 1).step() + " does not lead to "
                        + steps.get(i).step());
            }
        }
    }

    /** When it was written down. */
    public Instant begun() {
        return steps.get(0).at();
    }

    /** How far it has come. */
    public StepTaken lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** Whether nothing is left to do. */
    public boolean finished() {
        return ending != null;
    }

    /** Whether a request that changes something may have gone out. */
    public boolean mayHaveBeenSent() {
        return lastStep().step() != Step.PREPARED;
    }

    JournalEntry reached(Step step, Instant at) {
        checkUnfinished();
        List<StepTaken> more = new ArrayList<>(steps);
        more.add(new StepTaken(step, at));
        return new JournalEntry(id, change, more, null);
    }

    JournalEntry with(Change newer) {
        checkUnfinished();
        if (!newer.subject().equals(change.subject())) {
            throw new IllegalArgumentException("an entry stays with its subject");
        }
        return new JournalEntry(id, newer, steps, null);
    }

    JournalEntry ended(Outcome outcome, Instant at) {
        checkUnfinished();
        return new JournalEntry(id, change, steps, new Ending(outcome, at));
    }

    private void checkUnfinished() {
        if (ending != null) {
            throw new IllegalStateException("the entry is finished");
        }
    }
}
