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
    /** Blink cuts seconds off, its clocks may differ a little, and the answer was on its way. */
    private static final Duration JUST_NOW = Duration.ofSeconds(2);

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
     * @param now by the server's clock; null if that is not known
     */
    static OwnKey among(KeyList list, @Nullable KeyScopes scopes, @Nullable Instant now) {
        // An account that is not active shows READ for every key, whatever it was made with.
        boolean telling = scopes != null && !scopes.readOnly();
        List<ApiKey> alike = list.live().stream()
                .filter(key -> !telling || key.scopes().equals(scopes))
                .toList();
        List<ApiKey> inUse = alike.stream().filter(key -> wasUsedAt(key, now)).toList();
        return new OwnKey(list, inUse, inUse.isEmpty() ? alike : inUse);
    }

    /**
     * What a second look says, some time after the first.
     *
     * @param now by the server's clock then; null if that is not known
     */
    OwnKey lookedAtAgain(KeyList later, @Nullable Instant now) {
        List<ApiKey> still = later.keys().stream()
                .filter(key -> !key.id().isEmpty() && wasUsedAt(key, now))
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

    private static boolean wasUsedAt(ApiKey key, @Nullable Instant now) {
        Instant lastUse = key.lastUsedAt();
        return now != null
                && lastUse != null
                && Duration.between(lastUse, now).abs().compareTo(JUST_NOW) <= 0;
    }
}
