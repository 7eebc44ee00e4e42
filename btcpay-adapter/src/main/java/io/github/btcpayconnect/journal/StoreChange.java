package io.github.btcpayconnect.journal;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to one store: what was there, and what shall be there.
 *
 * @param kind what was asked for
 * @param server the address of the BTCPay server, such as {@code https://btcpay.example.com}; nothing secret is in it
 * @param storeName as BTCPay tells it: text from outside
 * @param before as the store was read right before
 * @param after as it shall be; what is not to be changed stands as in {@code before}
 * @param reference the id of the entry that this one undoes or is a part of; null if there is none
 */
public record StoreChange(
        Kind kind,
        String server,
        String storeId,
        String storeName,
        StoreState before,
        StoreState after,
        @Nullable String reference)
        implements Change {
    /** What is asked for. */
    public enum Kind {
        APPLY,
        UNDO,
        REMOVE
    }

    /**
     * A change as given.
     *
     * @throws IllegalArgumentException if the server's address is none, or has a user, a query or a fragment
     */
    public StoreChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(storeId, "storeId");
        Objects.requireNonNull(storeName, "storeName");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        String scheme = server.toLowerCase(Locale.ROOT);
        boolean http = scheme.startsWith("https://") || scheme.startsWith("http://");
        if (!http || server.chars().anyMatch(c -> c <= ' ' || c == '@' || c == '?' || c == '#')) {
            throw new IllegalArgumentException("a server is http(s)://host, without user, query and fragment");
        }
    }

    @Override
    public Subject subject() {
        return Subject.store(server, storeId);
    }
}
