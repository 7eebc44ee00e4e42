package io.github.btcpayconnect.keys;

import io.github.btcpayconnect.check.Status;
import java.util.Objects;

/**
 * How a key stands to one rule.
 *
 * @param summary for people, without anything that came from outside
 * @param remedy what to do next; empty if nothing is to be done
 */
public record KeyFinding(KeyRule rule, Status status, String summary, String remedy) {
    public KeyFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(remedy, "remedy");
    }

    static KeyFinding pass(KeyRule rule, String summary) {
        return new KeyFinding(rule, Status.PASS, summary, "");
    }

    static KeyFinding skipped(KeyRule rule, String summary) {
        return new KeyFinding(rule, Status.SKIPPED, summary, "");
    }

    static KeyFinding unknown(KeyRule rule, String summary) {
        return new KeyFinding(rule, Status.UNKNOWN, summary, "");
    }

    static KeyFinding warn(KeyRule rule, String summary, String remedy) {
        return new KeyFinding(rule, Status.WARN, summary, remedy);
    }

    static KeyFinding fail(KeyRule rule, String summary, String remedy) {
        return new KeyFinding(rule, Status.FAIL, summary, remedy);
    }
}
