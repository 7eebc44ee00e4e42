package io.github.btcpayconnect.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects the findings of one report, in whatever order they are made. */
final class Findings {
    private final Map<FindingId, Finding> findings = new EnumMap<>(FindingId.class);
    private final Status openStatus;
    private final String openSummary;

    /**
     * @param openStatus what becomes of everything on which there was no word
     * @param openSummary and why
     */
    Findings(Status openStatus, String openSummary) {
        this.openStatus = openStatus;
        this.openSummary = openSummary;
    }

    void pass(FindingId id, String summary) {
        add(Finding.of(id, Status.PASS, summary));
    }

    void warn(FindingId id, String summary, String remedy) {
        add(Finding.of(id, Status.WARN, summary, remedy));
    }

    void fail(FindingId id, String summary, String remedy) {
        add(Finding.of(id, Status.FAIL, summary, remedy));
    }

    void unknown(FindingId id, String summary) {
        add(Finding.of(id, Status.UNKNOWN, summary));
    }

    void unknown(FindingId id, String summary, String remedy) {
        add(Finding.of(id, Status.UNKNOWN, summary, remedy));
    }

    void skipped(FindingId id, String summary) {
        add(Finding.of(id, Status.SKIPPED, summary));
    }

    /** There was no word on these. */
    void open(FindingId... ids) {
        for (FindingId id : ids) {
            add(Finding.of(id, openStatus, openSummary));
        }
    }

    void add(Finding finding) {
        findings.put(finding.id(), finding);
    }

    /** Every finding of a mode, in its order. */
    List<Finding> inOrder(List<FindingId> mode) {
        return mode.stream()
                .map(id -> Objects.requireNonNull(findings.get(id), id.id()))
                .toList();
    }
}
