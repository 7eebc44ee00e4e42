package io.github.btcpayconnect.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The invoices of Lightning addresses, and which of them are marked as paid. */
final class LnurlInvoices {
    private static final int MOST = 1_000;
    private static final Duration CUSTODIAL_EXPIRY = Duration.ofHours(4);
    /** They outlive BTCPay's own by far. */
    private static final Duration SPARK_EXPIRY = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param preimage what the payment hash is the hash of; known to the payer once it is paid */
    record Entry(String bolt11, String preimage, boolean paid) {}

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    LnurlInvoices(Clock clock) {
        this.clock = clock;
    }

    /** Makes one, and gives its payment hash. */
    synchronized String add(SandboxAddress address, Environment environment, long satoshis, String metadata) {
        byte[] preimage = random();
        String hash = sha256(preimage);
        Invoice invoice = new Invoice(
                environment,
                address.username(),
                satoshis,
                clock.instant(),
                address.custodial() ? CUSTODIAL_EXPIRY : SPARK_EXPIRY,
                hash,
                HexFormat.of().formatHex(random()),
                "",
                sha256(metadata.getBytes(StandardCharsets.UTF_8)),
                hash);
        entries.put(hash, new Entry(Bolt11.of(invoice), HexFormat.of().formatHex(preimage), false));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        return hash;
    }

    synchronized Optional<Entry> find(String paymentHash) {
        return Optional.ofNullable(entries.get(paymentHash));
    }

    /** Whether there is such an invoice to be marked. */
    synchronized boolean markPaid(String paymentHash) {
        return entries.computeIfPresent(paymentHash, (hash, entry) -> new Entry(entry.bolt11(), entry.preimage(), true))
                != null;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
