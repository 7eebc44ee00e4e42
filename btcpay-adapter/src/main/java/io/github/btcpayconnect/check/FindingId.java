package io.github.btcpayconnect.check;

import java.util.Arrays;
import java.util.List;

/** What is looked at, in the order in which reports list it. Ids never change their meaning; new ones are added. */
public enum FindingId {
    FORMAT("format", true, Mode.BOTH),
    SERVER_KNOWN("server.known", false, Mode.ACCOUNT),
    SERVER_REACHABLE("server.reachable", true, Mode.ACCOUNT),
    KEY_VALID("key.valid", true, Mode.ACCOUNT),
    SCOPE_READ("scope.read", true, Mode.ACCOUNT),
    SCOPE_RECEIVE("scope.receive", false, Mode.ACCOUNT),
    SCOPE_WRITE("scope.write", false, Mode.ACCOUNT),
    WALLET_EXISTS("wallet.exists", true, Mode.ACCOUNT),
    WALLET_CURRENCY("wallet.currency", true, Mode.ACCOUNT),
    NETWORK("network", true, Mode.ACCOUNT),
    ACCOUNT_ACTIVE("account.active", false, Mode.ACCOUNT),
    KEY_IDENTITY("key.identity", false, Mode.ACCOUNT),
    KEY_EXPIRY("key.expiry", false, Mode.ACCOUNT),
    KEY_LIMITS("key.limits", false, Mode.ACCOUNT),
    KEY_SIBLINGS("key.siblings", false, Mode.ACCOUNT),
    WINDDOWN("winddown", false, Mode.ACCOUNT),
    RESTRICTIONS("restrictions", false, Mode.ACCOUNT),
    ACCOUNT_LEVEL("account.level", false, Mode.ACCOUNT),
    CLOCK("clock", false, Mode.ACCOUNT),
    ADDRESS_EXISTS("address.exists", true, Mode.ADDRESS),
    ADDRESS_PAYABLE("address.payable", true, Mode.ADDRESS),
    ADDRESS_BOUNDS("address.bounds", false, Mode.ADDRESS),
    ADDRESS_COMMENT("address.comment", false, Mode.ADDRESS),
    ADDRESS_VERIFY("address.verify", false, Mode.ADDRESS),
    ADDRESS_CALLBACK("address.callback", false, Mode.ADDRESS),
    ADDRESS_USD("address.usd", false, Mode.ADDRESS),
    ADDRESS_NETWORK("address.network", false, Mode.ADDRESS),
    ADDRESS_CUSTODY("address.custody", false, Mode.ADDRESS),
    BTCPAY_VERDICT("btcpay.verdict", false, Mode.BOTH),
    PROBE_INVOICE("probe.invoice", false, Mode.PROBE),
    PROBE_DECODE("probe.decode", false, Mode.PROBE),
    PROBE_CANCEL("probe.cancel", false, Mode.PROBE);

    /** Which checks look at it. */
    private enum Mode {
        ACCOUNT,
        ADDRESS,
        BOTH,
        /** Only where an invoice is made. */
        PROBE
    }

    private final String id;
    private final boolean essential;
    private final Mode mode;

    FindingId(String id, boolean essential, Mode mode) {
        this.id = id;
        this.essential = essential;
        this.mode = mode;
    }

    /** The stable name, as JSON and documents have it. */
    public String id() {
        return id;
    }

    /** Whether not knowing this means not knowing whether the string works. */
    public boolean essential() {
        return essential;
    }

    /** All that is looked at for an account string, in order. */
    public static List<FindingId> ofAccount() {
        return of(Mode.ACCOUNT, Mode.BOTH);
    }

    /** All that is looked at for a Lightning address string, in order. */
    public static List<FindingId> ofAddress() {
        return of(Mode.ADDRESS, Mode.BOTH);
    }

    /** What an invoice that nobody pays adds to either, in order. */
    public static List<FindingId> ofProbe() {
        return of(Mode.PROBE);
    }

    private static List<FindingId> of(Mode... modes) {
        return Arrays.stream(values())
                .filter(id -> Arrays.asList(modes).contains(id.mode))
                .toList();
    }
}
