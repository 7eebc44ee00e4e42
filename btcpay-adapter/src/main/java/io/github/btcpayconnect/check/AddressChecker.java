package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.BlinkNames;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.BlinkAddress;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.lnurl.LnurlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a Lightning address can be paid, by asking its domain.
 *
 * <p>It takes strings of every type that names one: Blink's and those of the plugins for addresses. What keeps a server
 * from answering makes findings {@link Status#UNKNOWN}, never {@link Status#FAIL}. One object can be asked many times,
 * by many threads.
 */
public final class AddressChecker {
    private final HttpSettings settings;
    private final LnurlClient lnurl;
    private final BlinkNames names;

    /** Opens no connection yet. */
    public AddressChecker(HttpSettings settings) {
        this.settings = settings;
        this.lnurl = new LnurlClient(settings);
        this.names = new BlinkNames(settings);
    }

    /** Checks a connection as BTCPay Server would use it. */
    public Report check(BlinkAddress connection, CheckOptions options) {
        return check(ConnectionString.check(connection.render(), options.network()), options);
    }

    /**
     * Checks a text. Nothing is sent if BTCPay Server refuses it, nor if it names no Lightning address.
     *
     * @param result what was found out for the network of {@code options}
     */
    public Report check(CheckResult result, CheckOptions options) {
        return check(result, options, new HttpRun(settings));
    }

    Report check(CheckResult result, CheckOptions options, HttpRun run) {
        Optional<ConnectionString> string = result.hasErrors() ? Optional.empty() : result.connectionString();
        Optional<LightningAddress> address = string.flatMap(LightningAddress::of);
        if (address.isEmpty()) {
            return UnaskedReport.of(result, options, run);
        }
        if (isBlink(string.get()) && options.network() != Network.MAINNET) {
            return ofOtherNetwork(result, options, run);
        }
        AddressInquiry inquiry = new AddressInquiry(address.get(), wantsDollars(string.get()));
        inquiry.ask(lnurl, names, run);
        Findings findings = AddressFindings.openFor(inquiry);
        findings.add(FormatFinding.of(result));
        new AddressFindings(inquiry, options.network(), findings).add();
        if (options.probe()) {
            new AddressProbe(inquiry, options.network(), findings).add(lnurl, run);
        }
        findings.add(new AddressVerdict(string.get(), inquiry).finding());
        return report(result, findings, options, run);
    }

    /** BTCPay Server asks nobody, and neither do we. */
    private static Report ofOtherNetwork(CheckResult result, CheckOptions options, HttpRun run) {
        Findings findings = new Findings(Status.SKIPPED, "not asked: Blink's Lightning addresses are on mainnet only");
        for (FindingId id : ids(options)) {
            findings.open(id);
        }
        findings.add(FormatFinding.of(result));
        findings.fail(
                FindingId.ADDRESS_NETWORK,
                "Blink's Lightning addresses are on mainnet only; your BTCPay Server is on "
                        + options.network().id(),
                "Use an API key of Blink's staging server, or check with --network mainnet.");
        findings.add(Finding.of(
                FindingId.BTCPAY_VERDICT, Status.FAIL, "BTCPay refuses it: \"" + AddressVerdict.MAINNET_ONLY + "\""));
        return report(result, findings, options, run);
    }

    private static Report report(CheckResult result, Findings findings, CheckOptions options, HttpRun run) {
        return new Report(result.problems(), findings.inOrder(ids(options)), run.requests(), run.elapsed());
    }

    private static List<FindingId> ids(CheckOptions options) {
        List<FindingId> ids = new ArrayList<>(FindingId.ofAddress());
        if (options.probe()) {
            ids.addAll(FindingId.ofProbe());
        }
        return ids;
    }

    private static boolean isBlink(ConnectionString string) {
        return string.type().equals("blink");
    }

    /** Only Blink's plugin knows dollars. */
    private static boolean wantsDollars(ConnectionString string) {
        return isBlink(string)
                && string.value("currency")
                        .flatMap(WalletCurrency::of)
                        .filter(currency -> currency == WalletCurrency.USD)
                        .isPresent();
    }
}
