package io.github.btcpayconnect.core.blink;

import io.github.btcpayconnect.core.ConnectionString;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Lightning address used for receiving only. */
public final class BlinkAddress implements BlinkConnection {
    private static final String DEFAULT_DOMAIN = "blink.sv";

    private final String address;
    private final @Nullable String server;
    private final @Nullable WalletCurrency currency;

    private BlinkAddress(Builder builder) {
        this.address = builder.address;
        this.server = builder.server;
        this.currency = builder.currency;
    }

    static BlinkAddress from(ConnectionString string) {
        Builder builder = new Builder(
                string.value("ln-address").or(() -> string.value("username")).orElseThrow());
        builder.server = string.value("server").orElse(null);
        builder.currency = string.value("currency").flatMap(WalletCurrency::of).orElse(null);
        return new BlinkAddress(builder);
    }

    /** The address as it was written: {@code alice@blink.sv}, or {@code alice} alone. */
    public String address() {
        return address;
    }

    /** The name before the at sign. */
    public String user() {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** The domain after the at sign; Blink's for a name alone, as BTCPay Server has it. */
    public String domain() {
        int at = address.indexOf('@');
        return at < 0 ? DEFAULT_DOMAIN : address.substring(at + 1);
    }

    /** The server that the string names. BTCPay's plugin ignores it; BTCPay Server 2.4.5 and newer want one there. */
    @Override
    public Optional<String> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public Optional<WalletCurrency> currency() {
        return Optional.ofNullable(currency);
    }

    @Override
    public String render() {
        return new Rendering()
                .with("ln-address", address)
                .with("currency", currency == null ? null : currency.name())
                .with("server", server)
                .text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlinkAddress that
                && address.equals(that.address)
                && Objects.equals(server, that.server)
                && currency == that.currency;
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, server, currency);
    }

    /** Names the kind of connection, nothing else: the address may be a secret in the wrong place. */
    @Override
    public String toString() {
        return "BlinkAddress[****]";
    }

    /** Collects the parts of a Lightning address connection. */
    public static final class Builder {
        private final String address;
        private @Nullable String server;
        private @Nullable WalletCurrency currency;

        Builder(String address) {
            this.address = Objects.requireNonNull(address, "address");
        }

        /** An address that satisfies the safety check of BTCPay Server 2.4.5, such as {@code https://blink.sv}. */
        public Builder server(String url) {
            this.server = Objects.requireNonNull(url, "url");
            return this;
        }

        /** The currency to receive in. */
        public Builder currency(WalletCurrency walletCurrency) {
            this.currency = Objects.requireNonNull(walletCurrency, "walletCurrency");
            return this;
        }

        /**
         * The connection.
         *
         * @throws IllegalArgumentException if the address is none, or a value has a semicolon, control characters or
         *     white space around
         */
        public BlinkAddress build() {
            Rendering.requireFit("address", address);
            Rendering.requireFit("server", server);
            return Rendering.requireSound(new BlinkAddress(this));
        }
    }
}
