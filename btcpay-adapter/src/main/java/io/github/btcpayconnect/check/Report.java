package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a check found out about one connection string: a value, the same for a terminal, a web page and a plugin.
 *
 * <p>Its {@link #status()} is the first of these that holds: {@code FAIL} if any finding is, {@code UNKNOWN} if an
 * {@linkplain FindingId#essential() essential} one is, {@code WARN} if any is, {@code PASS}.
 */
public final class Report {
    private final List<Problem> problems;
    private final List<Finding> findings;
    private final int requests;
    private final Duration elapsed;

    /** A report of these findings, which are in the order of {@link FindingId}. */
    public Report(List<Problem> problems, List<Finding> findings, int requests, Duration elapsed) {
        this.problems = List.copyOf(problems);
        this.findings = List.copyOf(findings);
        this.requests = requests;
        this.elapsed = elapsed;
    }

    /** How the string came out, all in all; never {@code SKIPPED}. */
    public Status status() {
        if (has(Status.FAIL)) {
            return Status.FAIL;
        }
        if (findings.stream()
                .anyMatch(finding ->
                        finding.status() == Status.UNKNOWN && finding.id().essential())) {
            return Status.UNKNOWN;
        }
        return has(Status.WARN) ? Status.WARN : Status.PASS;
    }

    /** What is wrong with the text itself. */
    public List<Problem> problems() {
        return problems;
    }

    /** Everything that was looked at, in the order of {@link FindingId}. */
    public List<Finding> findings() {
        return findings;
    }

    /** One of the findings; empty if this kind of string has no such finding. */
    public Optional<Finding> finding(FindingId id) {
        return findings.stream().filter(finding -> finding.id() == id).findFirst();
    }

    /** HTTP requests sent, repeated ones counted. */
    public int requests() {
        return requests;
    }

    /** How long it took. */
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public String toString() {
        return "Report[" + status() + "]";
    }

    private boolean has(Status status) {
        return findings.stream().anyMatch(finding -> finding.status() == status);
    }
}
