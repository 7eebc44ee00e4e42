package io.github.btcpayconnect.check;

import java.time.Duration;
import java.util.Optional;

/** Whether this computer's clock agrees with the server's. When an invoice expires depends on clocks. */
final class ClockFinding {
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private ClockFinding() {}

    /** @param lead how far this computer's clock is ahead */
    static Finding of(Optional<Duration> lead) {
        if (lead.isEmpty()) {
            return Finding.of(FindingId.CLOCK, Status.SKIPPED, "the server does not say what time it is");
        }
        Duration off = lead.get().abs();
        if (off.compareTo(TOLERATED) <= 0) {
            return Finding.of(FindingId.CLOCK, Status.PASS, "this computer and the server agree on the time");
        }
        return Finding.of(
                FindingId.CLOCK,
                Status.WARN,
                "this computer's clock is " + words(off) + (lead.get().isNegative() ? " behind" : " ahead of")
                        + " the server's",
                "Set the clock of this computer, if BTCPay runs on it: invoices expire too early or too late.");
    }

    private static String words(Duration off) {
        if (off.toDays() > 1) {
            return off.toDays() + " days";
        }
        if (off.toHours() > 1) {
            return off.toHours() + " hours";
        }
        return off.toMinutes() > 1 ? off.toMinutes() + " minutes" : off.toSeconds() + " seconds";
    }
}
