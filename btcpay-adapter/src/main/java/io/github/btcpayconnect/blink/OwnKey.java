package io.github.btcpayconnect.blink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's keys is the one that asks. Blink does not say, but it notes the use of a key before it answers,
 * so the one that asks is among those used just now.
 *
 * <p>Source: {@code core/api-keys/src/identity/mod.rs} of Blink.
 */
final class OwnKey {
    /** Blink cuts seconds off, and its clocks may differ a little. */
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    /** Nothing is known. */
    static final OwnKey NOT_KNOWN = new OwnKey(KeyList.NOT_KNOWN, List.of(), List.of());

    private final KeyList list;
    private final List<ApiKey> inUse;
    private final List<ApiKey> fitting;

    private OwnKey(KeyList list, List<ApiKey> inUse, List<ApiKey> fitting) {
        this.list = list;
        this.inUse = inUse;
        this.fitting = fitting;
    }

    /**
     * @param scopes those in effect; null if they are not known
     * @param asked by the server's clock; null if that is not known
     * @param answered by the server's clock; null if that is not known
     */
    static OwnKey among(KeyList list, @Nullable KeyScopes scopes, @Nullable Instant asked, @Nullable Instant answered) {
        // An account that is not active shows READ for every key, whatever it was made with.
        boolean telling = scopes != null && !scopes.readOnly();
        List<ApiKey> alike = list.live().stream()
                .filter(key -> !telling || key.scopes().equals(scopes))
                .toList();
        List<ApiKey> inUse = alike.stream()
                .filter(key -> wasUsedBetween(key, asked, answered))
                .toList();
        return new OwnKey(list, inUse, inUse.isEmpty() ? alike : inUse);
    }

    /** What a second look says, some time after the first. */
    OwnKey lookedAtAgain(KeyList later, @Nullable Instant asked, @Nullable Instant answered) {
        List<ApiKey> still = later.keys().stream()
                .filter(key -> !key.id().isEmpty() && wasUsedBetween(key, asked, answered))
                .flatMap(key -> fitting.stream().filter(before -> wasUsedSince(before, key)))
                .toList();
        return still.isEmpty() ? this : new OwnKey(list, still, still);
    }

    /** The key, if it is clear which it is. */
    Optional<ApiKey> certain() {
        return list.complete() && inUse.size() == 1 ? Optional.of(inUse.get(0)) : Optional.empty();
    }

    /** The keys one of which it is. */
    List<ApiKey> fitting() {
        return fitting;
    }

    private static boolean wasUsedSince(ApiKey before, ApiKey later) {
        return before.id().equals(later.id()) && !Objects.equals(before.lastUsedAt(), later.lastUsedAt());
    }

    private static boolean wasUsedBetween(ApiKey key, @Nullable Instant asked, @Nullable Instant answered) {
        Instant lastUse = key.lastUsedAt();
        return lastUse != null
                && asked != null
                && answered != null
                && !lastUse.isBefore(asked.minus(JUST_NOW))
                && !lastUse.isAfter(answered.plus(JUST_NOW));
    }
}
