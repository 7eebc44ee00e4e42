package io.github.btcpayconnect.blink;

import java.util.List;

/**
 * The keys of an account, as far as Blink's answer could be read.
 *
 * @param complete whether every key of the account is in it
 */
public record KeyList(List<ApiKey> keys, boolean complete) {
    /** Nothing could be read. */
    static final KeyList NOT_KNOWN = new KeyList(List.of(), false);

    /** Takes a copy. */
    public KeyList {
        keys = List.copyOf(keys);
    }

    /** Those that open the account. */
    public List<ApiKey> live() {
        return keys.stream().filter(ApiKey::live).toList();
    }

    /** Whether no key at all could be read. The key that asks is one, so this is never the whole list. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether any live key was made with the scope READ alone. */
    ReadOnlyKeys readOnly() {
        List<ApiKey> live = live();
        if (live.stream().anyMatch(key -> key.scopes().readOnly())) {
            return ReadOnlyKeys.SOME;
        }
        // The key that asks is alive, so a list without a live key is not the whole list.
        return complete && !live.isEmpty() ? ReadOnlyKeys.NONE : ReadOnlyKeys.NOT_KNOWN;
    }
}
