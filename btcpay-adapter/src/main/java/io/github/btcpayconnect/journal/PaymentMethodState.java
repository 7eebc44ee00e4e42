package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.core.Fingerprint;
import io.github.btcpayconnect.core.Secret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment method of a store, such as {@code BTC-LN}, as BTCPay Server tells it.
 *
 * @param presence whether it is there, and switched on
 * @param config its configuration, the JSON text as it came; null if it is absent, or has none
 */
public record PaymentMethodState(
        Presence presence, @Nullable Secret config) {
    /** Whether a payment method is there, and switched on. */
    public enum Presence {
        ENABLED,
        DISABLED,
        /** The store does not have it. Whether it would be switched on is not known. */
        ABSENT
    }

    /** What stands behind Lightning at a store. */
    public enum Holds {
        CONNECTION_STRING,
        INTERNAL_NODE,
        NOTHING,
        /** There is a configuration, but of a kind that is not known here. */
        SOMETHING_ELSE
    }

    /**
     * A state as given.
     *
     * @throws IllegalArgumentException if an absent method has a configuration
     */
    public PaymentMethodState {
        Objects.requireNonNull(presence, "presence");
        if (presence == Presence.ABSENT && config != null) {
            throw new IllegalArgumentException("what is absent has no configuration");
        }
    }

    /** The store does not have it. */
    public static PaymentMethodState absent() {
        return new PaymentMethodState(Presence.ABSENT, null);
    }

    /** The store has it, with this configuration. */
    public static PaymentMethodState of(boolean enabled, @Nullable Secret config) {
        return new PaymentMethodState(enabled ? Presence.ENABLED : Presence.DISABLED, config);
    }

    /** The store has it, with this connection string. */
    public static PaymentMethodState connected(boolean enabled, Secret connectionString) {
        return of(enabled, LightningConfig.withString(connectionString));
    }

    /** What the configuration holds. */
    public Holds holds() {
        return config == null ? Holds.NOTHING : LightningConfig.read(config).holds();
    }

    /** The connection string, if it holds one. */
    public Optional<Secret> connectionString() {
        return config == null
                ? Optional.empty()
                : Optional.ofNullable(LightningConfig.read(config).connectionString());
    }

    /** The fingerprint of the connection string, if it holds one. */
    public Optional<Fingerprint> fingerprint() {
        return connectionString().map(Fingerprint::of);
    }
}
