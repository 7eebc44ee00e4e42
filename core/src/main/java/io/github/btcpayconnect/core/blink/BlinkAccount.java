package io.github.btcpayconnect.core.blink;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wallet in an account at Blink, used with an API key. */
public final class BlinkAccount implements BlinkConnection {
    private final Secret apiKey;
    private final @Nullable String server;
    private final @Nullable String walletId;
    private final @Nullable WalletCurrency currency;
    private final @Nullable Boolean allowInsecure;

    private BlinkAccount(Builder builder) {
        this.apiKey = builder.apiKey;
        this.server = builder.server;
        this.walletId = builder.walletId;
        this.currency = builder.currency;
        this.allowInsecure = builder.allowInsecure;
    }

    static BlinkAccount from(ConnectionString string) {
        Builder builder = new Builder(string.secret("api-key").orElseThrow());
        builder.server = string.value("server").orElse(null);
        builder.walletId = string.value("wallet-id").orElse(null);
        builder.currency = string.value("currency").flatMap(WalletCurrency::of).orElse(null);
        builder.allowInsecure = string.flag("allowinsecure").orElse(null);
        return new BlinkAccount(builder);
    }

    /** The key; it may be empty, since BTCPay Server takes that. */
    public Secret apiKey() {
        return apiKey;
    }

    @Override
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    /**
     * The server that BTCPay Server asks: the one in the string, or its plugin's default for the network.
     *
     * <p>Source: {@code BlinkLightningConnectionStringHandler.Create}; its default for testnet is an old address.
     */
    public String effectiveServer(Network network) {
        if (server != null) {
            return server;
        }
        return network == Network.TESTNET
                ? "https://api.staging.galoy.io/graphql"
                : BlinkConnection.defaultServer(network);
    }

    /** The wallet; absent for the account's default wallet. */
    public Optional<String> walletId() {
        return Optional.ofNullable(walletId);
    }

    @Override
    public Optional<WalletCurrency> currency() {
        return Optional.ofNullable(currency);
    }

    /** What the string says of unencrypted servers; absent counts as false. */
    public Optional<Boolean> allowInsecure() {
        return Optional.ofNullable(allowInsecure);
    }

    @Override
    public String render() {
        return new Rendering()
                .with("server", server)
                .with("api-key", apiKey.reveal())
                .with("wallet-id", walletId)
                .with("currency", currency == null ? null : currency.name())
                .with("allowinsecure", allowInsecure == null ? null : allowInsecure.toString())
                .text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlinkAccount that
                && apiKey.equals(that.apiKey)
                && Objects.equals(server, that.server)
                && Objects.equals(walletId, that.walletId)
                && currency == that.currency
                && Objects.equals(allowInsecure, that.allowInsecure);
    }

    @Override
    public int hashCode() {
        return Objects.hash(server, walletId, currency, allowInsecure);
    }

    /** Names the kind of connection and the currency, nothing else. */
    @Override
    public String toString() {
        return "BlinkAccount[" + apiKey + (currency == null ? "" : ", " + currency) + "]";
    }

    /** Collects the parts of an account connection. */
    public static final class Builder {
        private final Secret apiKey;
        private @Nullable String server;
        private @Nullable String walletId;
        private @Nullable WalletCurrency currency;
        private @Nullable Boolean allowInsecure;

        Builder(Secret apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
        }

        /** The URL of the GraphQL API. */
        public Builder server(String url) {
            this.server = Objects.requireNonNull(url, "url");
            return this;
        }

        /** The id of the wallet, a UUID in small letters. */
        public Builder walletId(String id) {
            this.walletId = Objects.requireNonNull(id, "id");
            return this;
        }

        /** The currency that the wallet has. */
        public Builder currency(WalletCurrency walletCurrency) {
            this.currency = Objects.requireNonNull(walletCurrency, "walletCurrency");
            return this;
        }

        /** Whether a server without encryption is allowed. */
        public Builder allowInsecure(boolean allow) {
            this.allowInsecure = allow;
            return this;
        }

        /**
         * The connection.
         *
         * @throws IllegalArgumentException if a value has a semicolon, control characters or white space around, or
         *     BTCPay Server would refuse the string
         */
        public BlinkAccount build() {
            Rendering.requireFit("apiKey", apiKey.reveal());
            Rendering.requireFit("server", server);
            Rendering.requireFit("walletId", walletId);
            return Rendering.requireSound(new BlinkAccount(this));
        }
    }
}
