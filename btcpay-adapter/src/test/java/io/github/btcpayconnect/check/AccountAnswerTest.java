package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.USD_WALLET;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkAccount;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.BlinkAnswers;
import io.github.btcpayconnect.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

/** One request serves for choosing a wallet and for judging the connection. */
class AccountAnswerTest {
    private static final Secret KEY = Secret.of(Strings.KEY);

    @Test
    void oneRequestServesForAllConnectionsOfAKey() {
        try (ScriptedServer server = healthy()) {
            AccountAnswer answer = ask(server);

            assertThat(answer.wallets())
                    .containsExactly(
                            new Wallet(BTC_WALLET, WalletCurrency.BTC, true),
                            new Wallet(USD_WALLET, WalletCurrency.USD, false));
            BlinkAccount btc = connection(server)
                    .walletId(BTC_WALLET)
                    .currency(WalletCurrency.BTC)
                    .build();
            BlinkAccount wrong = connection(server)
                    .walletId(BTC_WALLET)
                    .currency(WalletCurrency.USD)
                    .build();
            assertThatReport(answer.report(btc)).is(Status.PASS).cost(1);
            assertThatReport(answer.report(wrong))
                    .has(Status.FAIL, FindingId.WALLET_CURRENCY)
                    .cost(1);
            assertThatReport(answer.report(connection(server).build())).has(Status.WARN, FindingId.WALLET_EXISTS);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anOutageLeavesNoWalletsAndAReport() {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(503, ""))) {
            AccountAnswer answer = ask(server);

            assertThat(answer.wallets()).isEmpty();
            OutageTest.assertNothingKnown(answer.report(connection(server).build()))
                    .cost(2);
        }
    }

    @Test
    void aConnectionWithAnotherKeyOrServerIsAMistake() {
        try (ScriptedServer server = healthy()) {
            AccountAnswer answer = ask(server);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> answer.report(BlinkConnection.account(Secret.of("blink_other"))
                            .server(server.url())
                            .allowInsecure(true)
                            .build()))
                    .withMessage("the connection has another key or server");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> answer.report(BlinkConnection.account(KEY)
                            .server("https://api.blink.sv/graphql")
                            .build()));
        }
    }

    @Test
    void whatBtcpayRefusesOnItsNetworkFailsByItsFormat() {
        AccountAnswer answer = new BlinkChecker(HttpSettings.defaults())
                .ask(KEY, BlinkConnection.defaultServer(Network.REGTEST), false, new CheckOptions(Network.REGTEST));

        assertThatReport(answer.report(BlinkConnection.account(KEY).build()))
                .is(Status.FAIL)
                .has(Status.FAIL, FindingId.FORMAT)
                .has(Status.UNKNOWN)
                .cost(0);
    }

    private static ScriptedServer healthy() {
        return ScriptedServer.of(Answer.json(BlinkAnswers.account("\"READ\",\"RECEIVE\"")));
    }

    private static AccountAnswer ask(ScriptedServer server) {
        return new BlinkChecker(HttpSettings.defaults()).ask(KEY, server.url(), true, CheckOptions.defaults());
    }

    private static BlinkAccount.Builder connection(ScriptedServer server) {
        return BlinkConnection.account(KEY).server(server.url()).allowInsecure(true);
    }
}
