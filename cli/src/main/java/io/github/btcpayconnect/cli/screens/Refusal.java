package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;

/** The last line about a text that is refused: what to do next. */
final class Refusal {
    private Refusal() {}

    /** @param again the command to come back with */
    static String next(CheckResult result, String text, String again) {
        if (result.problems().stream().anyMatch(problem -> problem.rule() == Rule.TOO_LONG)) {
            return "It was not read any further. Next: copy the connection string alone, then " + again;
        }
        if (!Secret.knownPrefix(text.strip()).isEmpty()) {
            return "Next, to make a connection string of a key: btcpay-connect generate";
        }
        return "BTCPay refuses it. Next: mend it, then " + again;
    }
}
