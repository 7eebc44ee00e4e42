package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.cli.screens.WalletScreen;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of an account's wallets {@code generate} takes. */
final class WalletChoice {
    /** How often a person may mistype. */
    private static final int TRIES = 3;

    private final @Nullable String id;
    private final @Nullable WalletCurrency currency;

    private WalletChoice(@Nullable String id, @Nullable WalletCurrency currency) {
        this.id = id;
        this.currency = currency;
    }

    static WalletChoice of(Run run) {
        Optional<String> given = run.value(CliOption.WALLET).map(String::strip);
        if (given.isEmpty()) {
            return new WalletChoice(null, null);
        }
        Optional<WalletCurrency> currency = WalletCurrency.of(given.get().toUpperCase(Locale.ROOT));
        if (currency.isPresent()) {
            return new WalletChoice(null, currency.get());
        }
        if (!OptionValues.isUuid(given.get())) {
            throw OptionValues.wrong("--wallet takes BTC, USD, or the id of a wallet.");
        }
        return new WalletChoice(given.get().toLowerCase(Locale.ROOT), null);
    }

    /**
     * The wallet.
     *
     * @return empty if the account has none that is wanted
     * @throws UsageException if there are several, and nobody to ask
     */
    Optional<Wallet> among(List<Wallet> wallets, Run run) {
        if (id != null) {
            return wallets.stream()
                    .filter(wallet -> wallet.id().equalsIgnoreCase(id))
                    .findFirst();
        }
        Prompt person = run.streams().person();
        List<Wallet> wanted = currency != null || !person.possible()
                ? ofCurrency(wallets, currency != null ? currency : WalletCurrency.BTC)
                : wallets;
        WalletScreen screen = new WalletScreen(run.err());
        if (wanted.size() <= 1) {
            if (!run.json() && !run.has(CliOption.QUIET)) {
                screen.print(wallets);
            }
            return wanted.stream().findFirst();
        }
        screen.print(wanted);
        if (!person.possible()) {
            throw new UsageException(
                    UsageError.SEVERAL_WALLETS,
                    "There are " + wanted.size() + " "
                            + (currency != null ? currency : WalletCurrency.BTC)
                            + " wallets. Say which: --wallet ID");
        }
        return Optional.of(ask(wanted, person, screen));
    }

    /** The connection to a wallet that nobody could look at: what is known of it, for {@code --force}. */
    BlinkAccount unseen(BlinkAccount.Builder builder) {
        if (id != null) {
            builder.walletId(id);
        }
        if (currency != null) {
            builder.currency(currency);
        }
        return builder.build();
    }

    /** The report on an account without the wanted wallet. */
    Report missing(Report report) {
        String what =
                id != null ? "no such wallet" : "no " + (currency != null ? currency : WalletCurrency.BTC) + " wallet";
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            findings.add(
                    switch (finding.id()) {
                        case WALLET_EXISTS ->
                            Finding.of(
                                    FindingId.WALLET_EXISTS,
                                    Status.FAIL,
                                    "the account has " + what,
                                    "Choose another with --wallet, or leave --wallet away.");
                        case WALLET_CURRENCY ->
                            Finding.of(FindingId.WALLET_CURRENCY, Status.SKIPPED, "there is no such wallet");
                        default -> finding;
                    });
        }
        return new Report(report.problems(), findings, report.requests(), report.elapsed());
    }

    private static List<Wallet> ofCurrency(List<Wallet> wallets, WalletCurrency wanted) {
        return wallets.stream().filter(wallet -> wallet.currency() == wanted).toList();
    }

    private static Wallet ask(List<Wallet> wallets, Prompt person, WalletScreen screen) {
        int proposed = wallets.indexOf(proposed(wallets)) + 1;
        for (int i = 0; i < TRIES; i++) {
            String answer = person.line("Wallet for BTCPay [" + proposed + "]: ")
                    .orElseThrow(() -> new UsageException(UsageError.NO_INPUT, "No wallet was chosen."))
                    .strip();
            if (answer.isEmpty()) {
                return wallets.get(proposed - 1);
            }
            if (answer.matches("[1-9][0-9]{0,2}") && Integer.parseInt(answer) <= wallets.size()) {
                return wallets.get(Integer.parseInt(answer) - 1);
            }
            screen.again(wallets.size());
        }
        throw new UsageException(UsageError.NO_INPUT, "No wallet was chosen. Say which: --wallet BTC");
    }

    /** The default wallet if it holds bitcoin, else the first that does, else the default one. */
    private static Wallet proposed(List<Wallet> wallets) {
        List<Wallet> bitcoin = ofCurrency(wallets, WalletCurrency.BTC);
        return bitcoin.stream()
                .filter(Wallet::isDefault)
                .findFirst()
                .or(() -> bitcoin.stream().findFirst())
                .or(() -> wallets.stream().filter(Wallet::isDefault).findFirst())
                .orElse(wallets.get(0));
    }
}
