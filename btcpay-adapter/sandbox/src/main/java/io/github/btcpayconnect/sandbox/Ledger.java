package io.github.btcpayconnect.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one running sandbox remembers: when keys were used, and the invoices that it made. */
final class Ledger {
    private static final int MAX_INVOICES = 1_000;

    private final Clock clock;
    private final Instant started;
    private final Map<SandboxKey, Instant> lastUses = new ConcurrentHashMap<>();
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

    void used(SandboxKey key) {
        lastUses.put(key, now());
    }

    Optional<Instant> lastUse(SandboxKey key) {
        return Optional.ofNullable(lastUses.get(key));
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
