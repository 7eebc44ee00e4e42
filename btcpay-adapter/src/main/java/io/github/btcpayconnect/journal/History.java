package io.github.btcpayconnect.journal;

import java.util.List;
import java.util.Optional;

/**
 * What the journal holds.
 *
 * @param entries the newest first
 * @param unreadable what else is in its folder
 */
public record History(List<JournalEntry> entries, List<UnreadableFile> unreadable) {
    public History {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }

    /** The entries about one store or key, the newest first. */
    public List<JournalEntry> of(Subject subject) {
        return entries.stream()
                .filter(entry -> entry.change().subject().equals(subject))
                .toList();
    }

    /** The entries that are not finished, the newest first. */
    public List<JournalEntry> unfinished() {
        return entries.stream().filter(entry -> !entry.finished()).toList();
    }

    /** The entry of this id. */
    public Optional<JournalEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
