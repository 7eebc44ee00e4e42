package io.github.btcpayconnect.blindpay;

import java.util.List;
import java.util.UUID;

/**
 * What a new key shall be.
 *
 * @param name what people know it by
 * @param permission what it may do
 * @param allowedAddresses where it may be used from; empty for everywhere
 * @param idempotencyKey one for each key that is wanted: BlindPay makes no second key for the same one within a day, so
 *     that asking again after a lost answer does no harm
 */
public record KeyRequest(String name, String permission, List<Ipv4Range> allowedAddresses, String idempotencyKey) {
    /** The only permission that BlindPay has today. */
    public static final String FULL_ACCESS = "full_access";

    /**
     * A request as given.
     *
     * @throws IllegalArgumentException if the name is blank, or the idempotency key is empty or cannot stand in a header
     */
    public KeyRequest {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a key has a name");
        }
        if (idempotencyKey.isEmpty() || !idempotencyKey.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("an idempotency key has visible ASCII characters only");
        }
        allowedAddresses = List.copyOf(allowedAddresses);
    }

    /** A key of this name, for everything and from everywhere. */
    public static KeyRequest named(String name) {
        return new KeyRequest(name, FULL_ACCESS, List.of(), UUID.randomUUID().toString());
    }

    /** The same, to be used from these addresses only. */
    public KeyRequest onlyFrom(List<Ipv4Range> addresses) {
        return new KeyRequest(name, permission, addresses, idempotencyKey);
    }
}
