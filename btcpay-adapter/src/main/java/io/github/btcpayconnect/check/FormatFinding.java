package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.Problem;
import java.util.List;

/** How a text came out before anything was asked. */
final class FormatFinding {
    private FormatFinding() {}

    static Finding of(CheckResult result) {
        List<Problem> problems = result.problems();
        if (problems.isEmpty()) {
            return Finding.of(FindingId.FORMAT, Status.PASS, "BTCPay takes the string");
        }
        Problem worst = result.first()
                .or(() -> problems.stream().filter(Problem::isError).findFirst())
                .orElse(problems.get(0));
        int others = problems.size() - 1;
        String summary = worst.message() + (others == 0 ? "" : " (And " + others + " more.)");
        return Finding.of(FindingId.FORMAT, worst.isError() ? Status.FAIL : Status.WARN, summary, worst.remedy());
    }
}
