package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.core.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Findings that a person sees as one thing, under a plain name. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody gets hold of the array.
enum FindingGroup {
    SERVER("server", Voice.IF_WRONG, FindingId.SERVER_KNOWN, FindingId.SERVER_REACHABLE),
    KEY("key", Voice.ALWAYS, FindingId.KEY_VALID, FindingId.KEY_IDENTITY),
    SCOPES("scopes", Voice.ALWAYS, FindingId.SCOPE_READ, FindingId.SCOPE_RECEIVE, FindingId.SCOPE_WRITE),
    WALLET("wallet", Voice.ALWAYS, FindingId.WALLET_EXISTS, FindingId.WALLET_CURRENCY),
    ADDRESS("address", Voice.ALWAYS, FindingId.ADDRESS_EXISTS, FindingId.ADDRESS_PAYABLE),
    AMOUNTS("amounts", Voice.ALWAYS, FindingId.ADDRESS_BOUNDS),
    COMMENT("comment", Voice.IF_WRONG, FindingId.ADDRESS_COMMENT),
    CALLBACK("source", Voice.IF_WRONG, FindingId.ADDRESS_CALLBACK),
    DOLLARS("dollars", Voice.IF_WRONG, FindingId.ADDRESS_USD),
    NETWORK("network", Voice.ALWAYS, FindingId.NETWORK, FindingId.ADDRESS_NETWORK),
    ACCOUNT("account", Voice.IF_WRONG, FindingId.ACCOUNT_ACTIVE),
    EXPIRY("expiry", Voice.IF_TOLD, FindingId.KEY_EXPIRY),
    LIMITS("limits", Voice.IF_TOLD, FindingId.KEY_LIMITS),
    CARE(
            "account",
            Voice.IF_TO_DO,
            FindingId.WINDDOWN,
            FindingId.RESTRICTIONS,
            FindingId.ACCOUNT_LEVEL,
            FindingId.KEY_SIBLINGS),
    CLOCK("clock", Voice.IF_TO_DO, FindingId.CLOCK),
    CUSTODY("custody", Voice.IF_WRONG, FindingId.ADDRESS_CUSTODY),
    INVOICE("invoice", Voice.ALWAYS, FindingId.PROBE_INVOICE, FindingId.PROBE_DECODE, FindingId.PROBE_CANCEL),
    PAYMENT("payment", Voice.IF_WRONG, FindingId.ADDRESS_VERIFY),
    BTCPAY("BTCPay", Voice.IF_TO_DO, FindingId.BTCPAY_VERDICT);

    /** When a group has something to say. */
    private enum Voice {
        ALWAYS,
        /** Nobody needs to read that it is well, or does not apply. */
        IF_WRONG,
        /** Nobody needs to read that there is no word on it. */
        IF_TOLD,
        /** Only what somebody should do something about. */
        IF_TO_DO
    }

    private final String plainName;
    private final Voice voice;
    private final FindingId[] ids;

    FindingGroup(String plainName, Voice voice, FindingId... ids) {
        this.plainName = plainName;
        this.voice = voice;
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

    /** The findings of this group that a report has, and that a person needs to see beside the others of it. */
    List<Finding> of(Report report) {
        return Arrays.stream(ids)
                .map(report::finding)
                .flatMap(Optional::stream)
                .filter(this::isTold)
                .filter(finding -> !isToldAlready(finding, report))
                .toList();
    }

    /** A server that is missing is marked in the text itself. */
    private static boolean isToldAlready(Finding finding, Report report) {
        return finding.id() == FindingId.BTCPAY_VERDICT
                && report.problems().stream().anyMatch(problem -> problem.rule() == Rule.SERVER_MISSING);
    }

    private boolean isTold(Finding finding) {
        boolean toDo = finding.status() == Status.WARN || finding.status() == Status.FAIL;
        if (voice == Voice.IF_TO_DO) {
            // What BTCPay will refuse is said at the end of the screen, after its cause.
            return toDo && !(finding.id() == FindingId.BTCPAY_VERDICT && finding.status() == Status.FAIL);
        }
        if (voice == Voice.IF_TOLD) {
            boolean canBeTold = finding.remedy().isPresent();
            return toDo || finding.status() == Status.PASS || canBeTold;
        }
        return finding.id() != FindingId.KEY_IDENTITY || finding.status() == Status.PASS;
    }

    /** Whether the group has something to say. */
    boolean speaks(List<Finding> findings) {
        return voice == Voice.IF_WRONG
                ? findings.stream()
                        .anyMatch(finding -> finding.status() != Status.PASS && finding.status() != Status.SKIPPED)
                : !findings.isEmpty();
    }
}
