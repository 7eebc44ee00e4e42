package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.NoAnswerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final KeyList keys;
    private final OwnKey ownKey;
    private final @Nullable String username;
    private final @Nullable String addressDomain;
    private final @Nullable String level;
    private final List<WithdrawalLimit> withdrawal;
    private final @Nullable WindDown windDown;
    private final @Nullable Restrictions restrictions;
    private final @Nullable Instant serverTime;
    private final @Nullable Duration clockLead;

    private AccountReply(Builder builder) {
        this.key = builder.key;
        this.trouble = builder.trouble;
        this.error = builder.error;
        this.scopes = builder.scopes;
        this.wallets = builder.wallets;
        this.network = builder.network;
        this.keys = builder.keys;
        this.ownKey = builder.ownKey;
        this.username = builder.username;
        this.addressDomain = builder.addressDomain;
        this.level = builder.level;
        this.withdrawal = builder.withdrawal;
        this.windDown = builder.windDown;
        this.restrictions = builder.restrictions;
        this.serverTime = builder.serverTime;
        this.clockLead = builder.clockLead;
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

    /** The keys of the account. */
    public KeyList keys() {
        return keys;
    }

    /** Whether any live key of the account was made with the scope READ alone. */
    public ReadOnlyKeys readOnlyKeys() {
        return keys.readOnly();
    }

    /** The key that asked, if it is clear which of the account's keys it is. */
    public Optional<ApiKey> ownKey() {
        return ownKey.certain();
    }

    /** The keys one of which asked. */
    public List<ApiKey> fittingKeys() {
        return ownKey.fitting();
    }

    /** The name of the account, which is that of its Lightning address. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** The domain of Lightning addresses at this server. */
    public Optional<String> addressDomain() {
        return Optional.ofNullable(addressDomain);
    }

    /** The level of the account in Blink's words, such as {@code ONE}. */
    public Optional<String> level() {
        return Optional.ofNullable(level);
    }

    /** What the account may send out; empty if Blink did not say. */
    public List<WithdrawalLimit> withdrawal() {
        return withdrawal;
    }

    /** How far Blink is with ending the account; empty if there is no word on it at all. */
    public Optional<WindDown> windDown() {
        return Optional.ofNullable(windDown);
    }

    /** What the account may not do. */
    public Optional<Restrictions> restrictions() {
        return Optional.ofNullable(restrictions);
    }

    /** The time of this reply by the server's clock. */
    public Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime);
    }

    /** How far this computer's clock is ahead of the server's; negative if it is behind. */
    public Optional<Duration> clockLead() {
        return Optional.ofNullable(clockLead);
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
        private KeyList keys = KeyList.NOT_KNOWN;
        private OwnKey ownKey = OwnKey.NOT_KNOWN;
        private @Nullable String username;
        private @Nullable String addressDomain;
        private @Nullable String level;
        private List<WithdrawalLimit> withdrawal = List.of();
        private @Nullable WindDown windDown;
        private @Nullable Restrictions restrictions;
        private @Nullable Instant serverTime;
        private @Nullable Duration clockLead;

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

        Builder keys(KeyList found) {
            this.keys = found;
            return this;
        }

        Builder username(@Nullable String name) {
            this.username = name;
            return this;
        }

        Builder addressDomain(@Nullable String name) {
            this.addressDomain = name;
            return this;
        }

        Builder level(@Nullable String name) {
            this.level = name;
            return this;
        }

        Builder withdrawal(List<WithdrawalLimit> limits) {
            this.withdrawal = limits;
            return this;
        }

        Builder windDown(@Nullable WindDown found) {
            this.windDown = found;
            return this;
        }

        Builder restrictions(@Nullable Restrictions found) {
            this.restrictions = found;
            return this;
        }

        /** What the clocks said when the latest answer came, and so which key it was that asked. */
        Builder timed(HttpRun run) {
            this.serverTime = run.serverTime().orElse(null);
            this.clockLead = run.clockLead().orElse(null);
            this.ownKey = OwnKey.among(keys, scopes, run.serverTimeBefore().orElse(null), serverTime);
            return this;
        }

        /** Whether it is open which of several keys it was. */
        boolean severalFit() {
            return ownKey.certain().isEmpty() && ownKey.fitting().size() > 1;
        }

        /** A second look at the keys. */
        void lookedAtAgain(KeyList later, HttpRun run) {
            this.ownKey = ownKey.lookedAtAgain(
                    later, run.serverTimeBefore().orElse(null), run.serverTime().orElse(null));
        }

        AccountReply build() {
            return new AccountReply(this);
        }
    }
}
