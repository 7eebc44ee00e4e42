package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.blink.WalletList;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.List;

/** Whether the wallet of a connection is there, and in what currency. What the connection says is never quoted. */
final class WalletFindings {
    private final BlinkAccount connection;
    private final WalletList list;
    private final Findings findings;

    WalletFindings(BlinkAccount connection, WalletList list, Findings findings) {
        this.connection = connection;
        this.list = list;
        this.findings = findings;
    }

    void add() {
        connection.walletId().ifPresentOrElse(this::named, this::byDefault);
    }

    private void named(String id) {
        for (Wallet wallet : list.wallets()) {
            if (wallet.id().equals(id)) {
                findings.pass(FindingId.WALLET_EXISTS, shown(wallet.id()));
                currency(wallet);
                return;
            }
        }
        if (list.otherIds().contains(id)) {
            findings.pass(FindingId.WALLET_EXISTS, "the account has it");
            otherCurrency();
            return;
        }
        for (Wallet wallet : list.wallets()) {
            if (wallet.id().equalsIgnoreCase(id)) {
                findings.warn(
                        FindingId.WALLET_EXISTS,
                        "the account has it, with other capitals and small letters: " + shown(wallet.id()),
                        "Write the wallet id exactly as Blink has it: wallet-id=" + whole(wallet.id()));
                currency(wallet);
                return;
            }
        }
        if (list.complete()) {
            findings.fail(
                    FindingId.WALLET_EXISTS,
                    "the account has no such wallet",
                    "Use one of the account's own: btcpay-connect generate");
            findings.skipped(FindingId.WALLET_CURRENCY, "there is no such wallet");
        } else {
            findings.open(FindingId.WALLET_EXISTS, FindingId.WALLET_CURRENCY);
        }
    }

    private void byDefault() {
        Wallet wallet = list.defaultWallet().orElse(null);
        if (wallet != null) {
            findings.warn(
                    FindingId.WALLET_EXISTS,
                    "the string names none, so BTCPay uses the default one, " + wallet.currency() + " "
                            + shown(wallet.id()) + ", and another once the default is changed in the Blink app",
                    "Add wallet-id=" + whole(wallet.id()));
            currency(wallet);
        } else if (list.noDefault()) {
            findings.fail(
                    FindingId.WALLET_EXISTS,
                    "the string names none, and the account has no default wallet",
                    "Use one of the account's own: btcpay-connect generate");
            findings.skipped(FindingId.WALLET_CURRENCY, "there is no such wallet");
        } else {
            findings.open(FindingId.WALLET_EXISTS, FindingId.WALLET_CURRENCY);
        }
    }

    private void currency(Wallet wallet) {
        WalletCurrency wanted = connection.currency().orElse(wallet.currency());
        if (wanted == wallet.currency()) {
            findings.pass(FindingId.WALLET_CURRENCY, wallet.currency().name());
        } else {
            findings.fail(
                    FindingId.WALLET_CURRENCY,
                    "the wallet is in " + wallet.currency() + ", the string says " + wanted,
                    "Write currency=" + wallet.currency() + ", or the id of the " + wanted + " wallet.");
        }
    }

    private void otherCurrency() {
        findings.unknown(
                FindingId.WALLET_CURRENCY,
                "not known: the wallet is in a currency that this version does not know",
                "Use the BTC or the USD wallet: btcpay-connect generate");
    }

    private String whole(String id) {
        return OutsideText.of(id, secrets());
    }

    /** Long ids as their beginning and end, which is enough to tell one's own wallets apart. */
    private String shown(String id) {
        String whole = whole(id);
        return whole.length() <= 20 ? whole : whole.substring(0, 8) + "…" + whole.substring(whole.length() - 4);
    }

    private List<Secret> secrets() {
        return List.of(connection.apiKey());
    }
}
