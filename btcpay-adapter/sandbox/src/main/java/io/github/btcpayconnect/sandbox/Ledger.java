package io.github.btcpayconnect.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one running sandbox remembers: when keys were used, the invoices that it made, and how many. */
final class Ledger {
    private static final int MAX_INVOICES = 1_000;

    private final Clock clock;
    private final Instant started;
    private final Map<SandboxKey, Instant> lastUses = new ConcurrentHashMap<>();
    private final RateLimits limits = new RateLimits();
    private final Set<String> idempotencyKeys = ConcurrentHashMap.newKeySet();
    private final Map<String, Invoice> invoices = new LinkedHashMap<>();

    Ledger(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    Instant now() {
        return clock.instant();
    }

    /** The start of this sandbox, from which the ages of keys are counted so that they never grow old. */
    Instant started() {
        return started;
    }

    /** Notes that a key was used. The first use of one twin is one of the other, too. */
    void used(SandboxKey key) {
        boolean first = lastUses.put(key, now()) == null;
        if (first && key.account() == SandboxAccount.TWINS) {
            key.account().keys().forEach(twin -> lastUses.putIfAbsent(twin, now()));
        }
    }

    Optional<Instant> lastUse(SandboxKey key) {
        Duration before = key.life().unusedFor();
        return Optional.ofNullable(lastUses.get(key))
                .or(() -> Optional.ofNullable(before).map(started::minus));
    }

    /** When a key expires; empty if never. */
    Optional<Instant> expiry(SandboxKey key) {
        return Optional.ofNullable(key.life().expiresIn()).map(started::plus);
    }

    boolean expired(SandboxKey key) {
        return expiry(key).filter(end -> !now().isBefore(end)).isPresent();
    }

    RateLimits limits() {
        return limits;
    }

    /** Notes an idempotency key, and tells whether it had not come before. */
    boolean isNew(String idempotencyKey) {
        return idempotencyKeys.add(idempotencyKey.toLowerCase(Locale.ROOT));
    }

    void add(Invoice invoice) {
        synchronized (invoices) {
            invoices.put(invoice.paymentHash(), invoice);
            if (invoices.size() > MAX_INVOICES) {
                invoices.remove(invoices.keySet().iterator().next());
            }
        }
    }

    Optional<Invoice> invoice(String paymentHash) {
        synchronized (invoices) {
            return Optional.ofNullable(invoices.get(paymentHash));
        }
    }
}
