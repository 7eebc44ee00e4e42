package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.KeyState;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.Scope;
import io.github.btcpayconnect.http.HttpRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What Blink said of an API key: asked once, good for choosing a wallet and for judging every connection with that key
 * and server.
 */
public final class AccountAnswer {
    private final Secret apiKey;
    private final String server;
    private final CheckOptions options;
    private final AccountReply reply;
    private final int requests;
    private final Duration elapsed;

    AccountAnswer(Secret apiKey, String server, CheckOptions options, AccountReply reply, HttpRun run) {
        this.apiKey = apiKey;
        this.server = server;
        this.options = options;
        this.reply = reply;
        this.requests = run.requests();
        this.elapsed = run.elapsed();
    }

    /**
     * The wallets to choose from; empty if Blink did not name any, and then a {@link #report} says why. Ids are fit to
     * be shown.
     */
    public List<Wallet> wallets() {
        return reply.wallets().wallets().stream()
                .filter(wallet -> OutsideText.of(wallet.id(), List.of(apiKey)).equals(wallet.id()))
                .toList();
    }

    /**
     * Judges a connection by what is known already; nothing is sent.
     *
     * @param connection has the key and the server that were asked about; a wallet may be missing
     * @throws IllegalArgumentException if it has another key or server
     */
    public Report report(BlinkAccount connection) {
        return report(connection, ConnectionString.check(connection.render(), options.network()));
    }

    Report report(BlinkAccount connection, CheckResult format) {
        if (!connection.apiKey().equals(apiKey)
                || !connection.effectiveServer(options.network()).equals(server)) {
            throw new IllegalArgumentException("the connection has another key or server");
        }
        if (format.hasErrors()) {
            return UnaskedReport.of(format, false, requests, elapsed);
        }
        Findings findings = findings();
        findings.add(FormatFinding.of(format));
        new ServerFindings(reply, options.network(), apiKey, server, findings).add();
        new KeyFindings(reply, findings).add();
        new WalletFindings(connection, reply.wallets(), findings).add();
        if (reply.key() == KeyState.ACCEPTED) {
            new KeyCareFindings(reply, options, apiKey, findings).add();
            new AccountFindings(reply, connection, findings).add();
        } else {
            findings.open(
                    FindingId.KEY_IDENTITY,
                    FindingId.KEY_EXPIRY,
                    FindingId.KEY_LIMITS,
                    FindingId.KEY_SIBLINGS,
                    FindingId.WINDDOWN,
                    FindingId.RESTRICTIONS,
                    FindingId.ACCOUNT_LEVEL);
        }
        if (reply.trouble().isPresent()) {
            findings.open(FindingId.CLOCK);
        } else {
            findings.add(ClockFinding.of(reply.clockLead()));
        }
        findings.add(new SavingForecast(connection, options.network(), reply).finding(text(format)));
        return new Report(format.problems(), findings.inOrder(FindingId.ofAccount()), requests, elapsed);
    }

    private static Secret text(CheckResult format) {
        return format.connectionString().orElseThrow().text();
    }

    /** The wallet that BTCPay would use; empty if it is not known. */
    Optional<Wallet> wallet(BlinkAccount connection) {
        return connection.walletId().isEmpty()
                ? reply.wallets().defaultWallet()
                : reply.wallets().wallets().stream()
                        .filter(wallet ->
                                wallet.id().equals(connection.walletId().get()))
                        .findFirst();
    }

    /** Whether the key may take an invoice back. */
    boolean mayCancel() {
        return reply.scopes().filter(scopes -> scopes.allow(Scope.RECEIVE)).isPresent();
    }

    private Findings findings() {
        if (reply.key() == KeyState.REFUSED) {
            return new Findings(Status.SKIPPED, "not asked: Blink refuses the key");
        }
        if (reply.key() == KeyState.MAY_NOT_READ) {
            return new Findings(Status.UNKNOWN, "not known: the key may not read");
        }
        return new Findings(
                Status.UNKNOWN,
                reply.error()
                        .filter(error -> reply.trouble().isEmpty() && !error.isEmpty())
                        .map(error -> "not known: Blink answered \"" + OutsideText.of(error, List.of(apiKey)) + "\"")
                        .orElse("not known"));
    }
}
