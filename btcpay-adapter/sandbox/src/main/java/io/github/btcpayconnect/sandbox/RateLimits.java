package io.github.btcpayconnect.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many invoices Blink creates for an account: so many in a minute, and then none for five.
 *
 * <p>Source: {@code core/api/galoy.yaml} of Blink.
 */
final class RateLimits {
    /** What is counted apart. */
    enum Kind {
        /** For an account by itself. */
        INVOICE,
        /** For an account by anybody, so that anybody can use it up. */
        INVOICE_ON_BEHALF
    }

    private static final int INVOICES = 60;
    private static final Duration INVOICE_WINDOW = Duration.ofMinutes(1);
    private static final Duration INVOICE_BLOCK = Duration.ofMinutes(5);

    private record Who(Kind kind, SandboxAccount account) {}

    private static final class Window {
        private final Instant began;
        private int taken;
        private Instant blockedUntil = Instant.MIN;

        Window(Instant began) {
            this.began = began;
        }
    }

    private final Map<Who, Window> windows = new HashMap<>();

    /** Takes one invoice of an account's, and tells whether there was one left. */
    synchronized boolean take(Kind kind, SandboxAccount account, Instant now) {
        Who who = new Who(kind, account);
        Window window = windows.get(who);
        if (window == null
                || (!now.isBefore(window.began.plus(INVOICE_WINDOW)) && !now.isBefore(window.blockedUntil))) {
            window = new Window(now);
            windows.put(who, window);
        }
        if (now.isBefore(window.blockedUntil)) {
            return false;
        }
        window.taken++;
        if (window.taken > INVOICES) {
            window.blockedUntil = now.plus(INVOICE_BLOCK);
            return false;
        }
        return true;
    }
}
