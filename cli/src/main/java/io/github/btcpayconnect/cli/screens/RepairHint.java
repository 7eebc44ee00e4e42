package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.Optional;
import java.util.function.Supplier;

/** Names the repair where there is one. */
public final class RepairHint {
    private RepairHint() {}

    /**
     * The sentence; empty if nothing can be repaired.
     *
     * @param result what the check of the text has found
     * @param repair tries it; not called for a text without problems, since most are sound
     */
    public static Optional<String> of(CheckResult result, Supplier<Optional<Repair>> repair) {
        return result.problems().isEmpty() ? Optional.empty() : repair.get().flatMap(tried -> of(result, tried));
    }

    private static Optional<String> of(CheckResult result, Repair repair) {
        int found = ProblemScreen.telling(result.problems()).size();
        int left = ProblemScreen.telling(repair.left()).size();
        if (repair.changes().isEmpty() || left >= found) {
            return Optional.empty();
        }
        return Optional.of(
                "btcpay-connect fix repairs " + (found == 1 ? "it." : (found - left) + " of " + found + "."));
    }
}
