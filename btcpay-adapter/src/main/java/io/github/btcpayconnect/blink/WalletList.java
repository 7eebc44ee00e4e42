package io.github.btcpayconnect.blink;

import java.util.List;
import java.util.Optional;

/**
 * The wallets of an account, as far as Blink's answer could be read.
 *
 * @param wallets those in a currency that BTCPay Server knows
 * @param otherIds the ids of those in another currency
 * @param complete whether every wallet of the account is in one of the two
 * @param noDefault whether Blink said that there is no default wallet
 * @param strangeDefault whether the default wallet is in a currency that BTCPay Server does not know
 */
public record WalletList(
        List<Wallet> wallets, List<String> otherIds, boolean complete, boolean noDefault, boolean strangeDefault) {
    /** Nothing could be read. */
    static final WalletList NOT_KNOWN = new WalletList(List.of(), List.of(), false, false, false);

    /** Takes copies. */
    public WalletList {
        wallets = List.copyOf(wallets);
        otherIds = List.copyOf(otherIds);
    }

    /** Whether no wallet at all could be read. */
    public boolean isEmpty() {
        return wallets.isEmpty() && otherIds.isEmpty();
    }

    /** The wallet that is used where none is named. */
    public Optional<Wallet> defaultWallet() {
        return wallets.stream().filter(Wallet::isDefault).findFirst();
    }
}
