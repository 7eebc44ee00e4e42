package io.github.btcpayconnect.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes an invoice as BOLT11 has it: a prefix with the amount, fields in groups of five bits, a bech32 checksum.
 *
 * <p>Everything can be read from it but the payee: the signature is made up, since there is no node to sign.
 */
final class Bolt11 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private static final int PAYMENT_HASH = 1;
    private static final int FEATURES = 5;
    private static final int EXPIRY = 6;
    private static final int DESCRIPTION = 13;
    private static final int PAYMENT_SECRET = 16;
    private static final int DESCRIPTION_HASH = 23;

    private final ByteArrayOutputStream groups = new ByteArrayOutputStream();

    private Bolt11() {}

    static String of(Invoice invoice) {
        Bolt11 data = new Bolt11();
        data.number(invoice.createdAt().getEpochSecond(), 7);
        data.field(PAYMENT_HASH, inFives(HexFormat.of().parseHex(invoice.paymentHash())));
        data.field(PAYMENT_SECRET, inFives(HexFormat.of().parseHex(invoice.paymentSecret())));
        String descriptionHash = invoice.descriptionHash();
        if (descriptionHash == null) {
            data.field(DESCRIPTION, inFives(invoice.memo().getBytes(StandardCharsets.UTF_8)));
        } else {
            data.field(DESCRIPTION_HASH, inFives(HexFormat.of().parseHex(descriptionHash)));
        }
        Bolt11 expiry = new Bolt11();
        long seconds = invoice.expiry().toSeconds();
        expiry.number(seconds, seconds < 1 << 20 ? 4 : 6);
        data.field(EXPIRY, expiry.groups.toByteArray());
        // Bits 8 and 14: onions of variable length and payment secrets are needed, as every node has it today.
        Bolt11 features = new Bolt11();
        features.number(1 << 14 | 1 << 8, 3);
        data.field(FEATURES, features.groups.toByteArray());

        String prefix = invoice.environment().invoicePrefix() + amount(invoice.satoshis());
        data.groups.writeBytes(inFives(signature(prefix, data.groups.toByteArray())));
        return prefix + "1" + data.text() + checksum(prefix, data.groups.toByteArray());
    }

    /** Satoshis in bitcoin, with the largest multiplier that keeps the number whole. */
    private static String amount(long satoshis) {
        String[] multipliers = {"n", "u", "m", ""};
        long number = satoshis * 10;
        int multiplier = 0;
        while (multiplier < multipliers.length - 1 && number % 1_000 == 0) {
            number /= 1_000;
            multiplier++;
        }
        return number + multipliers[multiplier];
    }

    /** 64 bytes that look like a signature; the byte after them, which tells how to find the payee, is 0. */
    private static byte[] signature(String prefix, byte[] data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            digest.update(prefix.getBytes(StandardCharsets.US_ASCII));
            byte[] signature = new byte[65];
            System.arraycopy(digest.digest(data), 0, signature, 0, 64);
            return signature;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-512", e);
        }
    }

    private void number(long value, int length) {
        for (int shift = 5 * (length - 1); shift >= 0; shift -= 5) {
            groups.write((int) (value >> shift) & 31);
        }
    }

    private void field(int type, byte[] content) {
        groups.write(type);
        number(content.length, 2);
        groups.writeBytes(content);
    }

    /** The bits of the bytes in groups of five, the last one filled up with zeros. */
    private static byte[] inFives(byte[] bytes) {
        ByteArrayOutputStream fives = new ByteArrayOutputStream();
        int bits = 0;
        int count = 0;
        for (byte next : bytes) {
            bits = bits << 8 | (next & 0xff);
            for (count += 8; count >= 5; count -= 5) {
                fives.write(bits >> (count - 5) & 31);
            }
            bits &= (1 << count) - 1;
        }
        if (count > 0) {
            fives.write(bits << (5 - count) & 31);
        }
        return fives.toByteArray();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (byte group : groups.toByteArray()) {
            text.append(ALPHABET.charAt(group));
        }
        return text.toString();
    }

    /** Source: BIP 173. */
    private static String checksum(String prefix, byte[] data) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state) ^ (prefix.charAt(i) >> 5);
        }
        state = step(state);
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state) ^ (prefix.charAt(i) & 31);
        }
        for (byte group : data) {
            state = step(state) ^ group;
        }
        for (int i = 0; i < 6; i++) {
            state = step(state);
        }
        Bolt11 checksum = new Bolt11();
        checksum.number(state ^ 1, 6);
        return checksum.text();
    }

    private static int step(int state) {
        int next = (state & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((state >> (25 + i) & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
