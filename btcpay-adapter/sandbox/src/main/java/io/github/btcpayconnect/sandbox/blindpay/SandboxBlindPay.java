package io.github.btcpayconnect.sandbox.blindpay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The four calls for API keys of BlindPay, and what they work on. It knows the keys of {@link SandboxBlindPayKey}, and
 * those that are made here.
 */
public final class SandboxBlindPay {
    /** The instance that most keys belong to. */
    public static final String INSTANCE = "in_sandbox00001";

    /** Another instance, with a key of its own. */
    public static final String OTHER_INSTANCE = "in_sandbox00002";

    private static final String PATH = "/v1/instances/";
    private static final Pattern KEYS = Pattern.compile(PATH + "([^/]*)/api-keys(?:/([^/]+))?");
    private static final Duration REMEMBERED = Duration.ofHours(24);

    /** The answer that a wish got, kept for whoever asks again. */
    private record Remembered(Instant at, String body, BlindPayAnswer reply) {}

    private final Clock clock;
    private final Map<String, StoredKey> keys = new LinkedHashMap<>();
    private final Map<String, Remembered> wishes = new LinkedHashMap<>();
    private int made;
    private int traces;
    private boolean refusing;
    private boolean losing;

    /** One with its first keys, whose ages are counted from now. */
    public SandboxBlindPay(Clock clock) {
        this.clock = clock;
        for (SandboxBlindPayKey key : SandboxBlindPayKey.values()) {
            keys.put(key.id(), StoredKey.of(key, clock.instant()));
        }
    }

    /** Whether a path is BlindPay's. */
    public static boolean isAt(String path) {
        return path.startsWith(PATH);
    }

    /** Whether no key at all may make another one, as at BlindPay since 2026. */
    public synchronized void refuseKeyMadeKeys(boolean refuse) {
        refusing = refuse;
    }

    /** Lets the answer to the next request get lost, after it was carried out. */
    public synchronized void loseNextAnswer() {
        losing = true;
    }

    /**
     * Answers a request.
     *
     * @param path without a query
     * @param header the value of a header
     */
    public synchronized BlindPayAnswer answer(
            String method, String path, Function<String, Optional<String>> header, String body) {
        BlindPayAnswer reply = answered(method, path, header, body);
        if (losing) {
            losing = false;
            return BlindPayAnswer.LOST;
        }
        return reply;
    }

    private BlindPayAnswer answered(
            String method, String path, Function<String, Optional<String>> header, String body) {
        Matcher call = KEYS.matcher(path);
        if (!call.matches()) {
            return error(404, "NOT_FOUND", "There is nothing here", List.of());
        }
        String instance = call.group(1);
        StoredKey asking = asking(header.apply("Authorization").orElse(""), instance);
        if (asking == null) {
            return error(401, "UNAUTHORIZED", "Invalid API key", List.of());
        }
        asking.used(clock.instant());
        String id = call.group(2);
        if (id == null) {
            return switch (method) {
                case "GET" -> list(instance);
                case "POST" -> create(asking, header.apply("Idempotency-Key").orElse(""), body);
                default -> error(405, "METHOD_NOT_ALLOWED", "Only GET and POST are answered here", List.of());
            };
        }
        StoredKey key = keys.get(id);
        if (key == null || !key.instance.equals(instance)) {
            return error(404, "API_KEY_NOT_FOUND", "API key not found", List.of());
        }
        return switch (method) {
            case "GET" -> BlindPayAnswer.of(200, key.json());
            case "DELETE" -> {
                keys.remove(id);
                yield BlindPayAnswer.NO_CONTENT;
            }
            default -> error(405, "METHOD_NOT_ALLOWED", "Only GET and DELETE are answered here", List.of());
        };
    }

    private @Nullable StoredKey asking(String authorization, String instance) {
        return keys.values().stream()
                .filter(key -> authorization.equals("Bearer " + key.token) && key.instance.equals(instance))
                .findFirst()
                .orElse(null);
    }

    private BlindPayAnswer list(String instance) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        keys.values().stream().filter(key -> key.instance.equals(instance)).forEach(key -> list.add(key.json()));
        return BlindPayAnswer.of(200, list);
    }

    private BlindPayAnswer create(StoredKey asking, String idempotencyKey, String body) {
        if (refusing || !asking.makesKeys) {
            return error(
                    403,
                    "DASHBOARD_SESSION_REQUIRED",
                    "API keys are created in a dashboard session, not with another API key",
                    List.of());
        }
        Instant now = clock.instant();
        String wish = asking.instance + " " + idempotencyKey;
        Remembered earlier = idempotencyKey.isEmpty() ? null : wishes.get(wish);
        if (earlier != null && now.isBefore(earlier.at().plus(REMEMBERED))) {
            return earlier.body().equals(body)
                    ? earlier.reply()
                    : error(409, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for another body", List.of());
        }
        BlindPayAnswer reply = make(asking.instance, body, now);
        if (reply.status() == 200) {
            wishes.put(wish, new Remembered(now, body, reply));
        }
        return reply;
    }

    private BlindPayAnswer make(String instance, String body, Instant now) {
        KeyWish wish = KeyWish.read(body);
        if (!wish.complaints().isEmpty()) {
            return error(400, "VALIDATION_ERROR", "The request is not valid", wish.complaints());
        }
        made++;
        String id = String.format(Locale.ROOT, "ap_made%08d", made);
        String token = String.format(Locale.ROOT, "bp_live_SandboxMade%012d", made);
        keys.put(id, new StoredKey(instance, id, wish.name(), token, wish.addresses(), false, now, null));
        return BlindPayAnswer.of(
                200, JsonNodeFactory.instance.objectNode().put("id", id).put("token", token));
    }

    private BlindPayAnswer error(int status, String code, String message, List<KeyWish.Complaint> complaints) {
        traces++;
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message", message);
        ArrayNode errors = json.putArray("errors");
        for (KeyWish.Complaint complaint : complaints) {
            errors.addObject()
                    .put("code", complaint.code())
                    .put("message", complaint.message())
                    .put("long_message", complaint.message());
        }
        json.put("trace_id", "sandbox-" + traces).put("code", code).put("description", message);
        return BlindPayAnswer.of(status, json);
    }
}
