package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.check.AccountAnswer;
import io.github.btcpayconnect.check.BlinkChecker;
import io.github.btcpayconnect.check.CheckOptions;
import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.screens.CheckScreen;
import io.github.btcpayconnect.cli.screens.Meaning;
import io.github.btcpayconnect.cli.screens.ReportScreen;
import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import java.util.List;

/**
 * {@code demo}: in one screen, what this tool does. The string that it makes is shown whole: the sandbox's keys are no
 * secrets.
 */
final class Demo implements Action {
    private static final Network NETWORK = Network.MAINNET;
    private static final CheckOptions OPTIONS = new CheckOptions(NETWORK);
    private static final String SERVER = BlinkConnection.defaultServer(NETWORK);

    @Override
    public ExitCode run(Run run) {
        Printer out = run.out();
        try (Sandbox sandbox = Sandbox.start()) {
            BlinkChecker checker = new BlinkChecker(HttpSettings.defaults().withSandbox(sandbox.url()));
            out.line("A sandbox on this computer stands in for Blink. Nothing is sent anywhere else.");
            out.line();
            String made = generate(checker);
            command("generate", out);
            out.line(made);
            out.line();
            command("check", out);
            check(made, checker, out);
            out.line();
            out.line("The same string, broken in three ways, and checked again:");
            breakInThreeWays(made, checker, out);
            out.line();
            out.line("Next, with a key of your own (dashboard.blink.sv, API Keys, tick Read and Receive):");
            out.line("  btcpay-connect generate");
        }
        return ExitCode.OK;
    }

    private static void command(String words, Printer out) {
        out.line(out.strong("$ btcpay-connect " + words));
    }

    private static String generate(BlinkChecker checker) {
        Secret key = Secret.of(SandboxKey.MARKET_LIVE.text());
        AccountAnswer answer = checker.ask(key, SERVER, false, OPTIONS);
        Wallet wallet = answer.wallets().stream()
                .filter(found -> found.currency() == WalletCurrency.BTC)
                .findFirst()
                .orElseThrow();
        return BlinkConnection.account(key)
                .server(SERVER)
                .walletId(wallet.id())
                .currency(wallet.currency())
                .build()
                .render();
    }

    private static void check(String text, BlinkChecker checker, Printer out) {
        CheckResult result = ConnectionString.check(text, NETWORK);
        new CheckScreen(out, false).print(text, result, Meaning.of(result, NETWORK), checker.check(result, OPTIONS));
    }

    private static void breakInThreeWays(String made, BlinkChecker checker, Printer out) {
        String otherWallet = SandboxKey.READ_RECEIVE.account().defaultWallet().id();
        List<Broken> ways = List.of(
                new Broken("currency=btc, in small letters", made.replace("currency=BTC", "currency=btc")),
                new Broken(
                        "a key that was revoked",
                        made.replace(SandboxKey.MARKET_LIVE.text(), SandboxKey.REVOKED.text())),
                new Broken(
                        "the wallet of another account",
                        made.replaceFirst("wallet-id=[^;]*", "wallet-id=" + otherWallet)));
        for (Broken way : ways) {
            out.line("  " + out.strong(way.what()));
            Report report = checker.check(ConnectionString.check(way.text(), NETWORK), OPTIONS);
            new ReportScreen(out, false).first(report, Status.FAIL);
        }
    }

    private record Broken(String what, String text) {}
}
