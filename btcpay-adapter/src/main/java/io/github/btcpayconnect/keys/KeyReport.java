package io.github.btcpayconnect.keys;

import io.github.btcpayconnect.check.Status;
import java.util.List;

/** A key, and how it stands to every rule. */
public record KeyReport(ApiKey key, List<KeyFinding> findings) {
    public KeyReport {
        findings = List.copyOf(findings);
    }

    /** The worst of the findings: FAIL, then WARN, else PASS. What is not known here is no reason to worry. */
    public Status status() {
        for (Status status : List.of(Status.FAIL, Status.WARN)) {
            if (findings.stream().anyMatch(finding -> finding.status() == status)) {
                return status;
            }
        }
        return Status.PASS;
    }
}
