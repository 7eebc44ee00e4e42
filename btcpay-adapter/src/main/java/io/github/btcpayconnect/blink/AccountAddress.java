package io.github.btcpayconnect.blink;

import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Lightning address of an account at Blink, and what the wallet of a connection holds. */
public final class AccountAddress {
    private final @Nullable LightningAddress address;
    private final @Nullable WalletCurrency currency;

    AccountAddress(@Nullable LightningAddress address, @Nullable WalletCurrency currency) {
        this.address = address;
        this.currency = currency;
    }

    /** The address; empty for an account without a name. */
    public Optional<LightningAddress> address() {
        return Optional.ofNullable(address);
    }

    /** The currency of the wallet; empty if Blink does not name that wallet. */
    public Optional<WalletCurrency> currency() {
        return Optional.ofNullable(currency);
    }
}
