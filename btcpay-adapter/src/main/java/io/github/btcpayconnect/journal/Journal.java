package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.Ending.Outcome;
import io.github.btcpayconnect.journal.JournalException.Reason;
import io.github.btcpayconnect.journal.UnreadableFile.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was changed at stores and keys, one file a change, written before anything is changed.
 *
 * <p>The files hold connection strings in clear: they may be the only copy. They are readable for their owner alone.
 * Whatever this class says is written has reached the disk; if it throws, the file is as it was before.
 *
 * <pre>{@code
 * try (JournalLock lock = journal.lock(change.subject())) {
 *     JournalEntry entry = journal.begin(change);
 *     entry = journal.reached(entry, Step.SENDING);
 *     // … the request, and so on
 *     journal.finish(entry, Outcome.DONE);
 * }
 * }</pre>
 */
public final class Journal {
    /** Finished entries go by themselves when they are older. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String FOLDER = "btcpay-connect";
    private static final String EXTENSION = ".json";
    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[0-9a-f]{8}\\.json");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JournalFolder folder;
    private final Clock clock;

    private Journal(JournalFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The folder of the journal where nobody names another: {@code $XDG_STATE_HOME/btcpay-connect}, or
     * {@code ~/.local/state/btcpay-connect}.
     */
    public static Path usualFolder(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        // The XDG specification wants a path that is not absolute to be passed over.
        if (!state.isEmpty() && Path.of(state).isAbsolute()) {
            return Path.of(state, FOLDER);
        }
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home", "") : home, ".local", "state", FOLDER);
    }

    /**
     * Opens a journal, and makes its folder if it is not there. Finished entries that are older than {@link #KEPT} go.
     *
     * @throws JournalException if the folder is not fit to hold secrets, or cannot be written to
     */
    public static Journal open(Path folder, Clock clock) throws JournalException {
        return open(folder, clock, new Disk());
    }

    static Journal open(Path folder, Clock clock, Disk disk) throws JournalException {
        Journal journal = new Journal(JournalFolder.open(folder, disk), clock);
        Instant oldest = clock.instant().minus(KEPT);
        journal.remove(ending -> ending.at().isBefore(oldest));
        return journal;
    }

    /** Where it is. */
    public Path folder() {
        return folder.path();
    }

    /**
     * Keeps everybody else from a store or key.
     *
     * @throws JournalException if somebody is at work on it; the message says who
     */
    public JournalLock lock(Subject subject) throws JournalException {
        return JournalLock.acquire(folder, subject, now());
    }

    /**
     * Writes down what is about to be changed. Nothing may be changed if this fails.
     *
     * @throws JournalException if it cannot be written, if an earlier change of the same subject is not finished, or if
     *     a file in the folder cannot be read, since that may tell of one
     * @throws IllegalStateException if its subject is not locked
     */
    public JournalEntry begin(Change change) throws JournalException {
        checkLocked(change);
        History history = history();
        if (!history.unreadable().isEmpty()) {
            throw new JournalException(Reason.DAMAGED);
        }
        if (history.of(change.subject()).stream().anyMatch(earlier -> !earlier.finished())) {
            throw new JournalException(Reason.UNFINISHED);
        }
        JournalEntry entry =
                new JournalEntry(newId(history), change, List.of(new StepTaken(Step.PREPARED, now())), null);
        folder.add(entry.id() + EXTENSION, JournalJson.write(entry));
        return entry;
    }

    /**
     * Writes down that a step is reached.
     *
     * @return the entry as it is now; only this one may be used from here on
     * @throws IllegalArgumentException if the last step does not lead to it
     * @throws IllegalStateException if the entry is finished, or its subject is not locked
     */
    public JournalEntry reached(JournalEntry entry, Step step) throws JournalException {
        return write(entry.reached(step, now()));
    }

    /**
     * Writes down what has become known about a change, such as the id of a new key.
     *
     * @return as {@link #reached}
     * @throws IllegalArgumentException if it is about another subject
     * @throws IllegalStateException as {@link #reached}
     */
    public JournalEntry learnt(JournalEntry entry, Change change) throws JournalException {
        return write(entry.with(change));
    }

    /**
     * Writes down that nothing is left to do.
     *
     * @throws IllegalStateException as {@link #reached}
     */
    public JournalEntry finish(JournalEntry entry, Outcome outcome) throws JournalException {
        return write(entry.ended(outcome, now()));
    }

    private JournalEntry write(JournalEntry entry) throws JournalException {
        checkLocked(entry.change());
        folder.replace(entry.id() + EXTENSION, JournalJson.write(entry));
        return entry;
    }

    /** Everything that is there. */
    public History history() throws JournalException {
        List<JournalEntry> entries = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        for (String name : names()) {
            try {
                if (!NAME.matcher(name).matches()) {
                    throw new UnreadableException(Fault.FOREIGN);
                }
                byte[] content = folder.read(name);
                if (content != null) {
                    entries.add(JournalJson.read(idOf(name), content));
                }
            } catch (UnreadableException e) {
                unreadable.add(new UnreadableFile(folder.path().resolve(name), e.fault()));
            }
        }
        entries.sort(Comparator.comparing(JournalEntry::id).reversed());
        unreadable.sort(Comparator.comparing(UnreadableFile::file));
        return new History(entries, unreadable);
    }

    /** The entries about a store or key that are not finished, the newest first: at most one, if all went well. */
    public List<JournalEntry> unfinished(Subject subject) throws JournalException {
        return history().of(subject).stream().filter(entry -> !entry.finished()).toList();
    }

    /**
     * Removes every finished entry.
     *
     * @return how many
     */
    public int purge() throws JournalException {
        return remove(ending -> true);
    }

    private int remove(Predicate<Ending> which) throws JournalException {
        List<String> names = new ArrayList<>();
        for (JournalEntry entry : history().entries()) {
            Ending ending = entry.ending();
            if (ending != null && which.test(ending)) {
                names.add(entry.id() + EXTENSION);
            }
        }
        if (!names.isEmpty()) {
            folder.delete(names);
        }
        return names.size();
    }

    private List<String> names() throws JournalException {
        try {
            return folder.names();
        } catch (IOException e) {
            throw IoTrouble.of(e, folder.path());
        }
    }

    private void checkLocked(Change change) {
        if (!JournalLock.isHeld(folder, change.subject())) {
            throw new IllegalStateException("the subject of the change is not locked");
        }
    }

    private static String idOf(String name) {
        return name.substring(0, name.length() - EXTENSION.length());
    }

    /** Time first, so that ids sort; the rest lets two runs write in the same millisecond. */
    private String newId(History history) {
        Set<String> taken = history.entries().stream()
                .map(entry -> entry.id().substring(0, entry.id().lastIndexOf('-')))
                .collect(Collectors.toSet());
        Instant time = now();
        while (taken.contains(TIME.format(time))) {
            time = time.plusMillis(1);
        }
        return TIME.format(time) + "-" + JournalFolder.randomHex(4);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
