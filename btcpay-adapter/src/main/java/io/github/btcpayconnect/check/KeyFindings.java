package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.KeyScopes;
import io.github.btcpayconnect.blink.KeyState;
import io.github.btcpayconnect.blink.ReadOnlyKeys;
import io.github.btcpayconnect.core.blink.Scope;

/** What an API key is and may do, and whether its account is alive. */
final class KeyFindings {
    /** For an account that is not active. */
    static final String MIGRATE = "Open the Blink app. If the account is non-custodial now, use its Lightning address:"
            + " btcpay-connect migrate";

    private static final String NEW_KEY =
            "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), then btcpay-connect generate";

    private static final String OTHER_SCOPES = "not known: the key has scopes that this version does not know";

    private final AccountReply reply;
    private final Findings findings;

    KeyFindings(AccountReply reply, Findings findings) {
        this.reply = reply;
        this.findings = findings;
    }

    void add() {
        valid();
        if (reply.key() == KeyState.MAY_NOT_READ) {
            mayNotRead();
            findings.open(FindingId.SCOPE_RECEIVE, FindingId.SCOPE_WRITE);
        } else {
            reply.scopes().ifPresentOrElse(this::scopes, this::noScopes);
        }
        active();
    }

    private void valid() {
        FindingId id = FindingId.KEY_VALID;
        switch (reply.key()) {
            case ACCEPTED, MAY_NOT_READ -> findings.pass(id, "accepted by Blink");
            case REFUSED ->
                findings.fail(
                        id,
                        "Blink refuses it: revoked, expired, mistyped or of another environment;"
                                + " rarely a fault at Blink",
                        NEW_KEY);
            case NOT_AUTHORIZED ->
                findings.unknown(
                        id,
                        "Blink saw no key: its account is gone, or something on the way dropped it",
                        "Try again from another network. If that changes nothing, make a new key at"
                                + " dashboard.blink.sv.");
            case UNKNOWN_TO_SANDBOX ->
                findings.unknown(
                        id, "the sandbox does not know this key", "Use a key of the sandbox: btcpay-connect sandbox");
            case NOT_KNOWN -> findings.open(id);
        }
    }

    private void mayNotRead() {
        findings.fail(
                FindingId.SCOPE_READ, "the key may not read, and BTCPay must: the scope READ is missing", NEW_KEY);
    }

    private void noScopes() {
        if (reply.key() == KeyState.ACCEPTED) {
            // Without the scope there would have been nothing but an error.
            findings.pass(FindingId.SCOPE_READ, "reads the account");
        } else {
            findings.open(FindingId.SCOPE_READ);
        }
        findings.open(FindingId.SCOPE_RECEIVE, FindingId.SCOPE_WRITE);
    }

    private void scopes(KeyScopes scopes) {
        read(scopes);
        receive(scopes);
        write(scopes);
    }

    private void read(KeyScopes scopes) {
        if (scopes.allow(Scope.READ)) {
            findings.pass(FindingId.SCOPE_READ, "reads the account");
        } else if (scopes.others()) {
            findings.unknown(FindingId.SCOPE_READ, OTHER_SCOPES);
        } else {
            mayNotRead();
        }
    }

    private void receive(KeyScopes scopes) {
        if (scopes.allow(Scope.RECEIVE)) {
            findings.pass(FindingId.SCOPE_RECEIVE, "receives");
        } else if (scopes.others()) {
            findings.unknown(FindingId.SCOPE_RECEIVE, OTHER_SCOPES);
        } else if (isShut()) {
            findings.skipped(FindingId.SCOPE_RECEIVE, "cannot be told: the account is not active");
        } else {
            findings.warn(
                    FindingId.SCOPE_RECEIVE,
                    "the scope RECEIVE is missing; BTCPay works without it today",
                    "For a string that lasts, make a key with Read and Receive at dashboard.blink.sv.");
        }
    }

    private void write(KeyScopes scopes) {
        if (scopes.allow(Scope.WRITE)) {
            findings.warn(
                    FindingId.SCOPE_WRITE,
                    "the key can spend: whoever reads the string can empty the account",
                    "Make a key with Read and Receive only at dashboard.blink.sv, unless BTCPay is to pay out.");
        } else if (scopes.others()) {
            findings.unknown(FindingId.SCOPE_WRITE, OTHER_SCOPES);
        } else {
            findings.pass(FindingId.SCOPE_WRITE, "cannot spend");
        }
    }

    /** Blink shows every key of an account that is not active as one that may read and nothing else. */
    private void active() {
        FindingId id = FindingId.ACCOUNT_ACTIVE;
        if (reply.key() != KeyState.ACCEPTED || reply.scopes().isEmpty()) {
            findings.open(id);
            return;
        }
        if (!reply.scopes().orElseThrow().readOnly()) {
            findings.pass(id, "the account is active");
            return;
        }
        switch (reply.readOnlyKeys()) {
            case SOME -> findings.skipped(id, "a key that may only read cannot tell");
            case NONE ->
                findings.fail(id, "the account is not active: locked, closed, or moved to non-custodial", MIGRATE);
            case NOT_KNOWN -> findings.unknown(id, "not known: the account's keys could not be read");
        }
    }

    private boolean isShut() {
        return reply.scopes().filter(KeyScopes::readOnly).isPresent() && reply.readOnlyKeys() == ReadOnlyKeys.NONE;
    }
}
