package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.http.NoAnswerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that Blink said about a key and its account: an immutable value.
 *
 * <p>Texts are as they came, and may hold anything, the key included: they are not for the eye without
 * {@code OutsideText}.
 */
public final class AccountReply {
    private final KeyState key;
    private final @Nullable NoAnswerException trouble;
    private final @Nullable String error;
    private final @Nullable KeyScopes scopes;
    private final WalletList wallets;
    private final @Nullable String network;
    private final ReadOnlyKeys readOnlyKeys;

    private AccountReply(Builder builder) {
        this.key = builder.key;
        this.trouble = builder.trouble;
        this.error = builder.error;
        this.scopes = builder.scopes;
        this.wallets = builder.wallets;
        this.network = builder.network;
        this.readOnlyKeys = builder.readOnlyKeys;
    }

    /** What is known of the key. */
    public KeyState key() {
        return key;
    }

    /** Why Blink was not heard; empty if it was. */
    public Optional<NoAnswerException> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The first error in Blink's own words, if there was one. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /** The scopes that the key has in effect. */
    public Optional<KeyScopes> scopes() {
        return Optional.ofNullable(scopes);
    }

    /** The wallets of the account. */
    public WalletList wallets() {
        return wallets;
    }

    /** The network in Blink's words. */
    public Optional<String> network() {
        return Optional.ofNullable(network);
    }

    /** What the account's other keys are like. */
    public ReadOnlyKeys readOnlyKeys() {
        return readOnlyKeys;
    }

    @Override
    public String toString() {
        return "AccountReply[" + key + "]";
    }

    /** Collects what is learnt, question by question. */
    static final class Builder {
        private KeyState key = KeyState.NOT_KNOWN;
        private @Nullable NoAnswerException trouble;
        private @Nullable String error;
        private @Nullable KeyScopes scopes;
        private WalletList wallets = WalletList.NOT_KNOWN;
        private @Nullable String network;
        private ReadOnlyKeys readOnlyKeys = ReadOnlyKeys.NOT_ASKED;

        Builder key(KeyState state) {
            this.key = state;
            return this;
        }

        KeyState key() {
            return key;
        }

        Builder trouble(NoAnswerException why) {
            this.trouble = why;
            return this;
        }

        Builder error(@Nullable String words) {
            this.error = words;
            return this;
        }

        Builder scopes(@Nullable KeyScopes found) {
            this.scopes = found;
            return this;
        }

        boolean readOnly() {
            return scopes != null && scopes.readOnly();
        }

        Builder wallets(WalletList found) {
            this.wallets = found;
            return this;
        }

        Builder network(@Nullable String name) {
            this.network = name;
            return this;
        }

        @Nullable
        String network() {
            return network;
        }

        Builder readOnlyKeys(ReadOnlyKeys found) {
            this.readOnlyKeys = found;
            return this;
        }

        AccountReply build() {
            return new AccountReply(this);
        }
    }
}
