package io.github.btcpayconnect.bolt11;

import io.github.btcpayconnect.core.Network;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Lightning invoice: network, amount, times, payment hash, and what it is for.
 *
 * <table>
 * <caption>How it begins</caption>
 * <tr><th>text</th><th>network</th><th>amount</th></tr>
 * <tr><td>{@code lnbc1…}</td><td>mainnet</td><td>any</td></tr>
 * <tr><td>{@code lnbc2500u1…}</td><td>mainnet</td><td>250,000 satoshis</td></tr>
 * <tr><td>{@code lntbs10n1…}</td><td>testnet, as BTCPay Server calls signet</td><td>1 satoshi</td></tr>
 * </table>
 *
 * <p>The checksum is checked. The signature is not, nor are features and routes: whoever made the invoice is not asked
 * for here. Source: BOLT 11, Payment Encoding.
 */
public final class Bolt11Invoice {
    /** Longer ones fit into no QR code. */
    private static final int LONGEST = 7_089;

    private static final Pattern PREFIX = Pattern.compile("ln([a-z]+)(?:([1-9][0-9]{0,17})([munp]?))?");
    private static final int TIMESTAMP_LENGTH = 7;
    private static final int SIGNATURE_LENGTH = 104;
    private static final int HASH_LENGTH = 52;
    private static final int LONGEST_EXPIRY = 12;
    private static final Duration DEFAULT_EXPIRY = Duration.ofHours(1);

    private final String currency;
    private final @Nullable Long millisatoshis;
    private final Instant createdAt;
    private Duration expiry = DEFAULT_EXPIRY;
    private @Nullable String paymentHash;
    private @Nullable String description;
    private @Nullable String descriptionHash;

    private Bolt11Invoice(String currency, @Nullable Long millisatoshis, int[] data) {
        this.currency = currency;
        this.millisatoshis = millisatoshis;
        this.createdAt = Instant.ofEpochSecond(number(data, 0, TIMESTAMP_LENGTH));
        readFields(data, data.length - SIGNATURE_LENGTH);
    }

    /** Reads an invoice in small letters or in capitals; empty if the text is none. */
    public static Optional<Bolt11Invoice> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Bech32Text bech32 = Bech32Text.read(text);
        Matcher prefix = bech32 == null ? null : PREFIX.matcher(bech32.prefix());
        if (bech32 == null || prefix == null || !prefix.matches()) {
            return Optional.empty();
        }
        int[] data = bech32.data();
        if (data.length < TIMESTAMP_LENGTH + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        try {
            Long amount = prefix.group(2) == null ? null : amount(Long.parseLong(prefix.group(2)), prefix.group(3));
            return Optional.of(new Bolt11Invoice(prefix.group(1), amount, data)).filter(Bolt11Invoice::isComplete);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** @throws ArithmeticException if it is no whole number of millisatoshis, or more than there are */
    private static long amount(long number, String multiplier) {
        return switch (multiplier) {
            case "p" -> {
                if (number % 10 != 0) {
                    throw new ArithmeticException("less than a millisatoshi");
                }
                yield number / 10;
            }
            case "n" -> Math.multiplyExact(number, 100L);
            case "u" -> Math.multiplyExact(number, 100_000L);
            case "m" -> Math.multiplyExact(number, 100_000_000L);
            default -> Math.multiplyExact(number, 100_000_000_000L);
        };
    }

    /** A field of a length that it cannot have is as if it were not there; of several the first counts. */
    private void readFields(int[] data, int end) {
        int at = TIMESTAMP_LENGTH;
        while (at + 3 <= end) {
            int type = data[at];
            int length = data[at + 1] * 32 + data[at + 2];
            int start = at + 3;
            at = start + length;
            if (at > end) {
                paymentHash = null;
                return;
            }
            boolean hash = length == HASH_LENGTH;
            if (type == 1 && hash && paymentHash == null) {
                paymentHash = HexFormat.of().formatHex(bytes(data, start, length));
            } else if (type == 13 && description == null) {
                description = new String(bytes(data, start, length), StandardCharsets.UTF_8);
            } else if (type == 23 && hash && descriptionHash == null) {
                descriptionHash = HexFormat.of().formatHex(bytes(data, start, length));
            } else if (type == 6 && length <= LONGEST_EXPIRY) {
                expiry = Duration.ofSeconds(number(data, start, length));
            }
        }
    }

    private boolean isComplete() {
        return paymentHash != null && (description != null || descriptionHash != null);
    }

    private static long number(int[] data, int start, int length) {
        long number = 0;
        for (int i = start; i < start + length; i++) {
            number = number << 5 | data[i];
        }
        return number;
    }

    /** Whole bytes of groups of five bits; the bits left over fill up the last group. */
    private static byte[] bytes(int[] data, int start, int length) {
        byte[] bytes = new byte[length * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = data[start + bit / 5] >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
        }
        return bytes;
    }

    /** The network as BTCPay Server calls it; empty for one that it does not know. */
    public Optional<Network> network() {
        return switch (currency) {
            case "bc" -> Optional.of(Network.MAINNET);
            case "tb", "tbs" -> Optional.of(Network.TESTNET);
            case "bcrt" -> Optional.of(Network.REGTEST);
            default -> Optional.empty();
        };
    }

    /** In thousandths of a satoshi; empty if the payer chooses. */
    public OptionalLong millisatoshis() {
        return millisatoshis == null ? OptionalLong.empty() : OptionalLong.of(millisatoshis);
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** How long it can be paid. */
    public Duration expiry() {
        return expiry;
    }

    /** 64 hexadecimal digits in small letters. */
    public String paymentHash() {
        return Objects.requireNonNull(paymentHash);
    }

    /** What it is for. It may be any text. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** The SHA-256 of what it is for, as hexadecimal digits. */
    public Optional<String> descriptionHash() {
        return Optional.ofNullable(descriptionHash);
    }
}
