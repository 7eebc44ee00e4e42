package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.BlinkAccounts;
import io.github.btcpayconnect.blink.BlinkInvoices;
import io.github.btcpayconnect.blink.SecondLook;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import java.util.Optional;

/**
 * Finds out whether a connection to Blink works, by asking Blink.
 *
 * <p>A healthy account costs one request. What keeps Blink from answering makes findings {@link Status#UNKNOWN}, never
 * {@link Status#FAIL}: an outage is not a bad key. One object can be asked many times, by many threads.
 */
public final class BlinkChecker {
    private final HttpSettings settings;
    private final BlinkAccounts accounts;
    private final SecondLook secondLook;

    /** Opens no connection yet. */
    public BlinkChecker(HttpSettings settings) {
        this(settings, SecondLook.AFTER_A_WHILE);
    }

    /** For tests, which do not wait. */
    BlinkChecker(HttpSettings settings, SecondLook secondLook) {
        this.settings = settings;
        this.accounts = new BlinkAccounts(settings);
        this.secondLook = secondLook;
    }

    /** Checks a connection as BTCPay Server would use it. */
    public Report check(BlinkConnection connection, CheckOptions options) {
        return check(ConnectionString.check(connection.render(), options.network()), options);
    }

    /**
     * Checks a text. Nothing is sent if BTCPay Server refuses it, nor if it is no Blink account.
     *
     * @param result what was found out for the network of {@code options}
     */
    public Report check(CheckResult result, CheckOptions options) {
        HttpRun run = new HttpRun(settings);
        Optional<BlinkAccount> account = account(result);
        if (account.isEmpty()) {
            return UnaskedReport.of(result, options, run);
        }
        BlinkAccount connection = account.get();
        String server = connection.effectiveServer(options.network());
        boolean allowInsecure = connection.allowInsecure().orElse(false);
        AccountAnswer answer = ask(connection.apiKey(), server, allowInsecure, options, run);
        Report report = answer.report(connection, result);
        return options.probe() ? probed(report, answer, connection, options, run) : report;
    }

    private Report probed(
            Report report, AccountAnswer answer, BlinkAccount connection, CheckOptions options, HttpRun run) {
        Optional<Wallet> wallet = answer.wallet(connection);
        boolean elsewhere = report.finding(FindingId.NETWORK)
                .filter(network -> network.status() == Status.FAIL)
                .isPresent();
        if (wallet.isEmpty() || elsewhere) {
            return AccountProbe.skipped(report, "not tried: no invoice could tell more than what is above");
        }
        return new AccountProbe(new BlinkInvoices(settings), connection, options.network(), run)
                .addTo(report, wallet.get(), answer.mayCancel());
    }

    /**
     * Asks Blink about a key, for choosing a wallet first and judging the connection afterwards: one request for both.
     *
     * @param server the URL of the GraphQL API
     * @param allowInsecure whether the key may travel unencrypted
     */
    public AccountAnswer ask(Secret apiKey, String server, boolean allowInsecure, CheckOptions options) {
        return ask(apiKey, server, allowInsecure, options, new HttpRun(settings));
    }

    private AccountAnswer ask(Secret apiKey, String server, boolean allowInsecure, CheckOptions options, HttpRun run) {
        AccountReply reply = accounts.ask(apiKey, server, allowInsecure, run, options.identify() ? secondLook : null);
        return new AccountAnswer(apiKey, server, options, reply, run);
    }

    private static Optional<BlinkAccount> account(CheckResult result) {
        return result.hasErrors()
                ? Optional.empty()
                : result.connectionString()
                        .filter(string -> string.type().equals("blink"))
                        .map(BlinkConnection::of)
                        .filter(BlinkAccount.class::isInstance)
                        .map(BlinkAccount.class::cast);
    }
}
