package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.KEY_SIBLINGS;
import static io.github.btcpayconnect.check.FindingId.PROBE_CANCEL;
import static io.github.btcpayconnect.check.FindingId.PROBE_DECODE;
import static io.github.btcpayconnect.check.FindingId.PROBE_INVOICE;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxWallet;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.BlinkAnswers;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether money would arrive, found out with an invoice that nobody pays. */
class AccountProbeTest {
    private static final CheckOptions PROBE = CheckOptions.defaults().withProbe(true);
    private static final String ACCOUNT = BlinkAnswers.account("\"READ\",\"RECEIVE\"");
    private static final String FIELD = "lnInvoiceCreateOnBehalfOfRecipient";
    private static final String USD_FIELD = "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient";

    @Test
    void anInvoiceIsMadeReadAndTakenBack() {
        try (Sandbox sandbox = Sandbox.start()) {
            Report report = inSandbox(sandbox, SandboxKey.READ_RECEIVE);

            // The account has other keys, and some of them can spend.
            assertThatReport(report)
                    .is(Status.WARN)
                    .has(Status.WARN, KEY_SIBLINGS)
                    .passesBut(KEY_SIBLINGS)
                    .says(PROBE_INVOICE, "over 1 satoshi")
                    .says(PROBE_DECODE, "for mainnet, right amount, ends after a minute")
                    .cost(3);
            assertThat(sandbox.requests().get(1).body())
                    .contains(FIELD)
                    .contains("\"amount\":1")
                    .contains("\"expiresIn\":1");
            assertThat(sandbox.requests().get(2).body()).contains("lnInvoiceCancel");
        }
    }

    @Test
    void dollarsTakeAHundredSatoshis() {
        try (Sandbox sandbox = Sandbox.start()) {
            SandboxWallet dollars = SandboxKey.READ_RECEIVE.account().wallets().get(1);
            String text = SandboxKey.READ_RECEIVE.connectionString(URI.create("https://api.blink.sv/graphql"), dollars);

            assertThatReport(inSandbox(sandbox, text)).passesBut(KEY_SIBLINGS).says(PROBE_INVOICE, "over 100 satoshis");
            assertThat(sandbox.requests().get(1).body()).contains(USD_FIELD).contains("\"amount\":100");
        }
    }

