package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;

/** The last line about a text that is refused: what to do next. */
final class Refusal {
    private Refusal() {}

    /**
     * What to do next, where nothing else says that BTCPay refuses it.
     *
     * @param again the command to come back with
     */
    static String refused(CheckResult result, String text, String again) {
        String next = next(result, text, again);
        return next.equals(mend(again)) ? "BTCPay refuses it. " + next : next;
    }

    /** @param again the command to come back with */
    static String next(CheckResult result, String text, String again) {
        if (result.problems().stream().anyMatch(problem -> problem.rule() == Rule.TOO_LONG)) {
            return "It was not read any further. Next: copy the connection string alone, then " + again;
        }
        if (!Secret.knownPrefix(text.strip()).isEmpty()) {
            return "Next, to make a connection string of a key: btcpay-connect generate";
        }
        return mend(again);
    }

    private static String mend(String again) {
        return "Next: mend it, then " + again;
    }
}
