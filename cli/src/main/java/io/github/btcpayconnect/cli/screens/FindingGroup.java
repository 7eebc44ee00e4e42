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
    ADDRESS("address", false, FindingId.ADDRESS_EXISTS, FindingId.ADDRESS_PAYABLE),
    AMOUNTS("amounts", false, FindingId.ADDRESS_BOUNDS),
    COMMENT("comment", true, FindingId.ADDRESS_COMMENT),
    CALLBACK("source", true, FindingId.ADDRESS_CALLBACK),
    DOLLARS("dollars", true, FindingId.ADDRESS_USD),
    NETWORK("network", false, FindingId.NETWORK, FindingId.ADDRESS_NETWORK),
    ACCOUNT("account", true, FindingId.ACCOUNT_ACTIVE),
    CUSTODY("custody", true, FindingId.ADDRESS_CUSTODY),
    INVOICE("invoice", false, FindingId.PROBE_INVOICE, FindingId.PROBE_DECODE, FindingId.PROBE_CANCEL),
    PAYMENT("payment", true, FindingId.ADDRESS_VERIFY),
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

    /** Whether it goes without saying where nothing is known of the thing that it is a detail of. */
    boolean isDetail() {
        return switch (this) {
            case COMMENT, CALLBACK, DOLLARS, CUSTODY, PAYMENT -> true;
            default -> false;
        };
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
