package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.ConnectionType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of BTCPay Server.
 *
 * <table>
 * <caption>Spellings</caption>
 * <tr><th>text</th><th>version</th></tr>
 * <tr><td>{@code 2.4.4}, {@code v2.4.4}</td><td>2.4.4</td></tr>
 * <tr><td>{@code 2.4}</td><td>2.4.0</td></tr>
 * <tr><td>{@code 2}, {@code 2.4.4-rc1}, {@code latest}</td><td>none</td></tr>
 * </table>
 */
public record BtcpayVersion(int major, int minor, int patch) implements Comparable<BtcpayVersion> {
    /** The newest one whose rules are known. */
    public static final BtcpayVersion NEWEST_KNOWN = new BtcpayVersion(2, 4, 7);

    /** The oldest one whose rules are known. */
    public static final BtcpayVersion OLDEST_KNOWN = new BtcpayVersion(2, 3, 0);

    private static final int LONGEST_NUMBER = 6;
    private static final Comparator<BtcpayVersion> ORDER = Comparator.comparingInt(BtcpayVersion::major)
            .thenComparingInt(BtcpayVersion::minor)
            .thenComparingInt(BtcpayVersion::patch);

    /** @throws IllegalArgumentException if a number is negative */
    public BtcpayVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException("a version has no negative numbers");
        }
    }

    /** The version that a text names; empty if it names none. */
    public static Optional<BtcpayVersion> parse(String text) {
        List<String> numbers = List.of((text.startsWith("v") ? text.substring(1) : text).split("\\.", -1));
        if (numbers.size() < 2 || numbers.size() > 3 || !numbers.stream().allMatch(BtcpayVersion::isNumber)) {
            return Optional.empty();
        }
        return Optional.of(new BtcpayVersion(
                Integer.parseInt(numbers.get(0)),
                Integer.parseInt(numbers.get(1)),
                numbers.size() == 3 ? Integer.parseInt(numbers.get(2)) : 0));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is this one or newer. */
    public boolean isAtLeast(BtcpayVersion other) {
        return compareTo(other) >= 0;
    }

    /** Whether it understands a type, be it by itself or by a plugin. What is older than the oldest known counts as that. */
    public boolean knows(ConnectionType type) {
        BtcpayVersion known = isAtLeast(OLDEST_KNOWN) ? this : OLDEST_KNOWN;
        return type.versions().isEmpty() || type.versions().stream().anyMatch(known::isIn);
    }

    private boolean isIn(ConnectionType.Versions span) {
        return span.since().flatMap(BtcpayVersion::parse).map(this::isAtLeast).orElse(true)
                && !span.until()
                        .flatMap(BtcpayVersion::parse)
                        .map(this::isAtLeast)
                        .orElse(false);
    }

    @Override
    public int compareTo(BtcpayVersion other) {
        return ORDER.compare(this, other);
    }

    /** As {@code 2.4.4}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
