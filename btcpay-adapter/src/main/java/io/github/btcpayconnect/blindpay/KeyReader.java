package io.github.btcpayconnect.blindpay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.NoAnswerException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks out of BlindPay's answers what is there in the form that it should have. */
final class KeyReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "permission",
            "token",
            "ip_whitelist",
            "last_used_at",
            "instance_id",
            "created_at",
            "updated_at");

    private KeyReader() {}

    /**
     * The answer to a question for all keys: a list, alone or in a wrapper.
     *
     * @throws NoAnswerException if it is none; a list with a hole would hide a key
     */
    static List<BlindPayKey> keys(@Nullable JsonNode answer) throws NoAnswerException {
        JsonNode list = unwrapped(answer);
        if (!list.isArray()) {
            throw NoAnswerException.unreadable();
        }
        List<BlindPayKey> keys = new ArrayList<>();
        for (JsonNode key : list) {
            keys.add(key(key));
        }
        return keys;
    }

    /** @throws NoAnswerException if this is no key */
    static BlindPayKey key(@Nullable JsonNode answer) throws NoAnswerException {
        JsonNode key = unwrapped(answer);
        String id = text(key, "id");
        if (id.isEmpty()) {
            throw NoAnswerException.unreadable();
        }
        String token = text(key, "token");
        return new BlindPayKey(
                id,
                text(key, "name"),
                text(key, "permission"),
                token.isEmpty() ? null : Secret.of(token),
                addresses(key.path("ip_whitelist")),
                time(key.path("created_at")),
                time(key.path("updated_at")),
                time(key.path("last_used_at")),
                key.path("last_used_at").isNull(),
                text(key, "instance_id"),
                others(key));
    }

    /** @throws NoAnswerException if there is no token in it */
    static CreatedKey created(@Nullable JsonNode answer) throws NoAnswerException {
        JsonNode key = unwrapped(answer);
        String token = text(key, "token");
        if (token.isEmpty()) {
            throw NoAnswerException.unreadable();
        }
        return new CreatedKey(text(key, "id"), Secret.of(token));
    }

    private static JsonNode unwrapped(@Nullable JsonNode answer) throws NoAnswerException {
        if (answer == null) {
            throw NoAnswerException.unreadable();
        }
        JsonNode data = answer.path("data");
        return data.isContainerNode() ? data : answer;
    }

    /** What is no text stays as JSON: it must not look as if everybody were let in. */
    private static List<String> addresses(JsonNode list) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(address -> addresses.add(address.isTextual() ? address.textValue() : address.toString()));
        } else {
            addresses.add(list.isTextual() ? list.textValue() : list.toString());
        }
        return addresses;
    }

    /** Without an offset it is taken for UTC; null if it cannot be read. */
    static @Nullable Instant time(JsonNode node) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    node.textValue(), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return date(node.textValue());
        }
    }

    private static @Nullable Instant date(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, String> others(JsonNode key) {
        Map<String, String> others = new LinkedHashMap<>();
        key.properties().forEach(member -> {
            if (!KNOWN.contains(member.getKey())) {
                others.put(member.getKey(), member.getValue().toString());
            }
        });
        return others;
    }

    private static String text(JsonNode json, String name) {
        JsonNode member = json.path(name);
        return member.isTextual() ? member.textValue() : "";
    }
}
