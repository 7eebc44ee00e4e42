package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.ADDRESS_BOUNDS;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_CALLBACK;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_COMMENT;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_CUSTODY;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_EXISTS;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_NETWORK;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_PAYABLE;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_USD;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_VERIFY;
import static io.github.btcpayconnect.check.FindingId.BTCPAY_VERDICT;
import static io.github.btcpayconnect.check.FindingId.FORMAT;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.Reach;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.LnurlAnswers;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckerTest {
    private static final String ALICE = "type=blink;ln-address=alice@blink.sv;server=https://blink.sv";
    private static final String OTHER = "type=blink;ln-address=alice@wallet.example;server=https://wallet.example";

    @Test
    void aHealthyAddressIsOneQuestionAndBlinkOneMore() {
        assertThatReport(check(ALICE, LnurlAnswers.healthy(), LnurlAnswers.nonCustodial()))
                .is(Status.PASS)
                .has(Status.SKIPPED, ADDRESS_VERIFY, ADDRESS_USD)
                .passesBut(ADDRESS_VERIFY, ADDRESS_USD)
                .says(ADDRESS_BOUNDS, "from 1 to 4,000,000 satoshis")
                .says(ADDRESS_CALLBACK, "lnurl.blink.sv")
                .says(ADDRESS_COMMENT, "255")
                .cost(2);
        assertThatReport(check(OTHER, LnurlAnswers.healthy()))
                .is(Status.PASS)
                .has(Status.SKIPPED, ADDRESS_VERIFY, ADDRESS_USD, ADDRESS_CUSTODY)
                .cost(1);
    }

    @Test
    void aCustodialAddressIsWarnedOf() {
        assertThatReport(check(ALICE, LnurlAnswers.healthy(), LnurlAnswers.custodial()))
                .is(Status.WARN)
                .has(Status.WARN, ADDRESS_CUSTODY)
                .says(ADDRESS_CUSTODY, "custodial");
        assertThatReport(check(ALICE, LnurlAnswers.healthy(), "{\"data\":null}"))
                .is(Status.PASS)
                .has(Status.UNKNOWN, ADDRESS_CUSTODY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "type=blink;username=alice",
                "type=blink;ln-address=alice@wallet.example",
                "type=blitz;ln-address=alice",
                "type=lnaddress;ln-address=alice@wallet.example",
                "type=flash;ln-address=alice",
                "type=lnurl;value=alice@wallet.example",
                "type=lnurlverify;address=alice@wallet.example",
                "type=lnurl-backend;address=alice@wallet.example",
                "type=coinsnap;ln-address=alice@coinsnap.app"
            })
    void everyTypeWithAnAddressIsAskedAbout(String text) {
        assertThatReport(check(text, LnurlAnswers.healthy(), LnurlAnswers.nonCustodial()))
                .is(Status.WARN)
                .says(ADDRESS_EXISTS, "knows it")
                .says(BTCPAY_VERDICT, "merchants of BTCPay Server 2.4.5 and newer are refused");
    }

    @Test
    void theRemedyNamesTheServer() {
        assertThatReport(check("type=blink;username=alice", LnurlAnswers.healthy(), LnurlAnswers.nonCustodial()))
                .advises(BTCPAY_VERDICT, ";server=https://blink.sv");
        assertThatReport(check("type=blink;ln-address=alice@wallet.example", LnurlAnswers.healthy()))
                .advises(BTCPAY_VERDICT, ";server=https:// and the domain of the address");
        assertThatReport(check("type=coinsnap;ln-address=alice@coinsnap.app", LnurlAnswers.healthy()))
                .advises(BTCPAY_VERDICT, "whoever runs the BTCPay Server");
    }

    @Test
    void aNameThatNobodyHasFails() {
        assertThatReport(check(ALICE, LnurlAnswers.error("Couldn't find user 'alice'.")))
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_EXISTS, BTCPAY_VERDICT)
                .has(Status.PASS, FORMAT, ADDRESS_NETWORK)
                .has(Status.UNKNOWN)
                .says(ADDRESS_EXISTS, "Couldn't find user '****'.")
                .cost(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {404, 410})
    void anAddressThatIsNotThereFails(int status) {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(status, "<html>"))) {
            assertThatReport(check(server, ALICE, CheckOptions.defaults()))
                    .is(Status.FAIL)
                    .has(Status.FAIL, ADDRESS_EXISTS, BTCPAY_VERDICT)
                    .says(BTCPAY_VERDICT, "(HTTP " + status + ")");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {301, 400, 401, 403, 405, 407, 408, 421, 429, 500, 502, 503, 504})
    void anOutageIsNoBadAddress(int status) {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(status, "<html>"))) {
            Report report = check(server, ALICE, CheckOptions.defaults());

            assertNothingKnown(report);
            assertThat(report.requests()).isEqualTo(status >= 502 ? 2 : 1);
            assertThat(report.finding(ADDRESS_EXISTS).orElseThrow().remedy().orElseThrow())
                    .doesNotContain("key")
                    .doesNotContain("/graphql");
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"status\":\"ok\"}", "{\"tag\":7,\"callback\":[]}", "{\"tag\""})
    void aStrangersAnswerIsNoBadAddress(String body) {
        assertNothingKnown(check(ALICE, body));
    }

    private static void assertNothingKnown(Report report) {
        assertThatReport(report)
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .has(Status.WARN)
                .has(Status.PASS, FORMAT, ADDRESS_NETWORK);
    }

    @Test
    void whatIsThereForSomethingElseCannotBePaid() {
        assertThatReport(check(OTHER, "{\"tag\":\"withdrawRequest\",\"callback\":\"https://x.example\"}"))
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_PAYABLE, BTCPAY_VERDICT);
        assertThatReport(check(OTHER, "{\"tag\":\"payRequest\",\"callback\":\"x\"}"))
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_PAYABLE);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "1000, 4000000000, PASS, 'from 1 to 4,000,000 satoshis'",
        "1001, 4000000999, PASS, 'from 2 to 4,000,000 satoshis'",
        "50000, 4000000000, PASS, 'from 50 to'",
        "1000001, 4000000000, WARN, 'only from 1,001 to'",
        "1000, 99999999, WARN, 'to 99,999 satoshis'",
        "2000, 1000, FAIL, no amount fits",
        "0, 0, FAIL, no amount fits",
        "1001, 1999, FAIL, no amount fits",
        "-5, 1000, FAIL, no amount fits",
    })
    void boundsAreJudged(long least, long most, Status status, String words) {
        Report report = check(OTHER, LnurlAnswers.pay(LnurlAnswers.CALLBACK, least, most));

        assertThat(report.finding(ADDRESS_BOUNDS).orElseThrow().status()).isEqualTo(status);
        assertThatReport(report).says(ADDRESS_BOUNDS, words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://lnurl.blink.sv/x, PASS, invoices come from lnurl.blink.sv",
        "http://lnurl.blink.sv/x, WARN, unencrypted",
        "http://abc.onion/x, PASS, abc.onion",
        "https://127.0.0.1/x, WARN, private network",
        "https://[::1]/x, WARN, private network",
        "https://192.168.1.1/x, WARN, private network",
    })
    void theCallbackIsJudged(String callback, Status status, String words) {
        Report report = check(OTHER, LnurlAnswers.pay(callback, 1_000, 4_000_000_000L));

        assertThat(report.finding(ADDRESS_CALLBACK).orElseThrow().status()).isEqualTo(status);
        assertThatReport(report).says(ADDRESS_CALLBACK, words);
    }

    @Test
    void dollarsAreAskedForByTheirOwnName() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(LnurlAnswers.healthy()))) {
            assertThatReport(check(server, OTHER + ";currency=USD", CheckOptions.defaults()))
                    .is(Status.PASS)
                    .has(Status.SKIPPED, ADDRESS_VERIFY, ADDRESS_CUSTODY)
                    .cost(1);
            assertThat(server.requests().get(0).line()).isEqualTo("GET /.well-known/lnurlp/alice%2Busd HTTP/1.1");
        }
    }

    @Test
    void anAddressWithoutDollarsIsToldFromOneThatIsNotThere() {
        assertThatReport(check(
                        OTHER + ";currency=USD",
                        LnurlAnswers.error("Couldn't find user 'alice+usd'."),
                        LnurlAnswers.healthy()))
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_USD, BTCPAY_VERDICT)
                .has(Status.PASS, FORMAT, ADDRESS_EXISTS, ADDRESS_NETWORK)
                .advises(ADDRESS_USD, "currency=BTC")
                .says(BTCPAY_VERDICT, "Could not validate the USD (USDB) Blink address.")
                .cost(2);
    }

    @Test
    void dollarsTwiceAreNamed() {
        String doubled = "type=blink;ln-address=alice+usd@wallet.example;currency=USD;server=https://wallet.example";

        assertThatReport(check(doubled, LnurlAnswers.healthy())).has(Status.WARN, ADDRESS_USD);
        assertThatReport(check(doubled, LnurlAnswers.error("no"), LnurlAnswers.healthy()))
                .says(ADDRESS_USD, "+usd, and currency=USD adds another")
                .advises(ADDRESS_USD, "Delete +usd");
    }

    @Test
    void onAnotherNetworkNobodyIsAsked() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(LnurlAnswers.healthy()))) {
            assertThatReport(check(server, ALICE, new CheckOptions(Network.TESTNET)))
                    .is(Status.FAIL)
                    .has(Status.FAIL, ADDRESS_NETWORK, BTCPAY_VERDICT)
                    .says(BTCPAY_VERDICT, "are only available on mainnet (blink.sv).")
                    .cost(0);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAddressOfTheStagingServerIsNotOnMainnet() {
        String staging = "type=blink;ln-address=alice@pay.staging.blink.sv;server=https://pay.staging.blink.sv";

        assertThatReport(check(staging, LnurlAnswers.healthy())).has(Status.FAIL, ADDRESS_NETWORK);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"+4915112345678", "4915112345678@blink.sv", "+49 151 12345678@wallet.example"})
    void aPhoneNumberIsNeverSent(String number) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(LnurlAnswers.healthy()))) {
            Report report = check(
                    server, "type=blink;ln-address=" + number + ";server=https://x.example", CheckOptions.defaults());

            assertThatReport(report).is(Status.UNKNOWN).has(Status.FAIL).says(ADDRESS_EXISTS, "phone number");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aPrivateAddressIsAskedOnlyIfThePersonSaysSo() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(LnurlAnswers.healthy()))) {
            String text = "type=blink;ln-address=bob@localhost:" + server.port() + ";server=http://localhost";
            Report careful = new AddressChecker(HttpSettings.defaults()).check(parsed(text), CheckOptions.defaults());
            assertThatReport(careful)
                    .has(Status.FAIL)
                    .advises(ADDRESS_EXISTS, "--allow-private")
                    .cost(0);
            assertThat(careful.finding(ADDRESS_EXISTS).orElseThrow().status()).isEqualTo(Status.SKIPPED);
            assertThat(server.requests()).isEmpty();

            Report allowed = new AddressChecker(HttpSettings.defaults().withReach(Reach.ANYWHERE))
                    .check(parsed(text), CheckOptions.defaults());
            assertThat(allowed.finding(ADDRESS_EXISTS).orElseThrow().status()).isEqualTo(Status.PASS);
        }
    }

    private static CheckResult parsed(String text) {
        return ConnectionString.check(text);
    }

    private static Report check(String text, String... answers) {
        List<Answer> script = Arrays.stream(answers).map(Answer::json).toList();
        try (ScriptedServer server = ScriptedServer.of(script.toArray(new Answer[0]))) {
            Report report = check(server, text, CheckOptions.defaults());
            assertThat(report.requests()).isEqualTo(server.requests().size());
            return report;
        }
    }

    private static Report check(ScriptedServer server, String text, CheckOptions options) {
        HttpSettings settings = HttpSettings.defaults().withSandbox(URI.create("http://127.0.0.1:" + server.port()));
        return new ConnectionChecker(settings).check(text, options);
    }
}
