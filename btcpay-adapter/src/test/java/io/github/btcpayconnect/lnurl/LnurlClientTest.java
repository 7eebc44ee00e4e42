package io.github.btcpayconnect.lnurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LnurlClientTest {
    private static final String HEALTHY = "{\"tag\":\"payRequest\",\"callback\":\"https://lnurl.blink.sv/x\","
            + "\"minSendable\":1000,\"maxSendable\":4000000000,\"metadata\":\"[]\",\"commentAllowed\":255}";

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "alice@blink.sv, /.well-known/lnurlp/alice, blink.sv",
        "Alice@Blink.sv, /.well-known/lnurlp/Alice, blink.sv",
        "alice+usd@blink.sv, /.well-known/lnurlp/alice%2Busd, blink.sv",
        "a b/../c?d@blink.sv, /.well-known/lnurlp/a%20b%2F..%2Fc%3Fd, blink.sv",
        "50%@wallet.example:8443, /.well-known/lnurlp/50%25, wallet.example:8443",
        "ü_~-.@wallet.example, /.well-known/lnurlp/%C3%BC_~-., wallet.example",
    })
    void anAddressIsAskedAboutWithOneGet(String address, String path, String host) throws NoAnswerException {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(HEALTHY))) {
            HttpSettings settings = sandbox(server);
            HttpRun run = new HttpRun(settings);
            PayAnswer answer = new LnurlClient(settings).pay(address(address), run);

            assertThat(answer.isPayRequest()).isTrue();
            assertThat(answer.hasSoundBounds()).isTrue();
            assertThat(answer.commentAllowed()).isEqualTo(255);
            assertThat(run.requests()).isEqualTo(1);
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.line()).isEqualTo("GET " + path + " HTTP/1.1"))
                    .satisfies(request -> assertThat(request.header("host")).containsExactly(host));
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "+4915112345678@blink.sv",
                "4915112345678@blink.sv",
                "+49 151 123-45678@blink.sv",
                "+4915112345678+usd@blink.sv",
                "%2B4915112345678@blink.sv",
                "tel:+4915112345678@blink.sv",
                "..@blink.sv",
                ".@blink.sv",
                "alice@blink.sv/x",
                "alice@u:p@blink.sv",
                "alice@münchen.example",
                "alice@127.1"
            })
    void someAddressesAreNotAskedAbout(String text) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(HEALTHY))) {
            int at = text.indexOf('@');
            LightningAddress address = new LightningAddress(text.substring(0, at), text.substring(at + 1));

            assertThat(trouble(server, address).reason()).isEqualTo(Reason.NOT_ASKED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aLargeAnswerIsRefused() {
        String large = HEALTHY.replace("[]", "x".repeat(70_000));
        try (ScriptedServer server = ScriptedServer.of(Answer.json(large))) {
            assertThat(trouble(server, address("alice@blink.sv"))).hasMessage("sent more than 64 KB");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (ScriptedServer server = ScriptedServer.of(
                Answer.status(302, "", "Location: https://blink.sv/.well-known/lnurlp/bob"), Answer.json(HEALTHY))) {
            assertThat(trouble(server, address("alice@blink.sv")).status()).hasValue(302);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aPassingFaultIsAskedAgainOnce() throws NoAnswerException {
        try (ScriptedServer server = ScriptedServer.of(Answer.drop(), Answer.json(HEALTHY))) {
            assertThat(new LnurlClient(sandbox(server)).pay(address("alice@blink.sv"), run(server)))
                    .matches(PayAnswer::isPayRequest);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {502, 503, 504})
    void anInvoiceIsAskedForOnce(int status) {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(status, ""), Answer.json("{\"pr\":\"lnbc1\"}"))) {
            HttpRun run = run(server);
            NoAnswerException trouble = catchThrowableOfType(
                    NoAnswerException.class,
                    () -> new LnurlClient(sandbox(server)).invoice("https://lnurl.blink.sv/x?y=z", 1_000, run));

            assertThat(trouble.status()).hasValue(status);
            assertThat(run.requests()).isEqualTo(1);
            assertThat(server.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.line()).isEqualTo("GET /x?y=z&amount=1000 HTTP/1.1"));
        }
    }

    @Test
    void anInvoiceThatBreaksOffIsNotAskedForAgain() {
        try (ScriptedServer server = ScriptedServer.of(Answer.drop(), Answer.json("{\"pr\":\"lnbc1\"}"))) {
            NoAnswerException trouble = catchThrowableOfType(
                    NoAnswerException.class,
                    () -> new LnurlClient(sandbox(server)).invoice("https://lnurl.blink.sv/x", 1_000, run(server)));

            assertThat(trouble.reason()).isEqualTo(Reason.BROKEN_OFF);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
    void whatLeadsInsideIsNotAsked(String start) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("{\"pr\":\"lnbc1\"}"))) {
            LnurlClient client = new LnurlClient(HttpSettings.defaults());
            HttpRun run = new HttpRun(HttpSettings.defaults());
            for (String url : new String[] {start + server.port() + "/x"}) {
                assertThat(catchThrowableOfType(NoAnswerException.class, () -> client.invoice(url, 1_000, run))
                                .reason())
                        .isEqualTo(Reason.NOT_PUBLIC);
                assertThat(catchThrowableOfType(NoAnswerException.class, () -> client.verify(url, run))
                                .reason())
                        .isEqualTo(Reason.NOT_PUBLIC);
            }
            assertThat(catchThrowableOfType(
                                    NoAnswerException.class,
                                    () -> client.pay(address("bob@localhost:" + server.port()), run))
                            .reason())
                    .isEqualTo(Reason.NOT_PUBLIC);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"x\"",
                "",
                "<html>",
                "{\"status\":\"ok\",\"version\":3}",
                "{\"status\":\"ERROR\"}{}",
                "{\"tag\":7,\"callback\":[]}"
            })
    void aStrangersAnswerIsNone(String body) {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(body))) {
            assertThat(trouble(server, address("alice@blink.sv")).reason()).isEqualTo(Reason.UNREADABLE);
        }
    }

    private static NoAnswerException trouble(ScriptedServer server, LightningAddress address) {
        return catchThrowableOfType(
                NoAnswerException.class, () -> new LnurlClient(sandbox(server)).pay(address, run(server)));
    }

    private static LightningAddress address(String text) {
        return LightningAddress.of(text).orElseThrow();
    }

    private static HttpRun run(ScriptedServer server) {
        return new HttpRun(sandbox(server));
    }

    private static HttpSettings sandbox(ScriptedServer server) {
        return HttpSettings.defaults().withSandbox(URI.create("http://127.0.0.1:" + server.port()));
    }
}
