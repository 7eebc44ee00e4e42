package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.ADDRESS_NETWORK;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_USD;
import static io.github.btcpayconnect.check.FindingId.ADDRESS_VERIFY;
import static io.github.btcpayconnect.check.FindingId.PROBE_CANCEL;
import static io.github.btcpayconnect.check.FindingId.PROBE_DECODE;
import static io.github.btcpayconnect.check.FindingId.PROBE_INVOICE;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxAddress;
import io.github.btcpayconnect.sandbox.Trouble;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.LnurlAnswers;
import io.github.btcpayconnect.testing.ReportAssert;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on every Lightning address of the sandbox, with an invoice and without. */
class AddressProbeTest {
    private static final Sandbox SANDBOX = Sandbox.start();
    private static final CheckOptions PROBE = CheckOptions.defaults().withProbe(true);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @AfterEach
    void withoutTrouble() {
        SANDBOX.trouble(Trouble.NONE);
    }

    @Test
    void anInvoiceIsMadeReadAndAskedAbout() {
        assertProbed(SandboxAddress.MOVED)
                .is(Status.PASS)
                .has(Status.SKIPPED, ADDRESS_USD, PROBE_CANCEL)
                .says(PROBE_INVOICE, "over 1 satoshi, which nobody pays")
                .says(PROBE_DECODE, "for mainnet, right amount, ends after 30 days")
                .says(ADDRESS_VERIFY, "tells whether an invoice was paid")
                .cost(4);
    }

    @Test
    void theSmallestAmountIsAskedFor() {
        assertProbed(SandboxAddress.SMALL).says(PROBE_INVOICE, "over 100 satoshis");
    }

