package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes to a draft, from its beginning to its end, in time that grows with its length and no faster. */
final class Edit {
    /** More changes of one kind are told as one. */
    private static final int MANY = 10;

    private final Draft before;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private final List<Change> changes = new ArrayList<>();
    private int read;

    Edit(Draft before) {
        this.before = before;
        // Most passes find nothing: room is made when something is written.
        this.text = new StringBuilder();
        this.starts = new int[0];
        this.ends = new int[0];
    }

    /** Leaves a part away. */
    void delete(int from, int to, Rule rule, String message) {
        replace(from, to, "", rule, message);
    }

    /** Adds something that was missing. */
    void insert(int at, String added, Rule rule, String message) {
        replace(at, at, added, rule, message);
    }

    /** Puts something else in the place of a part, which must lie behind all earlier ones. */
    void replace(int from, int to, String by, Rule rule, String message) {
        put(from, to, by);
        Change change = new Change(rule, before.inputStart(from, to), before.inputEnd(from, to), message);
        changes.add(change);
    }

    /** The same as a part of a change that is told elsewhere. */
    void put(int from, int to, String by) {
        if (from < read) {
            throw new IllegalArgumentException("an edit goes from the beginning to the end");
        }
        copyTo(from);
        int start = before.inputStart(from, to);
        int end = before.inputEnd(from, to);
        for (int i = 0; i < by.length(); i++) {
            append(by.charAt(i), start, end);
        }
        read = to;
    }

    /** Tells a change whose parts were put. */
    void tell(int from, int to, Rule rule, String message) {
        changes.add(new Change(rule, before.inputStart(from, to), before.inputEnd(from, to), message));
    }

    /** The changed draft; the same one if nothing was changed. */
    Draft end() {
        if (changes.isEmpty()) {
            return before;
        }
        copyTo(before.text().length());
        List<Change> all = new ArrayList<>(before.changes());
        all.addAll(fewer());
        return new Draft(text.toString(), starts, ends, all);
    }

    private List<Change> fewer() {
        if (changes.size() <= MANY) {
            return changes;
        }
        List<Change> kinds = new ArrayList<>();
        for (Change change : changes) {
            int same = 0;
            while (same < kinds.size() && !kinds.get(same).isLike(change)) {
                same++;
            }
            if (same == kinds.size()) {
                kinds.add(change);
            } else {
                kinds.set(same, kinds.get(same).and(change));
            }
        }
        return kinds;
    }

    private void copyTo(int end) {
        if (read < end) {
            makeRoom(end - read);
            before.copyPlaces(read, end, starts, ends, text.length());
            text.append(before.text(), read, end);
            read = end;
        }
    }

    private void makeRoom(int more) {
        int needed = text.length() + more;
        if (needed > starts.length) {
            int room =
                    Math.max(Math.max(2 * text.length(), needed), before.text().length() + 16);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
    }

    private void append(char c, int start, int end) {
        makeRoom(1);
        int length = text.length();
        starts[length] = start;
        ends[length] = end;
        text.append(c);
    }
}
