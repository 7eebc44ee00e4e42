package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Key;
import io.github.btcpayconnect.core.Nearest;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the type first if there is none, or mends a misspelt one, where the keys can be those of one type only. */
final class MissingType implements Pass {
    /** No string that somebody pasted has more parts. */
    private static final int MOST_PARTS = 20;

    private static final Set<String> BLINK_PREFIXES = Set.of("blink_", "galoy_staging_", "galoy_dev_", "galoy_");

    @Override
    public Draft over(Draft draft, Network network) {
        String text = draft.text();
        Vocabulary vocabulary = Vocabulary.of(text);
        List<Segment> segments = Segment.of(text, vocabulary);
        if (vocabulary.type().isPresent() || segments.isEmpty() || segments.size() > MOST_PARTS) {
            return draft;
        }
        Segment written = Segment.find(segments, Vocabulary.TYPE);
        List<Segment> others = new ArrayList<>(segments);
        others.remove(written);
        String type = typeOf(others, network);
        if (type == null) {
            return draft;
        }
        Edit edit = draft.edit();
        if (written == null) {
            edit.insert(
                    0,
                    "type=" + type + ";",
                    Rule.TYPE_MISSING,
                    "Put type=" + type + " first: the keys are those of this type only.");
        } else if (Nearest.of(written.value(), Set.of(type)).isPresent()) {
            edit.replace(
                    written.valueStart(),
                    written.end(),
                    type,
                    Rule.TYPE_UNKNOWN,
                    "Wrote the type as " + type + ": the keys are those of this type only.");
        }
        return edit.end();
    }

    /** The only type that parts can be of; null if none or several come into question. */
    private static @Nullable String typeOf(List<Segment> segments, Network network) {
        if (segments.isEmpty()) {
            return null;
        }
        Vocabulary blink = Vocabulary.ofType("blink");
        boolean allOfBlink = true;
        boolean keyOfBlink = false;
        for (Segment segment : segments) {
            String key = blink.key(segment.name());
            allOfBlink &= key != null && segment.nameEnd() > segment.start();
            keyOfBlink |= isOfBlink(key, segment.value());
        }
        return allOfBlink && keyOfBlink ? "blink" : onlyTaker(segments, network);
    }

    private static boolean isOfBlink(@Nullable String key, String value) {
        if ("api-key".equals(key)) {
            return BLINK_PREFIXES.contains(Secret.knownPrefix(Shape.BLINK_KEY.core(value)));
        }
        return "ln-address".equals(key) && value.toLowerCase(Locale.ROOT).endsWith("@blink.sv");
    }

    private static @Nullable String onlyTaker(List<Segment> segments, Network network) {
        StringBuilder list = new StringBuilder();
        Set<String> names = new LinkedHashSet<>();
        for (Segment segment : segments) {
            String name = KeyNames.lower(segment.name());
            names.add(name);
            list.append(';').append(name).append('=').append(segment.value());
        }
        Set<String> takers = new LinkedHashSet<>();
        for (ConnectionType type : Catalogue.known().types()) {
            // What both names of LND make is the same client.
            boolean possible = !type.removed() && !type.name().equals("lnd-grpc") && knowsAll(type, names);
            if (possible
                    && !ConnectionString.check("type=" + type.name() + list, network)
                            .hasErrors()) {
                takers.add(type.name());
            }
        }
        return takers.size() == 1 ? takers.iterator().next() : null;
    }

    private static boolean knowsAll(ConnectionType type, Set<String> names) {
        return names.stream().allMatch(name -> type.key(name).isPresent())
                && type.keys().stream()
                        .filter(key -> key.need() == Key.Need.REQUIRED)
                        .allMatch(key -> names.contains(key.name()));
    }
}
