package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Findings that a person sees as one thing, under a plain name. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody gets hold of the array.
enum FindingGroup {
    SERVER("server", true, FindingId.SERVER_KNOWN, FindingId.SERVER_REACHABLE),
    KEY("key", false, FindingId.KEY_VALID),
    SCOPES("scopes", false, FindingId.SCOPE_READ, FindingId.SCOPE_RECEIVE, FindingId.SCOPE_WRITE),
    WALLET("wallet", false, FindingId.WALLET_EXISTS, FindingId.WALLET_CURRENCY),
    NETWORK("network", false, FindingId.NETWORK),
    ACCOUNT("account", true, FindingId.ACCOUNT_ACTIVE),
    ADDRESS("address", false, FindingId.ADDRESS_EXISTS, FindingId.ADDRESS_PAYABLE),
    BTCPAY("BTCPay", true, FindingId.BTCPAY_VERDICT);

    private final String plainName;
    private final boolean onlyIfWrong;
    private final FindingId[] ids;

    /** @param onlyIfWrong whether nobody needs to read that it is well */
    FindingGroup(String plainName, boolean onlyIfWrong, FindingId... ids) {
        this.plainName = plainName;
        this.onlyIfWrong = onlyIfWrong;
        this.ids = ids;
    }

    /** What people call it. */
    String plainName() {
        return plainName;
    }

    /** The findings of this group that a report has. */
    List<Finding> of(Report report) {
        return Arrays.stream(ids).map(report::finding).flatMap(Optional::stream).toList();
    }

    /** Whether the group has something to say. */
    boolean speaks(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding ->
                        !onlyIfWrong || (finding.status() != Status.PASS && finding.status() != Status.SKIPPED));
    }
}
