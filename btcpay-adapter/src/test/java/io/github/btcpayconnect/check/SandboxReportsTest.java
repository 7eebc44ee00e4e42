package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.ACCOUNT_ACTIVE;
import static io.github.btcpayconnect.check.FindingId.ACCOUNT_LEVEL;
import static io.github.btcpayconnect.check.FindingId.CLOCK;
import static io.github.btcpayconnect.check.FindingId.KEY_EXPIRY;
import static io.github.btcpayconnect.check.FindingId.KEY_IDENTITY;
import static io.github.btcpayconnect.check.FindingId.KEY_LIMITS;
import static io.github.btcpayconnect.check.FindingId.KEY_SIBLINGS;
import static io.github.btcpayconnect.check.FindingId.KEY_VALID;
import static io.github.btcpayconnect.check.FindingId.NETWORK;
import static io.github.btcpayconnect.check.FindingId.RESTRICTIONS;
import static io.github.btcpayconnect.check.FindingId.SCOPE_READ;
import static io.github.btcpayconnect.check.FindingId.SCOPE_RECEIVE;
import static io.github.btcpayconnect.check.FindingId.SCOPE_WRITE;
import static io.github.btcpayconnect.check.FindingId.SERVER_REACHABLE;
import static io.github.btcpayconnect.check.FindingId.WALLET_CURRENCY;
import static io.github.btcpayconnect.check.FindingId.WALLET_EXISTS;
import static io.github.btcpayconnect.check.FindingId.WINDDOWN;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxClock;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.Trouble;
import io.github.btcpayconnect.testing.ReportAssert;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The report on every key of the sandbox, and on every trouble that it plays. */
class SandboxReportsTest {
    private static final Sandbox SANDBOX = Sandbox.start();

    private int before = SANDBOX.requestCount();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @AfterEach
    void withoutTrouble() {
        SANDBOX.trouble(Trouble.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"MARKET_LIVE", "DEFAULT_USD", "TWO_BTC_WALLETS", "SIGNET", "REGTEST", "EXPIRES_LATER"})
    void goodKeysPass(SandboxKey key) {
        ReportAssert report = assertCost(check(key), 1);
        if (key == SandboxKey.EXPIRES_LATER) {
            report.has(Status.WARN, SCOPE_RECEIVE).finds(KEY_EXPIRY, Status.PASS, "in 200 days (");
        } else {
            report.is(Status.PASS).passesBut();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"READ_WRITE", "ALL_SCOPES"})
    void keysThatSpendAreWarnedOf(SandboxKey key) {
        assertCost(check(key), 1).is(Status.WARN).has(Status.WARN, SCOPE_WRITE).passesBut(SCOPE_WRITE);
    }

