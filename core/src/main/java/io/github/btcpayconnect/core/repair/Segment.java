package io.github.btcpayconnect.core.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two semicolons, white space around left out.
 *
 * @param start where it begins
 * @param nameEnd where the name of its key ends; {@code start} if it has no equals sign
 * @param valueStart where its value begins
 * @param end where it, and so its value, ends
 * @param name the name of its key, as written
 * @param key the key that is meant; null if none is known
 * @param value its value, or the whole of it if it has no equals sign
 */
record Segment(
        int start,
        int nameEnd,
        int valueStart,
        int end,
        String name,
        @Nullable String key,
        String value) {
    static List<Segment> of(String text, Vocabulary vocabulary) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int semicolon = text.indexOf(';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            int start = Blank.start(text, from, to);
            if (start < to) {
                segments.add(of(text, start, Blank.end(text, start, to), vocabulary));
            }
            from = to + 1;
        }
        return segments;
    }

    private static Segment of(String text, int start, int end, Vocabulary vocabulary) {
        int equals = start;
        while (equals < end && text.charAt(equals) != '=') {
            equals++;
        }
        if (equals == end) {
            return new Segment(start, start, start, end, "", null, text.substring(start, end));
        }
        int nameEnd = Blank.end(text, start, equals);
        int valueStart = Blank.start(text, equals + 1, end);
        String name = text.substring(start, nameEnd);
        return new Segment(
                start, nameEnd, valueStart, end, name, vocabulary.key(name), text.substring(valueStart, end));
    }

    boolean isOf(String wanted) {
        return wanted.equals(key);
    }

    /** Whether one of these is of a key. */
    static boolean has(List<Segment> segments, String key) {
        return find(segments, key) != null;
    }

    static @Nullable Segment find(List<Segment> segments, String key) {
        for (Segment segment : segments) {
            if (segment.isOf(key)) {
                return segment;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        // A record would print the value.
        return "Segment[" + start + ", " + end + ")";
    }
}
