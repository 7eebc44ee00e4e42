package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.BlinkAnswers;
import io.github.btcpayconnect.testing.ReportAssert;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An outage is not a bad key. */
class OutageTest {
    private static final String ELSEWHERE = "Location: http://elsewhere.invalid/?key=" + Strings.KEY;

    static Stream<Arguments> outages() {
        return Stream.of(
                outage("drop", 2, Answer.drop(), "broke off the connection", "a few minutes"),
                outage("reset", 2, Answer.reset(), "broke off the connection", "a few minutes"),
                outage("half a body", 2, Answer.halfBody("{\"data\":{"), "broke off the connection", "a few minutes"),
                outage("no HTTP", 1, Answer.raw("SSH-2.0-OpenSSH_9\r\n\r\n"), "no answer to the question", "address"),
                outage("301", 1, status(301, ELSEWHERE), "sent us to another address (301)", "was not sent there"),
                outage("302", 1, status(302, ELSEWHERE), "sent us to another address (302)", "was not sent there"),
                outage("307", 1, status(307, ELSEWHERE), "sent us to another address (307)", "was not sent there"),
                outage("308", 1, status(308, ELSEWHERE), "sent us to another address (308)", "was not sent there"),
                outage("400", 2, status(400), "did not take the request (400)", "a few minutes"),
                outage("403", 1, status(403), "lets nobody in from here (403)", "a few minutes"),
                outage("404", 1, status(404), "nothing to ask at this address (404)", "/graphql"),
                outage("407", 1, status(407), "a proxy that wants a password (407)", "no password"),
                outage("408", 1, status(408), "gave up waiting for the request (408)", "a few minutes"),
                outage("421", 1, status(421), "not the right server for this address (421)", "/graphql"),
                outage("429", 1, status(429), "too many requests (429)", "a few minutes"),
                outage("429, Retry-After", 1, status(429, "Retry-After: 90"), "(429)", "Try again in 90 seconds."),
                outage("429, absurd", 1, status(429, "Retry-After: 999999999999"), "(429)", "a few minutes"),
                outage("500", 1, status(500), "has a fault (500)", "a few minutes"),
                outage("502", 2, status(502), "is out of order (502)", "a few minutes"),
                outage("503", 2, status(503), "is out of order (503)", "a few minutes"),
                outage("503, Retry-After: 0", 2, status(503, "Retry-After: 0"), "(503)", "Try again now."),
                outage("504", 2, status(504), "is out of order (504)", "a few minutes"),
                outage("204", 1, status(204), "no answer to the question", "address"),
                outage("HTML", 1, "<html><body>Sign in to our Wi-Fi</body></html>"),
                outage("empty", 1, ""),
                outage("null", 1, "null"),
                outage("text", 1, "\"hello\""),
                outage("empty object", 1, "{}"),
                outage("foreign", 1, "{\"status\":\"ok\"}"),
                outage("array", 1, "[" + BlinkAnswers.account("\"READ\"") + "]"),
                outage("good JSON and more", 1, BlinkAnswers.account("\"READ\"") + "<!-- -->"),
                outage("two answers", 1, BlinkAnswers.account("\"READ\"") + "{}"),
                outage("truncated JSON", 1, "{\"data\":{\"authorization\":{\"sco"),
                outage("data null", 1, "{\"data\":null}"),
                outage("deep", 1, "[".repeat(100_000)),
                outage("deep data", 1, "{\"data\":" + "{\"me\":".repeat(5000) + "1" + "}".repeat(5001)),
                outage("long number", 1, "{\"data\":" + "1".repeat(100_000) + "}"),
                outage(
                        "wrong types",
                        1,
                        "{\"data\":{\"authorization\":{\"scopes\":\"READ\"},\"me\":[],\"globals\":{\"network\":{}}},"
                                + "\"errors\":\"none\"}"),
                outage("scopes of the wrong type", 1, "{\"data\":{\"authorization\":{\"scopes\":[1,2]},\"me\":7}}"),
                outage("endless", 1, Answer.endless(), "more than 1 MB", "address"),
                outage("gzip bomb", 1, Answer.gzipBomb("{}"), "more than 1 MB", "address"),
                outage(
                        "no gzip",
                        2,
                        status(200, "Content-Encoding: gzip"),
                        "broke off the connection",
                        "a few minutes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void nothingIsSaidOfTheKey(String name, int requests, Answer answer, String summary, String advice) {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            Report report = Strings.check(server, "");

            assertNothingKnown(report)
                    .says(FindingId.SERVER_REACHABLE, "127.0.0.1 ")
                    .says(FindingId.SERVER_REACHABLE, summary)
                    .advises(FindingId.SERVER_REACHABLE, advice)
                    .cost(requests);
            assertThat(server.requests()).hasSize(requests);
        }
    }

    @Test
    void anErrorThatNobodyKnowsIsToldInItsOwnWords() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(BlinkAnswers.error("The moon is full", "null")))) {
            assertNothingKnown(Strings.check(server, ""))
                    .says(FindingId.SERVER_REACHABLE, "127.0.0.1 answered with an error: \"The moon is full\"")
                    .cost(1);
        }
    }

    @Test
    void anErrorWithoutWordsIsAnErrorToo() {
        for (String errors : new String[] {"[{}]", "[7]", "[{\"message\":null}]", "[{\"message\":[]}]"}) {
            try (ScriptedServer server = ScriptedServer.of(Answer.json("{\"data\":null,\"errors\":" + errors + "}"))) {
                assertNothingKnown(Strings.check(server, ""))
                        .says(FindingId.SERVER_REACHABLE, "answered with an error")
                        .cost(1);
            }
        }
    }

    @Test
    void aClosedPortIsAnOutage() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertNothingKnown(Strings.check(
                        HttpSettings.defaults(), Strings.account("http://127.0.0.1:" + port + "/graphql", "")))
                .says(FindingId.SERVER_REACHABLE, "127.0.0.1 refused the connection")
                .cost(0);
    }

    @Test
    void aCertificateThatIsNotTrustedIsAnOutage() {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates handshake =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        try (ScriptedServer server =
                ScriptedServer.of(handshake.sslContext().getServerSocketFactory(), Answer.json("{}"))) {
            String url = "https://127.0.0.1:" + server.port() + "/graphql";

            assertNothingKnown(Strings.check(HttpSettings.defaults(), Strings.account(url, "")))
                    .says(FindingId.SERVER_REACHABLE, "a certificate that this computer does not trust")
                    .advises(FindingId.SERVER_REACHABLE, "--ca-file")
                    .cost(0);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aSlowServerIsLeftWhenTheTimeIsOver() {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(Answer.stall("", end))) {
            HttpSettings settings = HttpSettings.defaults().withTimeout(Duration.ofSeconds(1));
            Report report = Strings.check(settings, Strings.account(server.url(), ""));

            assertNothingKnown(report)
                    .says(FindingId.SERVER_REACHABLE, "127.0.0.1 did not answer within 1 s")
                    .cost(1);
            assertThat(report.elapsed()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
        } finally {
            end.countDown();
        }
    }

    @Test
    void anOutageThatPassesAtOnceLeavesNoTrace() {
        try (ScriptedServer server =
                ScriptedServer.of(status(503), Answer.json(BlinkAnswers.account("\"READ\",\"RECEIVE\"")))) {
            assertThatReport(Strings.check(server, ";wallet-id=" + BlinkAnswers.BTC_WALLET))
                    .is(Status.PASS)
                    .cost(2);
        }
    }

    /** No word on anything but the string itself and the name of the server, and never a FAIL. */
    static ReportAssert assertNothingKnown(Report report) {
        return assertThatReport(report)
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .has(
                        Status.UNKNOWN,
                        FindingId.SERVER_REACHABLE,
                        FindingId.KEY_VALID,
                        FindingId.SCOPE_READ,
                        FindingId.SCOPE_RECEIVE,
                        FindingId.SCOPE_WRITE,
                        FindingId.WALLET_EXISTS,
                        FindingId.WALLET_CURRENCY,
                        FindingId.NETWORK,
                        FindingId.ACCOUNT_ACTIVE);
    }

    private static Arguments outage(String name, int requests, String body) {
        return outage(name, requests, Answer.json(body), "no answer to the question", "Check the address");
    }

    private static Arguments outage(String name, int requests, Answer answer, String summary, String advice) {
        return Arguments.of(name, requests, answer, summary, advice);
    }

    private static Answer status(int status, String... headers) {
        return Answer.status(status, status == 204 ? "" : "<html>" + status + "</html>", headers);
    }
}
