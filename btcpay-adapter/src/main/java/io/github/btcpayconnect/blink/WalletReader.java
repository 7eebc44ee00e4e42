package io.github.btcpayconnect.blink;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the wallets of an account. */
final class WalletReader {
    private static final int LONGEST_ID = 64;

    private WalletReader() {}

    /**
     * What stands below {@code me.defaultAccount}.
     *
     * @param failed whether there is an error in the answer, after which null may mean no more than that something did
     *     not answer
     */
    static WalletList wallets(JsonNode account, boolean failed) {
        if (!account.isObject()) {
            return WalletList.NOT_KNOWN;
        }
        JsonNode defaultWallet = account.path("defaultWallet");
        String defaultId = id(defaultWallet);
        List<Wallet> wallets = new ArrayList<>();
        List<String> otherIds = new ArrayList<>();
        boolean complete = account.path("wallets").isArray();
        for (JsonNode wallet : account.path("wallets")) {
            String id = id(wallet);
            if (id == null) {
                complete = false;
            } else {
                add(id, wallet.path("walletCurrency"), id.equals(defaultId), wallets, otherIds);
            }
        }
        if (defaultId != null
                && !otherIds.contains(defaultId)
                && wallets.stream().noneMatch(Wallet::isDefault)) {
            add(defaultId, defaultWallet.path("currency"), true, wallets, otherIds);
        }
        boolean strange = defaultId != null && otherIds.contains(defaultId);
        return new WalletList(wallets, otherIds, complete, defaultWallet.isNull() && !failed, strange);
    }

    private static void add(
            String id, JsonNode currency, boolean isDefault, List<Wallet> wallets, List<String> otherIds) {
        Optional.ofNullable(Members.text(currency))
                .flatMap(WalletCurrency::of)
                .ifPresentOrElse(known -> wallets.add(new Wallet(id, known, isDefault)), () -> otherIds.add(id));
    }

    /** An id that can stand in a connection string; null for anything else. */
    private static @Nullable String id(JsonNode wallet) {
        String id = Members.text(wallet.path("id"));
        boolean fit = id != null
                && !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c <= '~' && c != ';');
        return fit ? id : null;
    }
}
