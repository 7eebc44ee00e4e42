package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;
import io.github.btcpayconnect.core.Nearest;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys as their type knows them: other spellings in any case, other names and slips only where the value says what
 * is meant.
 */
final class KeyNames implements Pass {
    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        Vocabulary vocabulary = Vocabulary.of(text);
        String type = vocabulary.type().orElse(null);
        if (type == null) {
            return draft;
        }
        Set<String> known = keysOf(type);
        List<Segment> segments = Segment.of(text, vocabulary);
        Set<String> there = new HashSet<>();
        segments.forEach(segment -> there.add(lower(segment.name())));
        Edit edit = draft.edit();
        for (Segment segment : segments) {
            String key = segment.nameEnd() == segment.start() || known.contains(lower(segment.name()))
                    ? null
                    : meant(segment, known, type);
            // Of a key that is there already, another spelling may be a second value.
            if (key != null && (!there.contains(key) || isRepeated(segment, key, segments))) {
                there.add(key);
                edit.replace(
                        segment.start(),
                        segment.nameEnd(),
                        key,
                        Rule.KEY_UNKNOWN,
                        "Wrote the key as " + key + ": BTCPay Server knows no other spelling.");
            }
        }
        return edit.end();
    }

    private static @Nullable String meant(Segment segment, Set<String> known, String type) {
        String key = segment.key();
        if (key != null && (Vocabulary.bare(key).equals(Vocabulary.bare(segment.name())) || fits(key, segment, type))) {
            return key;
        }
        String near = Nearest.of(segment.name(), known).orElse(null);
        return near != null && fits(near, segment, type) ? near : null;
    }

    /** Whether the value cannot be of another key. */
    private static boolean fits(String key, Segment segment, String type) {
        return !key.equals("allowinsecure") && Shape.of(key, type).isOf(segment.value());
    }

    private static boolean isRepeated(Segment segment, String key, List<Segment> segments) {
        return segments.stream()
                .filter(other -> lower(other.name()).equals(key))
                .allMatch(other -> other.value().equals(segment.value()));
    }

    private static Set<String> keysOf(String type) {
        Set<String> keys = new LinkedHashSet<>(Set.of(Vocabulary.TYPE));
        for (ConnectionType known : Catalogue.known().find(type)) {
            known.keys().stream().map(Key::name).forEach(keys::add);
        }
        return keys;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
