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
    ADDRESS_EXISTS("address.exists", true, Mode.ADDRESS),
    ADDRESS_PAYABLE("address.payable", true, Mode.ADDRESS),
    ADDRESS_BOUNDS("address.bounds", false, Mode.ADDRESS),
    ADDRESS_COMMENT("address.comment", false, Mode.ADDRESS),
    ADDRESS_VERIFY("address.verify", false, Mode.ADDRESS),
    ADDRESS_CALLBACK("address.callback", false, Mode.ADDRESS),
    ADDRESS_USD("address.usd", false, Mode.ADDRESS),
    ADDRESS_NETWORK("address.network", false, Mode.ADDRESS),
    ADDRESS_CUSTODY("address.custody", false, Mode.ADDRESS),
    BTCPAY_VERDICT("btcpay.verdict", false, Mode.ADDRESS),
    PROBE_INVOICE("probe.invoice", false, Mode.PROBE),
    PROBE_DECODE("probe.decode", false, Mode.PROBE),
    PROBE_CANCEL("probe.cancel", false, Mode.PROBE);

    /** Which strings a finding is about. */
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
        return Arrays.stream(values())
                .filter(id -> id.mode == Mode.ACCOUNT || id.mode == Mode.BOTH)
                .toList();
    }

    /** All that is looked at for a Lightning address string, in order. */
    public static List<FindingId> ofAddress() {
        return Arrays.stream(values())
                .filter(id -> id.mode == Mode.ADDRESS || id.mode == Mode.BOTH)
                .toList();
    }

    /** What follows on either where an invoice is made to see whether money would arrive. */
    public static List<FindingId> ofProbe() {
        return Arrays.stream(values()).filter(id -> id.mode == Mode.PROBE).toList();
    }
}