    @Test
    void withoutVerifyBtcpayWouldSeeNoPayment() {
        assertProbed(SandboxAddress.SILENT)
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_VERIFY)
                .says(ADDRESS_VERIFY, "BTCPay would never see a payment");
    }

    @Test
    void anInvoiceOverAnotherAmountFails() {
        assertProbed(SandboxAddress.WRONG)
                .is(Status.FAIL)
                .has(Status.FAIL, PROBE_DECODE)
                .says(PROBE_DECODE, "another amount");
    }

    @Test
    void aWalletThatTakesNothingFails() {
        assertProbed(SandboxAddress.ANONYMOUS)
                .is(Status.FAIL)
                .has(Status.FAIL, PROBE_INVOICE)
                .says(PROBE_INVOICE, "recipient not accepting payments");
    }

    @Test
    void aWalletWithoutDollarsFails() {
        Report report = check(SandboxAddress.SPARK.connectionString().replace("BTC", "USD"), PROBE);

        assertThatReport(report)
                .is(Status.FAIL)
                .has(Status.FAIL, ADDRESS_USD, PROBE_INVOICE)
                .says(PROBE_INVOICE, "unsupported wallet");
    }

    @Test
    void withoutAnInvoiceNobodyKnowsWhetherBlinksWalletTakesDollars() {
        assertThatReport(check(SandboxAddress.SPARK.connectionString().replace("BTC", "USD"), CheckOptions.defaults()))
                .is(Status.PASS)
                .has(Status.UNKNOWN, ADDRESS_USD)
                .advises(ADDRESS_USD, "--probe");
        Report custodial = check(SandboxAddress.SHOP.connectionString().replace("BTC", "USD"), PROBE);
        assertThat(custodial.finding(ADDRESS_USD).orElseThrow().status()).isEqualTo(Status.PASS);
        assertThatReport(custodial).says(ADDRESS_USD, "takes dollars").says(PROBE_INVOICE, "over 10 satoshis");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"WITHDRAW", "NOWHERE"})
    void whatCannotBePaidIsNotProbed(SandboxAddress address) {
        assertProbed(address).is(Status.FAIL).says(PROBE_INVOICE, "not tried");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"SHOP", "CAFE", "MARKET", "FARM"})
    void custodialAddressesAreWarnedOf(SandboxAddress address) {
        assertThatReport(check(address.connectionString(), CheckOptions.defaults()))
                .is(Status.WARN)
                .has(Status.WARN, FindingId.ADDRESS_CUSTODY)
                .cost(2);
    }

    @ParameterizedTest(name = "{0}, asked {1} times")
    @CsvSource({
        "HTTP_500, 1",
        "HTTP_503, 2",
        "HTTP_429, 1",
        "ALL_401, 1",
        "HTTP_403, 1",
        "HTTP_407, 1",
        "DROP, 2",
        "TRUNCATE, 2",
        "REDIRECT, 1",
        "HTML_200, 1",
        "EMPTY_200, 1",
        "FOREIGN_JSON, 1",
        "JSON_ARRAY, 1",
        "WRONG_TYPES, 1",
        "UNKNOWN_ERROR, 1",
        "HUGE, 1",
        "GZIP_BOMB, 1"
    })
    void noTroubleMakesAGoodAddressBad(Trouble trouble, int requests) {
        SANDBOX.trouble(trouble);
        int before = SANDBOX.requestCount();

        assertProbed(SandboxAddress.MOVED)
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .has(Status.PASS, FindingId.FORMAT, ADDRESS_NETWORK)
                .cost(requests);
        assertThat(SANDBOX.requestCount() - before).isEqualTo(requests);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ECHO_KEY", "ESCAPES"})
    void strangeTextsDoNoHarm(Trouble trouble) {
        SANDBOX.trouble(trouble);
        for (String text : new String[] {
            SandboxAddress.MOVED.connectionString(),
            "type=blink;ln-address=CanaryName4711@blink.sv",
            SandboxAddress.ANONYMOUS.connectionString().replace("anonymous", "AnonymousCanary")
        }) {
            for (Finding finding : check(text, PROBE).findings()) {
                assertThat(finding.summary() + finding.remedy().orElse(""))
                        .doesNotContain("CanaryName")
                        .doesNotContain("AnonymousCanary")
                        .doesNotContain("\u001b")
                        .doesNotContain("\u202e")
                        .doesNotContain("\n");
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "amount is out of bounds, UNKNOWN, the amount was refused",
        "Too many requests, UNKNOWN, too many questions",
        "Please try later, UNKNOWN, too many questions",
        "no route, FAIL, makes no invoice",
    })
    void whyThereIsNoInvoiceIsTold(String reason, Status status, String words) {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.json(LnurlAnswers.healthy()), Answer.json(LnurlAnswers.error(reason)))) {
            Report report = probed(server);

            assertThat(report.finding(PROBE_INVOICE).orElseThrow().status()).isEqualTo(status);
            assertThatReport(report).says(PROBE_INVOICE, words).cost(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {500, 502, 503, 504})
    void anInvoiceIsAskedForOnce(int status) {
        try (ScriptedServer server = ScriptedServer.of(
                Answer.json(LnurlAnswers.healthy()), Answer.status(status, ""), Answer.json("{\"pr\":\"x\"}"))) {
            assertThatReport(probed(server))
                    .is(Status.PASS)
                    .has(Status.UNKNOWN, ADDRESS_VERIFY, PROBE_INVOICE, PROBE_DECODE)
                    .says(PROBE_INVOICE, "nobody knows whether it made one")
                    .cost(2);
        }
    }

    private static Report probed(ScriptedServer server) {
        HttpSettings settings = HttpSettings.defaults().withSandbox(URI.create("http://127.0.0.1:" + server.port()));
        return new ConnectionChecker(settings)
                .check("type=blink;ln-address=alice@wallet.example;server=https://wallet.example", PROBE);
    }

    private static ReportAssert assertProbed(SandboxAddress address) {
        return assertThatReport(check(address.connectionString(), PROBE));
    }

    private static Report check(String text, CheckOptions options) {
        return new ConnectionChecker(HttpSettings.defaults().withSandbox(SANDBOX.url())).check(text, options);
    }
}
