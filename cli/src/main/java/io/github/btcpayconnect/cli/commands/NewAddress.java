package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.AddressChecker;
import io.github.btcpayconnect.check.CheckOptions;
import io.github.btcpayconnect.check.FindingId;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkAddress;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import java.util.List;
import java.util.Locale;

/**
 * A new connection string for a Lightning address.
 *
 * @param address the address that was given, or found
 */
record NewAddress(LightningAddress address, BlinkAddress connection) {
    private static final String HOME = "blink.sv";

    /**
     * The address of {@code --ln-address}; a name alone is one at Blink, as for BTCPay Server.
     *
     * @throws UsageException if it is none, or stands beside options for an account
     */
    static NewAddress of(Run run) {
        for (CliOption option :
                List.of(CliOption.API_KEY_FILE, CliOption.WALLET, CliOption.SERVER, CliOption.WALLET_ID)) {
            if (run.has(option)) {
                throw new UsageException(
                        UsageError.OPTION_CONFLICT,
                        "--ln-address takes no " + option.typed()
                                + ": a Lightning address has neither key nor wallet.");
            }
        }
        return of(
                given(run), run.has(CliOption.CURRENCY) ? OptionValues.currency(run.invocation()) : WalletCurrency.BTC);
    }

    /** @throws UsageException if the option is no address */
    static LightningAddress given(Run run) {
        String text = run.value(CliOption.LN_ADDRESS).orElse("").strip();
        return LightningAddress.of(text.indexOf('@') < 0 ? text + "@" + HOME : text)
                .filter(NewAddress::isPlain)
                .orElseThrow(NewAddress::wrong);
    }

    /** @throws UsageException if no connection string can be made of it */
    static NewAddress of(LightningAddress address, WalletCurrency currency) {
        try {
            String domain = address.domain().toLowerCase(Locale.ROOT);
            return new NewAddress(
                    address,
                    BlinkConnection.address(address.text())
                            .currency(currency)
                            .server("https://" + domain)
                            .build());
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static boolean isPlain(LightningAddress address) {
        return ServerAddress.plain("https://" + address.domain())
                .filter(server -> server.path().isEmpty())
                .isPresent();
    }

    private static UsageException wrong() {
        return OptionValues.wrong("--ln-address takes a Lightning address like alice@blink.sv");
    }

    /** Tests it, unless nothing may be sent. */
    Report report(Run run) {
        if (run.has(CliOption.OFFLINE)) {
            return Unasked.offlineAddress(ConnectionString.check(connection.render(), run.network()));
        }
        return new AddressChecker(run.services().settings("https://" + address.domain()))
                .check(connection, new CheckOptions(run.network()));
    }

    /** Whether a report is about an address that was not asked about, though it should have been. */
    static boolean isUntested(Report report, Run run) {
        return !run.has(CliOption.OFFLINE)
                && report.finding(FindingId.ADDRESS_EXISTS)
                        .filter(finding -> finding.status() != Status.PASS)
                        .isPresent();
    }
}
