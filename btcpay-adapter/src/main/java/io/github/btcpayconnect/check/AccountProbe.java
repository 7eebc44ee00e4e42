package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.BlinkInvoices;
import io.github.btcpayconnect.blink.InvoiceReply;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an invoice for the wallet of an account, as BTCPay Server's plugin does, and takes it back where the key may.
 *
 * <p>Over 1 satoshi; for a wallet in dollars over 100, and where that is less than a cent over 1,000.
 */
final class AccountProbe {
    private static final long SMALLEST = 1;
    private static final long SMALL_IN_DOLLARS = 100;
    private static final long LARGER_IN_DOLLARS = 1_000;
    private static final String NO_INVOICE = "there is no invoice";

    private final BlinkInvoices invoices;
    private final BlinkAccount connection;
    private final Network network;
    private final HttpRun run;
    private final Findings findings = new Findings(Status.SKIPPED, NO_INVOICE);

    AccountProbe(BlinkInvoices invoices, BlinkAccount connection, Network network, HttpRun run) {
        this.invoices = invoices;
        this.connection = connection;
        this.network = network;
        this.run = run;
    }

    /** The report without a probe, and the findings of one that was not made. */
    static Report skipped(Report report, String why) {
        Findings findings = new Findings(Status.SKIPPED, why);
        FindingId.ofProbe().forEach(findings::open);
        return with(report, findings, null);
    }

    /**
     * Probes, and adds what came out to a report.
     *
     * @param mayCancel whether the key may take an invoice back
     */
    Report addTo(Report report, Wallet wallet, boolean mayCancel) {
        FindingId.ofProbe().forEach(findings::open);
        boolean dollars = wallet.currency() == WalletCurrency.USD;
        long amount = dollars ? SMALL_IN_DOLLARS : SMALLEST;
        try {
            InvoiceReply reply = create(wallet, amount);
            if (dollars && reply.invoice() == null && reply.refusal() == InvoiceReply.Refusal.AMOUNT) {
                amount = LARGER_IN_DOLLARS;
                reply = create(wallet, amount);
            }
            String invoice = reply.invoice();
            if (invoice == null) {
                refused(reply);
            } else {
                made(invoice, reply, wallet, amount, mayCancel);
            }
        } catch (NoAnswerException e) {
            findings.unknown(
                    FindingId.PROBE_INVOICE,
                    "Blink " + e.getMessage() + "; nobody knows whether it made an invoice",
                    e.advice());
        }
        return with(report, findings, run);
    }

    private static Report with(Report report, Findings probed, @Nullable HttpRun run) {
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(probed.inOrder(FindingId.ofProbe()));
        return new Report(
                report.problems(),
                all,
                run == null ? report.requests() : run.requests(),
                run == null ? report.elapsed() : run.elapsed());
    }

    private InvoiceReply create(Wallet wallet, long amount) throws NoAnswerException {
        return invoices.create(connection.apiKey(), server(), allowInsecure(), wallet, amount, run);
    }

    private void made(String invoice, InvoiceReply reply, Wallet wallet, long amount, boolean mayCancel) {
        findings.pass(
                FindingId.PROBE_INVOICE,
                "Blink made one over " + Satoshis.of(amount) + (mayCancel ? "" : ", which nobody pays"));
        InvoiceDecoding decoding = new InvoiceDecoding(network).withPaymentHash(reply.paymentHash());
        Long satoshis = reply.satoshis();
        // Dollars are whole cents, so that the amount may have been rounded.
        if (wallet.currency() == WalletCurrency.BTC) {
            decoding.over(amount * 1_000);
        } else if (satoshis != null) {
            decoding.over(satoshis * 1_000);
        }
        findings.add(decoding.judge(invoice));
        String hash = reply.paymentHash();
        if (!mayCancel) {
            findings.skipped(
                    FindingId.PROBE_CANCEL, "the key may not take it back: it stays at Blink, unpaid, until it ends");
        } else if (hash == null) {
            findings.unknown(FindingId.PROBE_CANCEL, "not taken back: Blink did not name it");
        } else {
            cancel(wallet, hash);
        }
    }

    private void cancel(Wallet wallet, String paymentHash) {
        FindingId id = FindingId.PROBE_CANCEL;
        try {
            if (invoices.cancel(connection.apiKey(), server(), allowInsecure(), wallet, paymentHash, run)) {
                findings.pass(id, "taken back");
            } else {
                findings.unknown(id, "Blink did not take it back: it stays, unpaid, until it ends after a minute");
            }
        } catch (NoAnswerException e) {
            findings.unknown(id, "Blink " + e.getMessage() + "; the invoice ends by itself after a minute");
        }
    }

    private void refused(InvoiceReply reply) {
        FindingId id = FindingId.PROBE_INVOICE;
        switch (reply.refusal()) {
            case RECEIVE_DISABLED ->
                findings.fail(
                        id,
                        "Blink has switched off receiving for this account",
                        "Move the account to non-custodial in the Blink app, then run: btcpay-connect migrate");
            case INACTIVE ->
                findings.fail(
                        id,
                        "the account is not active: locked, closed, or moved to non-custodial",
                        KeyFindings.MIGRATE);
            case RATE_LIMIT ->
                findings.unknown(
                        id,
                        "not known: too many invoices were made for this account within a minute",
                        "Try again in five minutes.");
            case DEALER_OFFLINE ->
                findings.unknown(
                        id,
                        "not known: the part of Blink that holds dollars is out of order",
                        "Try again in a few minutes.");
            case OUT_OF_ORDER ->
                findings.unknown(id, "not known: Blink is out of order" + words(reply), "Try again in a few minutes.");
            case AMOUNT -> findings.unknown(id, "not known: Blink refuses so small an amount" + words(reply));
            case OTHER -> findings.unknown(id, "not known: Blink made none" + words(reply));
        }
    }

    private String words(InvoiceReply reply) {
        String error = reply.error();
        return error == null ? "" : ": \"" + OutsideText.of(error, List.of(connection.apiKey())) + "\"";
    }

    private String server() {
        return connection.effectiveServer(network);
    }

    private boolean allowInsecure() {
        return connection.allowInsecure().orElse(false);
    }
}
