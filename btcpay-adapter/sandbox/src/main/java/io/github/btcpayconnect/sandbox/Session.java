package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.core.blink.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and under which circumstances.
 *
 * @param key null for a request without a key
 */
record Session(@Nullable SandboxKey key, Environment environment, Trouble trouble, Disguise disguise, Ledger ledger) {

    /**
     * The key, if there is one.
     *
     * @throws BlinkError if nobody in particular asks
     */
    SandboxKey owner() {
        if (key == null) {
            throw BlinkError.of(BlinkError.NOT_AUTHORIZED);
        }
        return key;
    }

    /**
     * The key, if it may read.
     *
     * @throws BlinkError if it may not, or there is none
     */
    SandboxKey reader() {
        SandboxKey owner = owner();
        if (!owner.scopes().contains(Scope.READ)) {
            throw BlinkError.of(BlinkError.MAY_NOT_READ);
        }
        return owner;
    }

    /**
     * The key, if its account is active. Scopes are no matter here: wallets are looked at before them.
     *
     * @throws BlinkError if it is not, or there is no key
     */
    SandboxKey activeOwner() {
        SandboxKey owner = owner();
        if (!owner.account().active()) {
            throw BlinkError.of(BlinkError.NOT_AUTHORIZED);
        }
        return owner;
    }

    /** A wallet of an account. Ids are compared with case, as Blink's data base does. */
    static Optional<SandboxWallet> wallet(SandboxAccount account, Object walletId) {
        return account.wallets().stream()
                .filter(wallet -> wallet.id().equals(walletId))
                .findFirst();
    }

    /** The accounts of this environment. */
    List<SandboxAccount> accounts() {
        return List.of(SandboxAccount.values()).stream()
                .filter(account -> account.environment() == environment)
                .toList();
    }

    /** Whose wallet this is. */
    Optional<SandboxAccount> accountOfWallet(Object walletId) {
        return accounts().stream()
                .filter(account -> wallet(account, walletId).isPresent())
                .findFirst();
    }
}
