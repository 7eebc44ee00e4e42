package io.github.btcpayconnect.check;

import io.github.btcpayconnect.bolt11.Bolt11Invoice;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.lnurl.InvoiceAnswer;
import io.github.btcpayconnect.lnurl.LnurlClient;
import io.github.btcpayconnect.lnurl.PayAnswer;
import io.github.btcpayconnect.lnurl.VerifyAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a Lightning address for an invoice over the smallest amount, and whether it was paid. Nobody pays it. */
final class AddressProbe {
    private static final String NOT_PRIVATE = "If it is your own, say so with --allow-private.";

    private final AddressInquiry inquiry;
    private final Network network;
    private final Findings findings;

    AddressProbe(AddressInquiry inquiry, Network network, Findings findings) {
        this.inquiry = inquiry;
        this.network = network;
        this.findings = findings;
    }

    /** Adds the findings of a probe, and replaces those that an invoice knows better. */
    void add(LnurlClient lnurl, HttpRun run) {
        PayAnswer pay = inquiry.pay();
        if (pay == null || !inquiry.isPayable() || !pay.hasSoundBounds()) {
            skip("not tried: the address cannot be paid, as far as is known");
            return;
        }
        long least = Objects.requireNonNull(pay.minSendable());
        // Some servers take nothing but whole satoshis.
        long whole = Satoshis.up(least) * 1_000;
        long amount = whole <= Objects.requireNonNull(pay.maxSendable()) ? whole : least;
        findings.skipped(FindingId.PROBE_CANCEL, "an address cannot take an invoice back: it ends by itself");
        InvoiceAnswer answer;
        try {
            answer = lnurl.invoice(Objects.requireNonNull(pay.callback()), amount, run);
        } catch (NoAnswerException e) {
            withoutAnswer(e);
            return;
        }
        String invoice = answer.invoice();
        if (invoice == null) {
            refused(answer.reason());
            return;
        }
        findings.pass(
                FindingId.PROBE_INVOICE, "made one over " + Satoshis.of(Satoshis.up(amount)) + ", which nobody pays");
        if (inquiry.dollars() && !inquiry.address().namesDollars()) {
            findings.pass(FindingId.ADDRESS_USD, "takes dollars");
        }
        decode(invoice, amount, pay);
        verify(lnurl, answer, run);
    }

    void skip(String why) {
        FindingId.ofProbe().forEach(id -> findings.skipped(id, why));
    }

    private void withoutAnswer(NoAnswerException trouble) {
        boolean inside = trouble.reason() == NoAnswerException.Reason.NOT_PUBLIC;
        if (inside) {
            skip("not asked: its invoices come from a private address");
            findings.add(Finding.of(
                    FindingId.PROBE_INVOICE,
                    Status.SKIPPED,
                    "not asked: its invoices come from a private address",
                    NOT_PRIVATE));
            return;
        }
        findings.unknown(
                FindingId.PROBE_INVOICE,
                "where its invoices come from, the server " + trouble.getMessage()
                        + "; nobody knows whether it made one",
                AddressFindings.advice(trouble));
        findings.unknown(FindingId.PROBE_DECODE, "not known: no invoice came");
        findings.unknown(FindingId.ADDRESS_VERIFY, "not known: no invoice came");
    }

    private void refused(@Nullable String reason) {
        String words = reason == null ? "" : ": \"" + inquiry.shown(reason) + "\"";
        String small = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        findings.skipped(FindingId.PROBE_DECODE, "there is no invoice");
        findings.skipped(FindingId.ADDRESS_VERIFY, "not known: there is no invoice");
        if (small.contains("amount") || small.contains("too low") || small.contains("too small")) {
            findings.unknown(FindingId.PROBE_INVOICE, "not known: the amount was refused" + words);
        } else if (small.contains("too many") || small.contains("rate limit") || small.contains("later")) {
            findings.unknown(
                    FindingId.PROBE_INVOICE,
                    "not known: its server has had too many questions" + words,
                    "Try again in a few minutes.");
        } else {
            if (inquiry.dollars() && small.contains("unsupported wallet")) {
                findings.fail(
                        FindingId.ADDRESS_USD,
                        "the wallet takes no dollars",
                        "Delete currency=USD, or write currency=BTC.");
            }
            findings.fail(
                    FindingId.PROBE_INVOICE,
                    "its server makes no invoice" + words,
                    "Open the wallet's app and see whether it can receive.");
        }
    }

    private void decode(String invoice, long amount, PayAnswer pay) {
        String metadata = pay.metadata();
        Finding decoded = new InvoiceDecoding(network)
                .over(amount)
                .withDescriptionHash(metadata == null ? null : sha256(metadata))
                .judge(invoice);
        findings.add(decoded);
        Bolt11Invoice.read(invoice).flatMap(Bolt11Invoice::network).ifPresent(there -> {
            if (there == network) {
                findings.pass(FindingId.ADDRESS_NETWORK, there.id());
            } else {
                findings.fail(
                        FindingId.ADDRESS_NETWORK,
                        "its invoices are for " + there.id() + "; your BTCPay Server is on " + network.id(),
                        "Use the address of a wallet on " + network.id() + ".");
            }
        });
    }

    private void verify(LnurlClient lnurl, InvoiceAnswer answer, HttpRun run) {
        FindingId id = FindingId.ADDRESS_VERIFY;
        String url = answer.verify();
        if (url == null) {
            findings.fail(
                    id,
                    "its server does not tell whether an invoice was paid (LUD-21): BTCPay would never see a payment",
                    "Use a wallet that does, or another kind of connection.");
            return;
        }
        try {
            VerifyAnswer verified = lnurl.verify(url, run);
            if (verified.refused()) {
                findings.fail(
                        id,
                        "its server does not know its own invoice: BTCPay would never see a payment",
                        "Try again in a few minutes; if that changes nothing, use another wallet.");
            } else if (Boolean.TRUE.equals(verified.settled())) {
                findings.fail(
                        id,
                        "its server says that an invoice is paid which nobody has paid",
                        "Do not use this address: BTCPay would hand out goods for nothing.");
            } else {
                findings.pass(id, "its server tells whether an invoice was paid");
            }
        } catch (NoAnswerException e) {
            if (e.reason() == NoAnswerException.Reason.NOT_PUBLIC) {
                findings.add(Finding.of(
                        id,
                        Status.SKIPPED,
                        "not asked: whether an invoice was paid is told at a private address",
                        NOT_PRIVATE));
            } else {
                findings.unknown(
                        id, "where payments are told, the server " + e.getMessage(), AddressFindings.advice(e));
            }
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
