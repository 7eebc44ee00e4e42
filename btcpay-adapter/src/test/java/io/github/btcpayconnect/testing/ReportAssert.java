package io.github.btcpayconnect.testing;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** Asserts what a report says. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {
    /** They look behind the key and the account; a test that is not about them need not list them. */
    private static final Set<FindingId> DEEPER = EnumSet.range(FindingId.KEY_IDENTITY, FindingId.CLOCK);

    static {
        DEEPER.add(FindingId.BTCPAY_VERDICT);
    }

    private ReportAssert(Report report) {
        super(report, ReportAssert.class);
        isNotNull();
        List<FindingId> ids = report.findings().stream().map(Finding::id).toList();
        List<FindingId> asked =
                ids.stream().filter(id -> !FindingId.ofProbe().contains(id)).toList();
        List<FindingId> probed = ids.subList(asked.size(), ids.size());
        boolean wholeMode = asked.equals(FindingId.ofAccount()) || asked.equals(FindingId.ofAddress());
        if (!wholeMode || !(probed.isEmpty() || probed.equals(FindingId.ofProbe()))) {
            failWithMessage("not all findings of a mode, in order: %s", ids);
        }
    }

    public static ReportAssert assertThatReport(Report report) {
        return new ReportAssert(report);
    }

    public ReportAssert is(Status status) {
        if (actual.status() != status) {
            failWithMessage("expected %s, but was %s: %s", status, actual.status(), lines());
        }
        return this;
    }

    /** These findings have this status, and no other of those that every test is about. */
    public ReportAssert has(Status status, FindingId... ids) {
        Set<FindingId> expected = EnumSet.noneOf(FindingId.class);
        expected.addAll(Arrays.asList(ids));
        Set<FindingId> found = EnumSet.noneOf(FindingId.class);
        actual.findings().stream()
                .filter(finding -> finding.status() == status)
                .filter(finding -> expected.contains(finding.id()) || !DEEPER.contains(finding.id()))
                .forEach(finding -> found.add(finding.id()));
        if (!found.equals(expected)) {
            failWithMessage("expected %s for %s, but was for %s: %s", status, expected, found, lines());
        }
        return this;
    }

    /** Everything but these is PASS. */
    public ReportAssert passesBut(FindingId... ids) {
        List<FindingId> others = Arrays.asList(ids);
        return has(
                Status.PASS,
                actual.findings().stream()
                        .map(Finding::id)
                        .filter(id -> !others.contains(id) && !DEEPER.contains(id))
                        .toArray(FindingId[]::new));
    }

    /** This finding has this status, and these words in its summary. */
    public ReportAssert finds(FindingId id, Status status, String words) {
        Status found = actual.finding(id).orElseThrow().status();
        if (found != status) {
            failWithMessage("expected %s for %s, but was %s: %s", status, id.id(), found, lines());
        }
        return says(id, words);
    }

    /** The summary of a finding has these words. */
    public ReportAssert says(FindingId id, String words) {
        String summary = actual.finding(id).orElseThrow().summary();
        if (!summary.contains(words)) {
            failWithMessage("expected \"%s\" in: %s", words, summary);
        }
        return this;
    }

    /** The remedy of a finding has these words. */
    public ReportAssert advises(FindingId id, String words) {
        String remedy = actual.finding(id).flatMap(Finding::remedy).orElse("(none)");
        if (!remedy.contains(words)) {
            failWithMessage("expected \"%s\" in: %s", words, remedy);
        }
        return this;
    }

    public ReportAssert cost(int requests) {
        if (actual.requests() != requests) {
            failWithMessage("expected %s requests, but was %s", requests, actual.requests());
        }
        return this;
    }

    private List<String> lines() {
        return actual.findings().stream()
                .map(finding -> "\n  " + finding + ": " + finding.summary()
                        + finding.remedy().map(remedy -> " | " + remedy).orElse(""))
                .toList();
    }
}
