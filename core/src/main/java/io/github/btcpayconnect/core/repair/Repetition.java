package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes away what is there again and says the same: a key with its value, or the whole string. */
final class Repetition implements Pass {
    private static final String TWICE = "Took away the same string, which was there again.";
    private static final int LONGEST_LABEL = 100;
    private static final String KEY = "Took away a key that was there before, with the same value.";
    private static final String NEXT = "Put a semicolon before a second string.";

    @Override
    public Draft over(Draft draft, Network network) {
        return parts(draft);
    }

    /** The same text again behind at most three characters. */
    static Draft halves(Draft draft) {
        String text = draft.text();
        for (int between = 0; between <= 3; between++) {
            int length = (text.length() - between) / 2;
            if (length > 8
                    && 2 * length + between == text.length()
                    && !isWord(text, length, length + between)
                    && isWhole(text.substring(0, length))
                    && text.regionMatches(length + between, text, 0, length)) {
                Edit edit = draft.edit();
                edit.delete(length, text.length(), Rule.STRING_TWICE, TWICE);
                return edit.end();
            }
        }
        return draft;
    }

    private static boolean isWord(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> Vocabulary.isAlphanumeric((char) c));
    }

    /** Whether a whole string may begin here, perhaps behind a label: not the half of a value. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < Math.min(text.length(), LONGEST_LABEL); i++) {
            if (Surroundings.beginsWithForm(text, i) || text.regionMatches(true, i, "type", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    private static Draft parts(Draft draft) {
        String text = draft.text();
        Vocabulary vocabulary = Vocabulary.of(text);
        List<Segment> segments = Segment.of(text, vocabulary);
        Edit edit = draft.edit();
        List<Integer> beginnings = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.isOf(Vocabulary.TYPE)) {
                beginnings.add(i);
            }
            int type = typeInside(segment.value());
            if (type > 0 && !segment.isOf(Vocabulary.TYPE)) {
                edit.insert(segment.valueStart() + type, ";", Rule.SEPARATOR, NEXT);
            }
        }
        Draft separated = edit.end();
        if (separated != draft) {
            return separated;
        }
        return beginnings.size() > 1 ? strings(draft, segments, beginnings) : keys(draft, segments);
    }

    /** Where a second string begins whose semicolon is missing. */
    private static int typeInside(String value) {
        int type = value.lastIndexOf("type=");
        return type > 0 && Vocabulary.typeNamed(value.substring(type + 5)).isPresent() ? type : -1;
    }

    private static Draft strings(Draft draft, List<Segment> segments, List<Integer> beginnings) {
        int first = beginnings.get(0);
        Map<String, String> contents = contents(segments.subList(first, beginnings.get(1)));
        for (int i = 1; i < beginnings.size(); i++) {
            int end = i + 1 < beginnings.size() ? beginnings.get(i + 1) : segments.size();
            Map<String, String> again = contents(segments.subList(beginnings.get(i), end));
            if (first > 0 || again.size() == 1) {
                return keys(draft, segments);
            }
            if (!contents.equals(again)) {
                // Two strings: only a person knows which one, and none is made of both.
                return draft;
            }
        }
        Edit edit = draft.edit();
        int end = segments.get(beginnings.get(1) - 1).end();
        edit.delete(end, draft.text().length(), Rule.STRING_TWICE, TWICE);
        return edit.end();
    }

    private static Map<String, String> contents(List<Segment> segments) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Segment segment : segments) {
            // Of the same type in capitals, the second string is none of another type.
            String value = segment.isOf(Vocabulary.TYPE) ? KeyNames.lower(segment.value()) : segment.value();
            contents.merge(name(segment), value, (a, b) -> a.equals(b) ? a : a + ";" + b);
        }
        return contents;
    }

    private static Draft keys(Draft draft, List<Segment> segments) {
        Map<String, String> values = new HashMap<>();
        Edit edit = draft.edit();
        int end = 0;
        for (Segment segment : segments) {
            boolean hasKey = segment.nameEnd() > segment.start();
            if (hasKey && segment.value().equals(values.get(name(segment)))) {
                edit.delete(end, segment.end(), Rule.DUPLICATE_KEY, KEY);
            } else if (hasKey) {
                values.putIfAbsent(name(segment), segment.value());
            }
            end = segment.end();
        }
        return edit.end();
    }

    private static String name(Segment segment) {
        return Objects.requireNonNullElse(segment.key(), KeyNames.lower(segment.name()));
    }
}
