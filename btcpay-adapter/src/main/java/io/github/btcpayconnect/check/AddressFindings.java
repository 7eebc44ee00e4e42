package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.Custody;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.lnurl.LnurlTarget;
import io.github.btcpayconnect.lnurl.PayAnswer;
import java.util.Objects;

/** Whether a Lightning address is there, what it takes, and where it leads. */
final class AddressFindings {
    /** Bills of a shop are seldom smaller, and seldom larger than a hundred times that. */
    private static final long SMALL_BILL = 1_000_000;

    private static final long LARGE_BILL = 100_000_000;

    private static final String TELL_THE_WALLET = "Tell whoever runs the wallet, or use another address.";
    private static final String NO_INVOICES = "not asked: the address cannot be paid";

    private final AddressInquiry inquiry;
    private final Network network;
    private final Findings findings;

    AddressFindings(AddressInquiry inquiry, Network network, Findings findings) {
        this.inquiry = inquiry;
        this.network = network;
        this.findings = findings;
    }

    /** What becomes of everything on which there was no word. */
    static Findings openFor(AddressInquiry inquiry) {
        return switch (inquiry.existence()) {
            case MISSING ->
                new Findings(
                        Status.SKIPPED,
                        inquiry.thereWithoutDollars()
                                ? "not asked: the address takes no dollars"
                                : "not asked: its server does not know the address");
            case PRIVATE -> new Findings(Status.SKIPPED, "not asked: its server is at a private address");
            case NOT_KNOWN -> new Findings(Status.UNKNOWN, "not known");
            case THERE -> new Findings(Status.SKIPPED, NO_INVOICES);
        };
    }

    void add() {
        exists();
        payable();
        if (inquiry.isPayable()) {
            PayAnswer pay = Objects.requireNonNull(inquiry.pay());
            bounds(pay);
            comment(pay);
            callback(Objects.requireNonNull(inquiry.target()));
        } else {
            findings.open(FindingId.ADDRESS_BOUNDS, FindingId.ADDRESS_COMMENT, FindingId.ADDRESS_CALLBACK);
        }
        verify();
        usd();
        network();
        custody();
    }

    private void exists() {
        FindingId id = FindingId.ADDRESS_EXISTS;
        switch (inquiry.existence()) {
            case THERE -> findings.pass(id, "its server knows it");
            case MISSING -> {
                if (inquiry.thereWithoutDollars()) {
                    findings.pass(id, "its server knows it");
                } else {
                    findings.fail(
                            id,
                            "its server does not know it" + words(),
                            "Check the spelling; the wallet's app shows the address where it receives.");
                }
            }
            case PRIVATE ->
                findings.add(Finding.of(
                        id,
                        Status.SKIPPED,
                        "not asked: its server is at a private address",
                        "If it is your own, say so with --allow-private."));
            case NOT_KNOWN -> {
                NoAnswerException trouble = Objects.requireNonNull(inquiry.trouble());
                findings.unknown(id, "its server " + trouble.getMessage(), advice(trouble));
            }
        }
    }

    private String words() {
        PayAnswer pay = inquiry.pay();
        String reason = pay == null ? null : pay.reason();
        return reason == null ? "" : ": \"" + inquiry.shown(reason) + "\"";
    }

    /** The advice for a server whose address is in the string speaks of that string. */
    static String advice(NoAnswerException trouble) {
        int status = trouble.status().orElse(0);
        return (status >= 300 && status < 400) || status == 405 || status == 421
                ? "Check the domain of the address, then try again in a few minutes."
                : trouble.advice();
    }

    private void payable() {
        FindingId id = FindingId.ADDRESS_PAYABLE;
        PayAnswer pay = inquiry.pay();
        if (inquiry.thereWithoutDollars()) {
            findings.skipped(id, "not in dollars");
        } else if (inquiry.existence() != AddressInquiry.Existence.THERE || pay == null) {
            findings.open(id);
        } else if (!pay.isPayRequest()) {
            findings.fail(
                    id,
                    "it is there for something else than being paid",
                    "Use an address that receives: the wallet's app shows it.");
        } else if (!inquiry.isPayable()) {
            findings.fail(id, "its server does not say where to get an invoice", TELL_THE_WALLET);
        } else {
            findings.pass(id, "can be paid");
        }
    }

