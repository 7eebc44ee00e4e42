package io.github.btcpayconnect.blindpay;

import io.github.btcpayconnect.core.Secret;
import java.util.Objects;

/**
 * A new key. BlindPay shows its token this once.
 *
 * @param id empty if BlindPay does not tell
 */
public record CreatedKey(String id, Secret token) {
    public CreatedKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(token, "token");
    }

    /** Nothing of it: even the id is text from outside. */
    @Override
    public String toString() {
        return "CreatedKey";
    }
}
