package io.github.btcpayconnect.blink;

import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.GLOBALS;
import static io.github.btcpayconnect.testing.BlinkAnswers.MAY_NOT_READ;
import static io.github.btcpayconnect.testing.BlinkAnswers.USD_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.BlinkAnswers.authorization;
import static io.github.btcpayconnect.testing.BlinkAnswers.data;
import static io.github.btcpayconnect.testing.BlinkAnswers.error;
import static io.github.btcpayconnect.testing.BlinkAnswers.me;
import static io.github.btcpayconnect.testing.BlinkAnswers.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.blink.BlinkException.Reason;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlinkAccountsTest {
    private static final Secret KEY = Secret.of("blink_" + "a1B2".repeat(16));
    private static final BlinkAccounts ACCOUNTS = new BlinkAccounts(HttpSettings.defaults());

    @Test
    void theWalletsOfAnAccountCostOneRequest() throws Exception {
        for (String scopes : new String[] {"\"READ\",\"RECEIVE\"", "\"READ\""}) {
            try (ScriptedServer server = ScriptedServer.of(Answer.json(account(scopes)))) {
                assertThat(ACCOUNTS.wallets(KEY, server.url(), true))
                        .containsExactly(
                                new Wallet(BTC_WALLET, WalletCurrency.BTC, true),
                                new Wallet(USD_WALLET, WalletCurrency.USD, false));
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void walletsInACurrencyFromTheFutureAreLeftOut() throws Exception {
        String wallets = "\"wallets\":[" + wallet("eur", "EUR") + "," + wallet(USD_WALLET, "USD") + "]";
        try (ScriptedServer server = ScriptedServer.of(Answer.json(data(me(wallets))))) {
            assertThat(ACCOUNTS.wallets(KEY, server.url(), true))
                    .containsExactly(new Wallet(USD_WALLET, WalletCurrency.USD, false));
        }
    }

    @Test
    void anAccountMayHaveNoWallets() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(data(me("\"wallets\":[]"))))) {
            assertThat(ACCOUNTS.wallets(KEY, server.url(), true)).isEmpty();
        }
    }

    @Test
    void aConfirmedRefusalIsTheKeys() {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(401, ""), Answer.json(data(GLOBALS)))) {
            assertReason(server, Reason.REFUSED, "Blink refuses the key: revoked, expired, or copied with a mistake.");
        }
        try (ScriptedServer server = ScriptedServer.of(Answer.status(401, ""))) {
            assertReason(server, Reason.UNAVAILABLE, "The server refused the request (401).");
        }
    }

    @Test
    void everyOtherNoHasItsReason() {
        try (ScriptedServer mayNotRead = ScriptedServer.of(Answer.json(error(MAY_NOT_READ, "null")));
                ScriptedServer nobody = ScriptedServer.of(Answer.json(error("Not authorized", "null")));
                ScriptedServer down = ScriptedServer.of(Answer.status(503, ""));
                ScriptedServer silent = ScriptedServer.of(Answer.json(data(GLOBALS)));
                ScriptedServer noWallets = ScriptedServer.of(Answer.json(data(authorization("\"READ\""))))) {
            assertReason(mayNotRead, Reason.MAY_NOT_READ, "The key may not read the account: it lacks READ.");
            assertReason(
                    nobody,
                    Reason.NOT_AUTHORIZED,
                    "Blink saw no key: its account is gone, or something on the way dropped it.");
            assertReason(down, Reason.UNAVAILABLE, "The server is out of order (503).");
            assertReason(silent, Reason.UNAVAILABLE, "Blink did not say what the key may do.");
            assertReason(noWallets, Reason.UNAVAILABLE, "Blink did not name the wallets.");
        }
    }

    @Test
    void theSandboxKnowsItsOwnKeysOnly() {
        try (Sandbox sandbox = Sandbox.start()) {
            BlinkAccounts accounts = new BlinkAccounts(HttpSettings.defaults().withSandbox(sandbox.url()));

            assertThat(trouble(accounts, KEY, "https://api.blink.sv/graphql", false))
                    .hasMessage("The sandbox does not know this key.");
        }
    }

    @ParameterizedTest(name = "[{0}] at {1}")
    @CsvSource({
        "'', https://api.blink.sv/graphql",
        "blink_é, https://api.blink.sv/graphql",
        "blink_x, http://localhost:4455/graphql",
        "blink_x, api.blink.sv",
        "blink_x, https://user@api.blink.sv/graphql",
        "blink_x, https://api.blink.sv:0/graphql"
    })
    void whatMustNotBeSentIsNot(String key, String server) {
        BlinkException e = trouble(ACCOUNTS, Secret.of(key), server, false);

        assertThat(e.reason()).isEqualTo(Reason.NOT_ASKED);
        assertThat(e).hasMessageStartingWith("The server was not asked: ");
    }

    @Test
    void aReplyPrintsNothingThatCameIn() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(error("Secret words", "null")))) {
            AccountReply reply = ACCOUNTS.ask(KEY, server.url(), true, new HttpRun(HttpSettings.defaults()));

            assertThat(reply.error()).contains("Secret words");
            assertThat(reply).hasToString("AccountReply[NOT_KNOWN]");
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "https://api.blink.sv/graphql",
                "https://api.staging.blink.sv/graphql",
                "https://api.staging.galoy.io/graphql",
                "HTTPS://API.BLINK.SV/graphql",
                "http://localhost:4455/graphql",
                "http://127.0.0.1:1/"
            })
    void blinksServersAreKnown(String server) {
        assertThat(BlinkServers.isKnown(server)).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "https://api.blink.sv.example/graphql",
                "https://api-blink.sv/graphql",
                "https://notblink.sv/graphql",
                "https://10.0.0.1/graphql",
                "https://api.blink.sv@example.com/graphql",
                "https:\\\\api.blink.sv/graphql",
                ""
            })
    void othersAreNot(String server) {
        assertThat(BlinkServers.isKnown(server)).isFalse();
    }

    private static void assertReason(ScriptedServer server, Reason reason, String message) {
        BlinkException e = trouble(ACCOUNTS, KEY, server.url(), true);
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e).hasMessage(message).hasNoCause();
    }

    private static BlinkException trouble(BlinkAccounts accounts, Secret key, String server, boolean allowInsecure) {
        try {
            throw new AssertionError("there are wallets: " + accounts.wallets(key, server, allowInsecure));
        } catch (BlinkException e) {
            return e;
        }
    }
}