    @Test
    void aKeyThatReadsOnlyWorksToday() {
        assertCost(check(SandboxKey.READ_ONLY), 1)
                .is(Status.WARN)
                .has(Status.WARN, SCOPE_RECEIVE)
                .has(Status.SKIPPED, ACCOUNT_ACTIVE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RECEIVE_ONLY", "WRITE_ONLY", "RECEIVE_WRITE"})
    void keysThatMayNotReadFail(SandboxKey key) {
        assertCost(check(key), 2)
                .is(Status.FAIL)
                .has(Status.FAIL, SCOPE_READ)
                .has(Status.UNKNOWN, SCOPE_RECEIVE, SCOPE_WRITE, WALLET_EXISTS, WALLET_CURRENCY, ACCOUNT_ACTIVE)
                .says(NETWORK, "mainnet");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"REVOKED", "EXPIRED"})
    void keysThatAreOverFail(SandboxKey key) {
        assertCost(check(key), 2).is(Status.FAIL).has(Status.FAIL, KEY_VALID).has(Status.UNKNOWN);
    }

    @Test
    void anAccountThatMovedFails() {
        assertCost(check(SandboxKey.INACTIVE), 1).is(Status.FAIL).has(Status.FAIL, ACCOUNT_ACTIVE);
    }

    @Test
    void anAccountThatIsLockedFails() {
        assertCost(check(SandboxKey.LOCKED), 1).is(Status.FAIL).has(Status.FAIL, ACCOUNT_ACTIVE);
    }

    @Test
    void aKeyThatExpiresSoonIsWarnedOf() {
        assertCost(check(SandboxKey.EXPIRES_SOON), 1)
                .is(Status.WARN)
                .finds(KEY_IDENTITY, Status.PASS, "called \"Till\", made on ")
                .finds(KEY_EXPIRY, Status.WARN, "in 12 days (")
                .advises(KEY_EXPIRY, "Before ");
    }

    @Test
    void limitsAreToldOfKeysThatSpend() {
        assertCost(check(SandboxKey.LIMITED), 1)
                .finds(KEY_LIMITS, Status.PASS, "daily 40,000 of 100,000 sat spent; monthly 300,000 of 2,000,000 sat")
                .finds(ACCOUNT_LEVEL, Status.PASS, "level TWO; may send $50,000.00 in 24 hours, $50,000.00 of it left");
        assertCost(check(SandboxKey.USED_UP), 1).finds(KEY_LIMITS, Status.WARN, "nothing is left");
        assertCost(check(SandboxKey.ALL_SCOPES), 1).finds(KEY_LIMITS, Status.WARN, "without a limit");
        assertCost(check(SandboxKey.UNUSED), 1).finds(KEY_LIMITS, Status.SKIPPED, "cannot spend");
    }

    @Test
    void theOtherKeysOfAnAccountAreLookedAt() {
        try (Sandbox sandbox = Sandbox.start()) {
            Report report = Strings.check(
                    HttpSettings.defaults().withSandbox(sandbox.url()), SandboxKey.LIMITED.connectionString());

            assertThatReport(report)
                    .finds(
                            KEY_SIBLINGS,
                            Status.WARN,
                            "3 other keys to look after: Web shop (can spend), Office (unused for 200 days), Spare (never used)");
        }
        assertCost(check(SandboxKey.MARKET_LIVE), 1).finds(KEY_SIBLINGS, Status.PASS, "no other key");
        assertCost(check(SandboxKey.READ_RECEIVE), 1)
                .is(Status.WARN)
                .finds(KEY_SIBLINGS, Status.WARN, "4 other keys to look after: Spare (can spend), ");
    }

    @Test
    void whatBlinkEndsIsTold() {
        assertCost(check(SandboxKey.WIND_DOWN_ANNOUNCED), 1)
                .is(Status.WARN)
                .finds(WINDDOWN, Status.WARN, "receiving ends in 20 days (")
                .says(WINDDOWN, ") in Europe/Paris");
        assertCost(check(SandboxKey.WIND_DOWN_STOPPED), 1)
                .is(Status.FAIL)
                .finds(WINDDOWN, Status.FAIL, "Blink has switched off receiving for this account, as announced for ");
        assertCost(check(SandboxKey.WIND_DOWN_SHUT), 1)
                .is(Status.FAIL)
                .finds(WINDDOWN, Status.FAIL, "Blink has shut this account");
        assertCost(check(SandboxKey.RECEIVE_BLOCKED), 1)
                .is(Status.PASS)
                .finds(WINDDOWN, Status.SKIPPED, "proves nothing");
    }

    @Test
    void whatAnAccountMayDoIsTold() {
        assertCost(check(SandboxKey.RESTRICTED), 1)
                .is(Status.WARN)
                .finds(RESTRICTIONS, Status.WARN, "dollar balances")
                .advises(RESTRICTIONS, "BTC wallet");
        assertCost(check(SandboxKey.LEVEL_ZERO), 1)
                .is(Status.WARN)
                .finds(ACCOUNT_LEVEL, Status.WARN, "level ZERO; may send $125.00 in 24 hours");
        assertCost(check(SandboxKey.MARKET_LIVE), 1)
                .finds(RESTRICTIONS, Status.PASS, "none")
                .finds(CLOCK, Status.PASS, "agree");
    }

    @Test
    void twoKeysThatAreAlikeAreToldApartByASecondLook() {
        SandboxClock clock = new SandboxClock(Instant.now());
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock))) {
            HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox.url());
            String text = SandboxKey.TWIN.connectionString();

            assertThatReport(Strings.check(settings, text))
                    .finds(KEY_IDENTITY, Status.SKIPPED, "several keys fit: Till, Web shop")
                    .finds(KEY_EXPIRY, Status.SKIPPED, "check --identify tells which")
                    .cost(1);
            Report looked = new BlinkChecker(settings, clock::advance)
                    .check(ConnectionString.check(text), CheckOptions.defaults().withIdentify(true));
            assertThatReport(looked)
                    .finds(KEY_IDENTITY, Status.PASS, "called \"Till\", made on ")
                    .finds(KEY_EXPIRY, Status.PASS, "never expires")
                    .cost(2);
        }
    }

    @Test
    void aSecondLookIsNotTakenWhereOneIsEnough() {
        Report report = new BlinkChecker(settings(), wait -> {
                    throw new AssertionError("no wait is needed");
                })
                .check(
                        ConnectionString.check(SandboxKey.MARKET_LIVE.connectionString()),
                        CheckOptions.defaults().withIdentify(true));

        assertCost(report, 1).finds(KEY_IDENTITY, Status.PASS, "called \"Till\"");
    }

    @Test
    void whatTheKeyServiceDoesNotTellIsNotKnown() {
        SANDBOX.trouble(Trouble.API_KEYS_DOWN);

        assertCost(check(SandboxKey.ALL_SCOPES), 2)
                .finds(KEY_IDENTITY, Status.UNKNOWN, "did not list")
                .finds(KEY_EXPIRY, Status.UNKNOWN, "did not list")
                .finds(KEY_LIMITS, Status.UNKNOWN, "did not list")
                .finds(KEY_SIBLINGS, Status.UNKNOWN, "did not list")
                .finds(WINDDOWN, Status.SKIPPED, "proves nothing")
                .finds(RESTRICTIONS, Status.PASS, "none");
    }

    @Test
    void theNetworkMustBeBtcpays() {
        assertThatReport(Strings.check(settings(), SandboxKey.SIGNET.connectionString()))
                .is(Status.FAIL)
                .has(Status.FAIL, NETWORK)
                .says(NETWORK, "signet, BTCPay's testnet; your BTCPay Server is on mainnet");
    }

    @Test
    void aKeyThatTheSandboxDoesNotKnowIsNoBadKey() {
        String string = "type=blink;server=https://api.blink.sv/graphql;api-key=" + Strings.KEY;

        assertCost(Strings.check(settings(), string), 1)
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .says(KEY_VALID, "the sandbox does not know this key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HTTP_500, 1",
        "HTTP_502, 2",
        "HTTP_503, 2",
        "HTTP_504, 2",
        "HTTP_429, 1",
        "HTTP_429_RETRY_AFTER, 1",
        "ALL_401, 2",
        "HTTP_403, 1",
        "HTTP_407, 1",
        "DROP, 2",
        "TRUNCATE, 2",
        "REDIRECT, 1",
        "ECHO_KEY_ERROR, 1",
        "HTML_200, 1",
        "EMPTY_200, 1",
        "FOREIGN_JSON, 1",
        "JSON_ARRAY, 1",
        "WRONG_TYPES, 1",
        "UNKNOWN_ERROR, 1",
        "HUGE, 1",
        "GZIP_BOMB, 1"
    })
    void noTroubleMakesAGoodKeyBad(Trouble trouble, int requests) {
        SANDBOX.trouble(trouble);

        Report report = check(SandboxKey.READ_RECEIVE);

        assertCost(report, requests);
        OutageTest.assertNothingKnown(report);
    }

    @Test
    void troubleThatPassesLeavesNoTrace() {
        SANDBOX.trouble(Trouble.FIRST_503);
        assertCost(check(SandboxKey.MARKET_LIVE), 2).is(Status.PASS);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"JSON_401", "HTML_401"})
    void aRefusalIsTheKeysWhereOthersAreAnswered(Trouble trouble) {
        SANDBOX.trouble(trouble);
        assertCost(check(SandboxKey.READ_RECEIVE), 2).is(Status.FAIL).has(Status.FAIL, KEY_VALID);
    }

    @Test
    void slownessEndsWithTheTime() {
        SANDBOX.trouble(Trouble.SLOW);
        Report report = Strings.check(
                settings().withTimeout(Duration.ofSeconds(1)), SandboxKey.READ_RECEIVE.connectionString());

        assertThatReport(report).is(Status.UNKNOWN).says(SERVER_REACHABLE, "did not answer within 1 s");
        assertThat(report.elapsed()).isLessThan(Duration.ofSeconds(6));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ECHO_KEY", "ESCAPES"})
    void strangeTextsDoNoHarm(Trouble trouble) {
        SANDBOX.trouble(trouble);
        assertCost(check(SandboxKey.MARKET_LIVE), 1).is(Status.PASS);
    }

    @Test
    void whatElseIsDownIsNotKnown() {
        SANDBOX.trouble(Trouble.GLOBALS_DOWN);
        assertCost(check(SandboxKey.READ_RECEIVE), 1).is(Status.UNKNOWN).has(Status.UNKNOWN, NETWORK);

        SANDBOX.trouble(Trouble.API_KEYS_DOWN);
        assertCost(check(SandboxKey.READ_RECEIVE), 2).is(Status.PASS).passesBut();
        assertCost(check(SandboxKey.READ_ONLY), 2).is(Status.WARN).has(Status.UNKNOWN, ACCOUNT_ACTIVE);
    }

    private static Report check(SandboxKey key) {
        Network network = key.account().network();
        return Strings.check(settings(), key.connectionString(), new CheckOptions(network));
    }

    private static HttpSettings settings() {
        return HttpSettings.defaults().withSandbox(SANDBOX.url());
    }

    private ReportAssert assertCost(Report report, int requests) {
        assertThat(SANDBOX.requestCount() - before).isEqualTo(requests);
        before = SANDBOX.requestCount();
        return assertThatReport(report).cost(requests);
    }
}
