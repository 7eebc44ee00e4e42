package io.github.btcpayconnect.check;

import io.github.btcpayconnect.bolt11.Bolt11Invoice;
import io.github.btcpayconnect.core.Network;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds an invoice against what was asked for. */
final class InvoiceDecoding {
    private static final FindingId ID = FindingId.PROBE_DECODE;
    private static final String TELL = "Do not use this connection, and tell whoever runs the wallet.";

    private final Network network;
    private @Nullable Long millisatoshis;
    private @Nullable String paymentHash;
    private @Nullable String descriptionHash;

    InvoiceDecoding(Network network) {
        this.network = network;
    }

    InvoiceDecoding over(long wanted) {
        this.millisatoshis = wanted;
        return this;
    }

    InvoiceDecoding withPaymentHash(@Nullable String wanted) {
        this.paymentHash = wanted;
        return this;
    }

    InvoiceDecoding withDescriptionHash(@Nullable String wanted) {
        this.descriptionHash = wanted;
        return this;
    }

    Finding judge(String text) {
        Optional<Bolt11Invoice> read = Bolt11Invoice.read(text);
        if (read.isEmpty()) {
            return Finding.of(ID, Status.FAIL, "what came is no Lightning invoice", TELL);
        }
        Bolt11Invoice invoice = read.get();
        if (invoice.network().filter(network::equals).isEmpty()) {
            String there = invoice.network().map(Network::id).orElse("a network that this version does not know");
            return Finding.of(ID, Status.FAIL, "the invoice is for " + there + ", not " + network.id(), TELL);
        }
        if (millisatoshis != null && invoice.millisatoshis().orElse(-1) != millisatoshis) {
            return Finding.of(ID, Status.FAIL, "the invoice is over another amount than was asked for", TELL);
        }
        if (paymentHash != null && !paymentHash.equalsIgnoreCase(invoice.paymentHash())) {
            return Finding.of(ID, Status.FAIL, "the invoice has another payment hash than its maker says", TELL);
        }
        if (descriptionHash != null
                && invoice.descriptionHash().isPresent()
                && !descriptionHash.equals(invoice.descriptionHash().get())) {
            return Finding.of(ID, Status.FAIL, "the invoice is for something else than was asked for", TELL);
        }
        String amount = millisatoshis == null ? "" : "right amount, ";
        return Finding.of(
                ID, Status.PASS, "for " + network.id() + ", " + amount + "ends after " + time(invoice.expiry()));
    }

    /** In the largest unit that is whole, or nearly so. */
    static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds == 60 ? "a minute" : counted(seconds, "second");
        }
        if (seconds < 7_200) {
            return seconds == 3_600 ? "an hour" : counted(seconds / 60, "minute");
        }
        return seconds < 172_800 ? counted(seconds / 3_600, "hour") : counted(seconds / 86_400, "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
