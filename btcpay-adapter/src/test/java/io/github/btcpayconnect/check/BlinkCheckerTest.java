package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.ACCOUNT_ACTIVE;
import static io.github.btcpayconnect.check.FindingId.KEY_VALID;
import static io.github.btcpayconnect.check.FindingId.NETWORK;
import static io.github.btcpayconnect.check.FindingId.SCOPE_READ;
import static io.github.btcpayconnect.check.FindingId.SCOPE_RECEIVE;
import static io.github.btcpayconnect.check.FindingId.SCOPE_WRITE;
import static io.github.btcpayconnect.check.FindingId.SERVER_REACHABLE;
import static io.github.btcpayconnect.check.FindingId.WALLET_CURRENCY;
import static io.github.btcpayconnect.check.FindingId.WALLET_EXISTS;
import static io.github.btcpayconnect.check.OutageTest.assertNothingKnown;
import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.GLOBALS;
import static io.github.btcpayconnect.testing.BlinkAnswers.MAY_NOT_READ;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.BlinkAnswers.apiKey;
import static io.github.btcpayconnect.testing.BlinkAnswers.authorization;
import static io.github.btcpayconnect.testing.BlinkAnswers.data;
import static io.github.btcpayconnect.testing.BlinkAnswers.error;
import static io.github.btcpayconnect.testing.BlinkAnswers.me;
import static io.github.btcpayconnect.testing.BlinkAnswers.wallets;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of a key, its account and the network; {@link WalletReportTest} has the wallets. */
class BlinkCheckerTest {
    private static final String BEST = "\"READ\",\"RECEIVE\"";
    private static final String ALL_ITS_OWN = ";wallet-id=" + BTC_WALLET + ";currency=BTC";

