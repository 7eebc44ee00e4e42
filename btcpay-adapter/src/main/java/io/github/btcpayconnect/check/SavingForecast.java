package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.KeyState;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.blink.WalletList;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkNetwork;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Complaint;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.Optional;

/**
 * What BTCPay Server will say when this very string is saved: in its own words, and why.
 *
 * <p>Its Blink plugin asks Blink twice, for the network with the default wallet and then for the wallet, and tells the
 * merchant little of what went wrong. The order of its questions decides which words are read.
 *
 * <p>Source: {@code BlinkLightningClient.Validate} of the plugin, and recorded answers of it.
 */
final class SavingForecast {
    private static final FindingId ID = FindingId.BTCPAY_VERDICT;

    private final BlinkAccount connection;
    private final Network network;
    private final AccountReply reply;
    private final WalletList wallets;

    SavingForecast(BlinkAccount connection, Network network, AccountReply reply) {
        this.connection = connection;
        this.network = network;
        this.reply = reply;
        this.wallets = reply.wallets();
    }

    /** @param text the whole string as it is saved */
    Finding finding(Secret text) {
        BtcpayServer server = BtcpayServer.newest().on(network);
        Verdict admin = server.judge(text);
        if (admin.isRefused()) {
            return Finding.of(
                    ID,
                    Status.FAIL,
                    admin.message().map(SavingForecast::quoted).orElse("BTCPay would refuse it") + ", since "
                            + admin.meaning());
        }
        Verdict merchant = server.as(Role.MERCHANT).judge(text);
        return firstQuestion()
                .or(this::secondQuestion)
                .orElseGet(() -> merchant.isRefused() && !isOnThisComputer()
                        ? adminOnly(server, merchant)
                        : Finding.of(ID, Status.PASS, "BTCPay " + server.version() + " takes it"));
    }

    private Finding adminOnly(BtcpayServer server, Verdict merchant) {
        return Finding.of(
                ID,
                Status.WARN,
                "BTCPay " + server.version() + " refuses it from a merchant. " + merchant.meaning(),
                merchant.remedy().orElse("Ask an administrator of the BTCPay Server to save it."));
    }

    /** Whoever asks a server on this computer runs BTCPay here, too, and is its administrator. */
    private boolean isOnThisComputer() {
        return ServerAddress.plain(connection.effectiveServer(network))
                .filter(ServerAddress::isLoopback)
                .isPresent();
    }

    /** The network, and the default wallet, whether or not the string names another. */
    private Optional<Finding> firstQuestion() {
        if (reply.key() == KeyState.REFUSED) {
            return Optional.of(says(Complaint.INVALID_SERVER_OR_KEY, "Blink refuses the key"));
        }
        if (reply.key() == KeyState.MAY_NOT_READ) {
            return Optional.of(says(Complaint.INVALID_SERVER_OR_KEY, "the key may not read"));
        }
        if (reply.key() == KeyState.UNKNOWN_TO_SANDBOX) {
            return Optional.of(notKnown());
        }
        if (reply.key() != KeyState.ACCEPTED) {
            boolean notAsked = reply.trouble()
                    .filter(trouble -> trouble.reason() == NoAnswerException.Reason.NOT_ASKED)
                    .isPresent();
            return Optional.of(notAsked ? notAsked() : passing("Blink does not answer it better than us"));
        }
        String name = reply.network().orElse(null);
        if (name == null) {
            return Optional.of(passing("Blink does not name its network"));
        }
        BlinkNetwork there = BlinkNetwork.of(name).orElse(null);
        if (there == null) {
            return Optional.of(passing("Blink is on a network that BTCPay's plugin does not know"));
        }
        if (wallets.noDefault()) {
            return Optional.of(withoutDefaultWallet());
        }
        if (wallets.strangeDefault()) {
            return Optional.of(passing("the default wallet is in a currency that BTCPay's plugin does not know"));
        }
        if (there.network() != network) {
            return Optional.of(
                    says(Complaint.wrongNetwork(there.network(), network), "Blink's network is not that of BTCPay"));
        }
        return wallets.defaultWallet().isEmpty() ? Optional.of(notKnown()) : Optional.empty();
    }

    private Finding withoutDefaultWallet() {
        return connection.walletId().isEmpty()
                ? says(Complaint.INVALID_SERVER_OR_KEY, "the account has no default wallet")
                : Finding.of(
                        ID,
                        Status.WARN,
                        quoted(Complaint.INVALID_SERVER_OR_KEY)
                                + " if it asks for the default wallet, as its plugin does where the string names another,"
                                + " too",
                        "Choose a default wallet in the Blink app.");
    }

    /** The wallet that is used. */
    private Optional<Finding> secondQuestion() {
        String id = connection.walletId().orElse(null);
        Wallet wallet = wallets.wallets().stream()
                .filter(candidate ->
                        id == null ? candidate.isDefault() : candidate.id().equals(id))
                .findFirst()
                .orElse(null);
        if (wallet != null) {
            WalletCurrency wanted = connection.currency().orElse(wallet.currency());
            return wanted == wallet.currency()
                    ? Optional.empty()
                    : Optional.of(
                            says(Complaint.wrongCurrency(wallet.currency()), "the wallet is in " + wallet.currency()));
        }
        if (wallets.otherIds().contains(id) || !wallets.complete()) {
            return Optional.of(notKnown());
        }
        boolean otherCase =
                wallets.wallets().stream().anyMatch(candidate -> candidate.id().equalsIgnoreCase(id));
        return Optional.of(
                otherCase
                        ? Finding.of(
                                ID,
                                Status.WARN,
                                quoted(Complaint.INVALID_CONNECTION_STRING)
                                        + " if Blink heeds capital and small letters in the wallet id")
                        : says(Complaint.INVALID_CONNECTION_STRING, "the account has no such wallet"));
    }

    private Finding notAsked() {
        // The plugin puts what there is into a header, and .NET takes ASCII alone. An empty key counts as none.
        return connection.apiKey().isEmpty() || connection.apiKey().isBeyondAscii()
                ? Finding.of(
                        ID,
                        Status.UNKNOWN,
                        quoted(Complaint.INVALID_SERVER_OR_KEY) + ", since such a key cannot be sent")
                : notKnown();
    }

    private static Finding notKnown() {
        return Finding.of(ID, Status.UNKNOWN, "not known: too little was learnt from Blink");
    }

    /** It is not the string's fault, and may pass. */
    private static Finding passing(String why) {
        return Finding.of(ID, Status.UNKNOWN, quoted(Complaint.INVALID_SERVER_OR_KEY) + " as long as " + why);
    }

    private static Finding says(String words, String why) {
        return Finding.of(ID, Status.FAIL, quoted(words) + ", since " + why);
    }

    private static String quoted(String words) {
        return "BTCPay would say \"" + words + "\"";
    }
}