    private void bounds(PayAnswer pay) {
        FindingId id = FindingId.ADDRESS_BOUNDS;
        Long least = pay.minSendable();
        Long most = pay.maxSendable();
        if (least == null || most == null) {
            findings.unknown(id, "not known: its server does not say how much it takes");
        } else if (!pay.hasSoundBounds() || Satoshis.up(least) > most / 1_000) {
            findings.fail(id, "no amount fits: its server takes nothing", TELL_THE_WALLET);
        } else if (least > SMALL_BILL || most < LARGE_BILL) {
            findings.warn(
                    id,
                    "only " + Satoshis.between(least, most),
                    "Raise the limits in the wallet, or use another address: bills outside of them cannot be paid.");
        } else {
            findings.pass(id, Satoshis.between(least, most));
        }
    }

    private void comment(PayAnswer pay) {
        FindingId id = FindingId.ADDRESS_COMMENT;
        if (pay.commentAllowed() > 0) {
            findings.pass(id, "up to " + pay.commentAllowed() + " characters");
        } else {
            findings.skipped(id, "takes no comment, and BTCPay needs none");
        }
    }

    private void callback(LnurlTarget target) {
        FindingId id = FindingId.ADDRESS_CALLBACK;
        if (target.inside()) {
            findings.warn(
                    id,
                    "its invoices come from a private network, where BTCPay Server 2.4.5 and newer do not ask",
                    TELL_THE_WALLET);
        } else if (!target.encrypted()) {
            findings.warn(
                    id, "its invoices come unencrypted: whoever is on the way can put in his own", TELL_THE_WALLET);
        } else {
            findings.pass(id, "invoices come from " + inquiry.shown(target.host()));
        }
    }

    private void verify() {
        if (inquiry.isPayable()) {
            findings.skipped(
                    FindingId.ADDRESS_VERIFY,
                    "only an invoice shows whether BTCPay can see that it was paid: --probe makes one");
        } else {
            findings.open(FindingId.ADDRESS_VERIFY);
        }
    }

    private void usd() {
        FindingId id = FindingId.ADDRESS_USD;
        boolean doubled = inquiry.dollars() && inquiry.address().namesDollars();
        if (!inquiry.dollars()) {
            findings.skipped(
                    id, inquiry.address().namesDollars() ? "the name itself asks for dollars" : "not asked for");
        } else if (inquiry.thereWithoutDollars()) {
            findings.fail(
                    id,
                    doubled
                            ? "the name ends in +usd, and currency=USD adds another: its server does not know that name"
                            : "the address takes bitcoin, not dollars" + words(),
                    doubled ? "Delete +usd from the address." : "Delete currency=USD, or write currency=BTC.");
        } else if (!inquiry.isPayable()) {
            findings.open(id);
        } else if (doubled) {
            findings.warn(
                    id,
                    "the name ends in +usd, and currency=USD adds another",
                    "Delete +usd from the address, or currency=USD.");
        } else if (inquiry.isBlinks() && inquiry.custody() != Custody.CUSTODIAL) {
            // Blink's server knows the name of every wallet with +usd, and refuses later.
            findings.unknown(
                    id,
                    "not known: only an invoice shows whether the wallet takes dollars",
                    "Check once with --probe, which makes one.");
        } else {
            findings.pass(id, "its server takes dollars, too");
        }
    }

    private void network() {
        FindingId id = FindingId.ADDRESS_NETWORK;
        if (inquiry.isStaging()) {
            findings.fail(
                    id,
                    "the address is of Blink's staging server: its money is worth nothing",
                    "Use the address of a wallet on mainnet.");
        } else if (network == Network.MAINNET) {
            findings.pass(id, "mainnet");
        } else {
            findings.unknown(id, "not known: an address does not say its network");
        }
    }

    private void custody() {
        FindingId id = FindingId.ADDRESS_CUSTODY;
        if (inquiry.existence() != AddressInquiry.Existence.THERE) {
            findings.open(id);
        } else if (!inquiry.isBlinks()) {
            findings.skipped(id, "not known: only Blink tells");
        } else {
            switch (inquiry.custody()) {
                case NON_CUSTODIAL -> findings.pass(id, "non-custodial");
                case NOT_KNOWN -> findings.unknown(id, "not known: Blink did not say");
                case CUSTODIAL ->
                    findings.warn(
                            id,
                            "custodial: BTCPay may not see payments from other users of Blink,"
                                    + " which do not go over Lightning",
                            "Use an API key while the account is custodial: btcpay-connect generate");
            }
        }
    }
}