    @Test
    void aHealthyAccountCostsOneRequest() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(account(BEST)))) {
            Report report = Strings.check(server, ALL_ITS_OWN);

            assertThatReport(report).is(Status.PASS).passesBut().cost(1);
            assertThat(report.elapsed()).isPositive();
            assertThat(server.requests()).hasSize(1);
            RecordedRequest request = server.requests().get(0);
            assertThat(request.line()).isEqualTo("POST /graphql HTTP/1.1");
            assertThat(request.header("x-api-key")).containsExactly(Strings.KEY);
            assertThat(request.header("content-type")).containsExactly("application/json; charset=utf-8");
            assertThat(request.header("user-agent"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("btcpay-connect/");
            assertThat(request.headers()).doesNotContainKeys("authorization", "cookie", "referer");
            assertThat(request.body())
                    .startsWith("{\"query\":\"{authorization{scopes} me{id username defaultAccount{id level")
                    .contains("apiKeys{", "windDown{", "custodialRestrictions{", "globals{network ");
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"READ\",\"RECEIVE\"'|PASS|PASS|PASS",
                "'\"READ\",\"WRITE\"'|PASS|PASS|WARN",
                "'\"READ\",\"RECEIVE\",\"WRITE\"'|PASS|PASS|WARN",
                "''|PASS|PASS|WARN",
                "'\"RECEIVE\"'|FAIL|PASS|PASS",
                "'\"WRITE\"'|FAIL|PASS|WARN",
                "'\"READ\",\"RECEIVE\",\"TRADE\"'|PASS|PASS|UNKNOWN",
                "'\"READ\",\"TRADE\"'|PASS|UNKNOWN|UNKNOWN",
                "'\"TRADE\"'|UNKNOWN|UNKNOWN|UNKNOWN",
                "'\"READ\",\"WRITE\",\"TRADE\"'|PASS|PASS|WARN"
            })
    void scopesAreJudged(String scopes, Status read, Status receive, Status write) {
        Report report = Strings.answered(ALL_ITS_OWN, account(scopes));

        assertThat(report.finding(SCOPE_READ).orElseThrow().status()).isEqualTo(read);
        assertThat(report.finding(SCOPE_RECEIVE).orElseThrow().status()).isEqualTo(receive);
        assertThat(report.finding(SCOPE_WRITE).orElseThrow().status()).isEqualTo(write);
        assertThatReport(report).cost(1);
    }

    @Test
    void aKeyThatMayOnlyReadWorksToday() {
        assertThatReport(Strings.answered(ALL_ITS_OWN, account("\"READ\"", apiKey("\"READ\"", false, false))))
                .is(Status.WARN)
                .has(Status.WARN, SCOPE_RECEIVE)
                .has(Status.SKIPPED, ACCOUNT_ACTIVE)
                .passesBut(SCOPE_RECEIVE, ACCOUNT_ACTIVE)
                .cost(1);
    }

    @Test
    void anAccountIsShutIfNoneOfItsLiveKeysIsOnlyForReading() {
        String answer = account(
                "\"READ\"",
                apiKey(BEST, false, false),
                apiKey("\"READ\"", true, false),
                apiKey("\"READ\"", false, true));

        assertThatReport(Strings.answered(ALL_ITS_OWN, answer))
                .is(Status.FAIL)
                .has(Status.FAIL, ACCOUNT_ACTIVE)
                .has(Status.WARN)
                .finds(SCOPE_RECEIVE, Status.SKIPPED, "the account is not active")
                .says(ACCOUNT_ACTIVE, "not active")
                .cost(1);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "7",
                "[{\"scopes\":[\"READ\"],\"revoked\":true,\"expired\":false}]",
                "[{\"scopes\":\"READ\",\"revoked\":false,\"expired\":false},"
                        + "{\"scopes\":[],\"revoked\":false,\"expired\":false}]",
                "[7,{\"scopes\":[],\"revoked\":false,\"expired\":\"no\"}]",
                "[{\"scopes\":[],\"revoked\":false,\"expired\":false,\"lastUsedAt\":\"today\"}]"
            })
    void keysThatCannotBeReadChangeNothing(String keys) {
        String answer = data(authorization("\"READ\""), me(wallets(), "\"apiKeys\":" + keys), GLOBALS);

        assertThatReport(Strings.answered(ALL_ITS_OWN, answer))
                .is(Status.WARN)
                .has(Status.UNKNOWN, ACCOUNT_ACTIVE)
                .has(Status.FAIL)
                .cost(1);
    }

    @Test
    void aKeyThatMayNotReadIsGoodButUseless() {
        String refusal = error(MAY_NOT_READ, "null");
        try (ScriptedServer server = ScriptedServer.of(Answer.json(refusal), Answer.json(data(GLOBALS)))) {
            assertThatReport(Strings.check(server, ALL_ITS_OWN))
                    .is(Status.FAIL)
                    .has(Status.FAIL, SCOPE_READ)
                    .has(Status.UNKNOWN, SCOPE_RECEIVE, SCOPE_WRITE, WALLET_EXISTS, WALLET_CURRENCY, ACCOUNT_ACTIVE)
                    .says(WALLET_EXISTS, "the key may not read")
                    .says(NETWORK, "mainnet")
                    .cost(2);
            assertThat(server.requests().get(1).body()).isEqualTo("{\"query\":\"{globals{network}}\"}");
            assertThat(server.requests().get(1).headers()).doesNotContainKey("x-api-key");
        }
    }

    @Test
    void whereTheNetworkCameAlongItIsNotAskedFor() {
        assertThatReport(Strings.answered(ALL_ITS_OWN, error(MAY_NOT_READ, "{\"me\":null," + GLOBALS + "}")))
                .has(Status.FAIL, SCOPE_READ)
                .says(NETWORK, "mainnet")
                .cost(1);
    }

    @Test
    void aNetworkThatCannotBeAskedForIsNotKnown() {
        assertThatReport(Strings.answered(ALL_ITS_OWN, error(MAY_NOT_READ, "null"), "no JSON"))
                .is(Status.FAIL)
                .has(Status.FAIL, SCOPE_READ)
                .has(
                        Status.UNKNOWN,
                        SCOPE_RECEIVE,
                        SCOPE_WRITE,
                        WALLET_EXISTS,
                        WALLET_CURRENCY,
                        NETWORK,
                        ACCOUNT_ACTIVE)
                .cost(2);
    }

    @Test
    void whoeverIsTreatedAsNobodyLearnsNothingOfTheKey() {
        assertThatReport(Strings.answered(ALL_ITS_OWN, error("Not authorized", "null")))
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .passesBut(
                        KEY_VALID,
                        SCOPE_READ,
                        SCOPE_RECEIVE,
                        SCOPE_WRITE,
                        WALLET_EXISTS,
                        WALLET_CURRENCY,
                        NETWORK,
                        ACCOUNT_ACTIVE)
                .says(KEY_VALID, "account is gone, or something on the way dropped it")
                .cost(1);
    }

    @Test
    void aConfirmedRefusalIsTheKeys() {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.status(401, "<html>401</html>"), Answer.json(data(GLOBALS)))) {
            assertThatReport(Strings.check(server, ALL_ITS_OWN))
                    .is(Status.FAIL)
                    .has(Status.FAIL, KEY_VALID)
                    .has(
                            Status.SKIPPED,
                            SCOPE_READ,
                            SCOPE_RECEIVE,
                            SCOPE_WRITE,
                            WALLET_EXISTS,
                            WALLET_CURRENCY,
                            ACCOUNT_ACTIVE)
                    .says(KEY_VALID, "revoked, expired, mistyped or of another environment; rarely a fault at Blink")
                    .says(NETWORK, "mainnet")
                    .cost(2);
            assertThat(server.requests().get(1).line()).isEqualTo("POST /graphql HTTP/1.1");
            assertThat(server.requests().get(1).body()).isEqualTo("{\"query\":\"{globals{network}}\"}");
            assertThat(server.requests().get(1).headers()).doesNotContainKey("x-api-key");
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "{\"data\":{\"globals\":{\"network\":\"mars\"}}}",
                "{\"data\":{\"globals\":{\"network\":1}}}",
                "{\"data\":{\"globals\":null}}",
                "{\"data\":null,\"errors\":[{\"message\":\"no\"}]}",
                "<html>",
                ""
            })
    void anUnconfirmedRefusalSaysNothingOfTheKey(String confirmation) {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(401, "{}"), Answer.json(confirmation))) {
            assertNothingKnown(Strings.check(server, ALL_ITS_OWN))
                    .says(SERVER_REACHABLE, "refused the request (401)")
                    .cost(2);
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"401, 2", "403, 2", "500, 2", "503, 3"})
    void norDoesARefusalWhereTheConfirmationFails(int status, int requests) {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(401, "{}"), Answer.status(status, ""))) {
            assertNothingKnown(Strings.check(server, ALL_ITS_OWN)).cost(requests);
            assertThat(server.requests()).hasSize(requests);
        }
    }

    @ParameterizedTest(name = "Blink on {0}, BTCPay on {1}: {2}")
    @CsvSource({
        "mainnet, MAINNET, PASS",
        "mainnet, TESTNET, FAIL",
        "mainnet, REGTEST, FAIL",
        "signet, TESTNET, PASS",
        "signet, MAINNET, FAIL",
        "testnet, TESTNET, PASS",
        "regtest, REGTEST, PASS",
        "regtest, MAINNET, FAIL",
        "mars, MAINNET, UNKNOWN",
        "Mainnet, MAINNET, UNKNOWN"
    })
    void theNetworksMustAgree(String blink, Network btcpay, Status status) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(account(BEST).replace("mainnet", blink)))) {
            Report report = Strings.check(server, ALL_ITS_OWN, new CheckOptions(btcpay));

            assertThatReport(report).is(status);
            assertThat(report.finding(NETWORK).orElseThrow().status()).isEqualTo(status);
        }
    }

    @Test
    void partOfAnAnswerIsUsed() {
        assertThatReport(Strings.answered(
                        ALL_ITS_OWN,
                        error("HTTP fetch failed", "{" + authorization(BEST) + ",\"me\":null," + GLOBALS + "}")))
                .is(Status.UNKNOWN)
                .has(Status.UNKNOWN, WALLET_EXISTS, WALLET_CURRENCY)
                .says(WALLET_EXISTS, "not known: Blink answered \"HTTP fetch failed\"");
        assertThatReport(Strings.answered(ALL_ITS_OWN, data(me(wallets()))))
                .is(Status.UNKNOWN)
                .has(Status.UNKNOWN, SCOPE_RECEIVE, SCOPE_WRITE, NETWORK, ACCOUNT_ACTIVE)
                .has(Status.FAIL);
        assertThatReport(Strings.answered(ALL_ITS_OWN, error("broken", "{\"me\":null," + GLOBALS + "}")))
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .says(KEY_VALID, "not known: Blink answered \"broken\"")
                .says(NETWORK, "mainnet");
    }
}
