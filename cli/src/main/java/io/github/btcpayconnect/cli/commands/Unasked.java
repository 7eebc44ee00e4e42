package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reports on account strings about which a person did not want anybody to be asked. */
final class Unasked {
    private Unasked() {}

    /** The person said no when asked whether the key may go to this server. */
    static Report declined(CheckResult result, String host, boolean probe) {
        return report(
                result.problems(),
                ids(probe),
                Finding.of(
                        FindingId.SERVER_KNOWN,
                        Status.WARN,
                        host + " is not Blink's; whoever runs it sees the API key",
                        "Write server=https://api.blink.sv/graphql, unless this server is your own."),
                Finding.of(
                        FindingId.SERVER_REACHABLE,
                        Status.UNKNOWN,
                        "not asked: you said no",
                        "Check again, and answer y, if you trust this server."));
    }

    /** With {@code --offline}. */
    static Report offline(CheckResult result) {
        return report(
                result.problems(),
                ids(false),
                skipped(FindingId.SERVER_KNOWN, "not asked: --offline"),
                skipped(FindingId.SERVER_REACHABLE, "not asked: --offline"));
    }

    /** There is no key with which anybody could be asked. */
    static Report unusableKey(Problem problem) {
        Finding skipped = skipped(FindingId.SERVER_REACHABLE, "not asked: there is no usable key");
        return report(List.of(problem), ids(false), skipped(FindingId.SERVER_KNOWN, skipped.summary()), skipped);
    }

    /** With {@code --offline}, about a Lightning address. */
    static Report offlineAddress(CheckResult result) {
        List<Finding> findings = new ArrayList<>();
        for (FindingId id : FindingId.ofAddress()) {
            findings.add(id == FindingId.FORMAT ? format(result.problems()) : skipped(id, "not asked: --offline"));
        }
        return new Report(result.problems(), findings, 0, Duration.ZERO);
    }

    private static List<FindingId> ids(boolean probe) {
        List<FindingId> ids = new ArrayList<>(FindingId.ofAccount());
        if (probe) {
            ids.addAll(FindingId.ofProbe());
        }
        return ids;
    }

    private static Report report(List<Problem> problems, List<FindingId> ids, Finding known, Finding reachable) {
        List<Finding> findings = new ArrayList<>();
        for (FindingId id : ids) {
            findings.add(
                    switch (id) {
                        case FORMAT -> format(problems);
                        case SERVER_KNOWN -> known;
                        case SERVER_REACHABLE -> reachable;
                        default -> Finding.of(id, Status.SKIPPED, reachable.summary());
                    });
        }
        return new Report(problems, findings, 0, Duration.ZERO);
    }

    private static Finding skipped(FindingId id, String summary) {
        return Finding.of(id, Status.SKIPPED, summary);
    }

    private static Finding format(List<Problem> problems) {
        if (problems.isEmpty()) {
            return Finding.of(FindingId.FORMAT, Status.PASS, "BTCPay takes the string");
        }
        Problem worst = problems.stream().filter(Problem::isError).findFirst().orElse(problems.get(0));
        return Finding.of(
                FindingId.FORMAT, worst.isError() ? Status.FAIL : Status.WARN, worst.message(), worst.remedy());
    }
}