    @Test
    void aKeyThatMayNotCancelLeavesTheInvoiceAndSaysSo() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThatReport(inSandbox(sandbox, SandboxKey.READ_ONLY))
                    .says(PROBE_INVOICE, "which nobody pays")
                    .says(PROBE_DECODE, "ends after a minute")
                    .says(PROBE_CANCEL, "stays at Blink, unpaid")
                    .cost(2);
            assertThat(sandbox.requests()).noneMatch(request -> request.body().contains("lnInvoiceCancel"));
        }
    }

    @Test
    void anAccountThatMovedMakesNone() {
        try (Sandbox sandbox = Sandbox.start()) {
            Report report = inSandbox(sandbox, SandboxKey.INACTIVE);

            assertThat(report.finding(PROBE_INVOICE).orElseThrow().status()).isEqualTo(Status.FAIL);
            assertThatReport(report).says(PROBE_INVOICE, "not active");
        }
    }

    @Test
    void nothingIsMadeWithoutAskingForIt() {
        try (Sandbox sandbox = Sandbox.start()) {
            HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox.url());
            Report report = new ConnectionChecker(settings)
                    .check(SandboxKey.READ_RECEIVE.connectionString(), CheckOptions.defaults());

            assertThat(report.finding(PROBE_INVOICE)).isEmpty();
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "RECEIVE_DISABLED, This account can no longer receive payments., FAIL, switched off receiving",
        "INVALID_INPUT, Account is inactive., FAIL, not active",
        "TOO_MANY_REQUEST, 'Too many invoices creation, please wait for a while and try again.', UNKNOWN, too many",
        "DEALER_OFFLINE, No connection to dealer to perform USD operation., UNKNOWN, dollars is out of order",
        "LND_OFFLINE, Service offline, UNKNOWN, out of order",
        "INVALID_INPUT, A valid satoshi amount is required, UNKNOWN, refuses so small an amount",
        "'', The moon is in the wrong house, UNKNOWN, The moon is in the wrong house",
    })
    void whyThereIsNoneIsTold(String code, String message, Status status, String words) {
        Report report = probed("", ACCOUNT, refusal(FIELD, code, message));

        assertThat(report.finding(PROBE_INVOICE).orElseThrow().status()).isEqualTo(status);
        assertThatReport(report)
                .says(PROBE_INVOICE, words)
                .says(PROBE_DECODE, "there is no invoice")
                .cost(2);
    }

    @Test
    void dollarsAreTriedOnceMoreWithALargerAmount() {
        String low = refusal(USD_FIELD, "INVALID_INPUT", "Amount sent was too low for recipient's usd wallet.");
        try (ScriptedServer server = ScriptedServer.of(Answer.json(ACCOUNT), Answer.json(low), Answer.json(low))) {
            Report report = probed(server, ";wallet-id=" + BlinkAnswers.USD_WALLET);

            assertThatReport(report)
                    .is(Status.PASS)
                    .has(Status.UNKNOWN, PROBE_INVOICE)
                    .cost(3);
            assertThat(server.requests().get(1).body()).contains("\"amount\":100,");
            assertThat(server.requests().get(2).body()).contains("\"amount\":1000,");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {401, 429, 500, 502, 503, 504})
    void anOutageIsUnknownAndNothingIsSentTwice(int status) {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.json(ACCOUNT), Answer.status(status, "<html>"), Answer.json(ACCOUNT))) {
            assertThatReport(probed(server, ""))
                    .is(Status.PASS)
                    .has(Status.UNKNOWN, PROBE_INVOICE)
                    .says(PROBE_INVOICE, "nobody knows whether it made an invoice")
                    .cost(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void anInvoiceThatIsNoneFails() {
        Report report = probed(
                "",
                ACCOUNT,
                "{\"data\":{\"" + FIELD + "\":{\"errors\":[],\"invoice\":{\"paymentHash\":\"00\","
                        + "\"paymentRequest\":\"lnbc1nonsense\",\"satoshis\":1}}}}",
                "{\"data\":{\"lnInvoiceCancel\":{\"errors\":[],\"success\":true}}}");

        assertThatReport(report).is(Status.FAIL).has(Status.FAIL, PROBE_DECODE);
    }

    @Test
    void whereTheKeyDoesNotWorkNothingIsMade() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThatReport(inSandbox(sandbox, SandboxKey.REVOKED)).says(PROBE_INVOICE, "not tried");
            assertThat(sandbox.requests()).noneMatch(request -> request.body().contains("mutation"));
        }
    }

    @Test
    void noWordOfBlinkCarriesTheKey() {
        Report report = probed("", ACCOUNT, refusal(FIELD, Strings.KEY, "Bad key " + Strings.KEY + "\\u001b[31m"));

        assertThat(report.finding(PROBE_INVOICE).orElseThrow().summary())
                .doesNotContain(Strings.KEY.substring(6, 20))
                .doesNotContain("\u001b");
    }

    private static String refusal(String field, String code, String message) {
        return "{\"data\":{\"" + field + "\":{\"invoice\":null,\"errors\":[{\"message\":\"" + message + "\",\"code\":"
                + (code.isEmpty() ? "null" : "\"" + code + "\"") + "}]}}}";
    }

    private static Report probed(String rest, String... answers) {
        List<Answer> script = new ArrayList<>();
        for (String answer : answers) {
            script.add(Answer.json(answer));
        }
        try (ScriptedServer server = ScriptedServer.of(script.toArray(new Answer[0]))) {
            Report report = probed(server, rest);
            assertThat(report.requests()).isEqualTo(server.requests().size());
            return report;
        }
    }

    private static Report probed(ScriptedServer server, String rest) {
        String text = Strings.account(server.url(), rest.isEmpty() ? ";wallet-id=" + BlinkAnswers.BTC_WALLET : rest);
        return Strings.check(HttpSettings.defaults(), text, PROBE);
    }

    private static Report inSandbox(Sandbox sandbox, SandboxKey key) {
        return inSandbox(sandbox, key.connectionString());
    }

    private static Report inSandbox(Sandbox sandbox, String text) {
        return Strings.check(HttpSettings.defaults().withSandbox(sandbox.url()), text, PROBE);
    }
}
