package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {
    private static final HttpSettings SETTINGS = HttpSettings.defaults();

    @Test
    void aRequestSaysWhoAsksAndBringsNothingElse() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("fine"))) {
            Asker asker = new Asker(SETTINGS);

            assertThat(asker.ask(server.url())).isEqualTo("fine");
            assertThat(asker.run.requests()).isEqualTo(1);
            RecordedRequest request = server.requests().get(0);
            assertThat(request.line()).isEqualTo("POST /graphql HTTP/1.1");
            assertThat(request.header("user-agent")).containsExactly("btcpay-connect/" + Version.current());
            assertThat(request.header("host")).containsExactly("127.0.0.1:" + server.port());
            assertThat(request.headers().keySet())
                    .containsExactlyInAnyOrder(
                            "accept-encoding", "connection", "content-length", "host", "user-agent", "x-api-key");
        }
    }

    @Test
    void aRequestWithoutItsRunIsAMistake() {
        assertThatNullPointerException()
                .isThrownBy(() -> new HttpTransport(SETTINGS)
                        .newCall(new Request.Builder().url("http://localhost/").build()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 407, 408, 410, 421, 429, 500, 501, 505})
    void aStatusIsTakenAtItsWordTheFirstTime(int status) {
        try (ScriptedServer server = ScriptedServer.of(
                Answer.status(status, "no", "Location: /elsewhere", "Retry-After: 0", "WWW-Authenticate: Basic"),
                Answer.json("fine"))) {
            Asker asker = new Asker(SETTINGS);

            NoAnswerException trouble = asker.trouble(server.url());

            assertThat(trouble.reason()).isEqualTo(Reason.STATUS);
            assertThat(trouble.status()).hasValue(status);
            assertThat(trouble).hasMessageEndingWith(" (" + status + ")");
            assertThat(server.requests()).hasSize(1);
            assertThat(asker.run.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}, Retry-After: {1}")
    @CsvSource({"502,", "503,", "504,", "502, 0", "503, 0", "503, 30", "503, 99999999999", "504, 0"})
    void aGatewayThatIsOutOfOrderIsAskedTwice(int status, String retryAfter) throws Exception {
        Answer outOfOrder = retryAfter == null
                ? Answer.status(status, "")
                : Answer.status(status, "", "Retry-After: " + retryAfter);
        try (ScriptedServer recovers = ScriptedServer.of(outOfOrder, Answer.json("fine"));
                ScriptedServer stays = ScriptedServer.of(outOfOrder)) {
            Asker asker = new Asker(SETTINGS);

            assertThat(asker.ask(recovers.url())).isEqualTo("fine");
            assertThat(recovers.requests()).hasSize(2);
            assertThat(asker.run.requests()).isEqualTo(2);

            assertThat(asker.trouble(stays.url()).status()).hasValue(status);
            assertThat(stays.requests()).hasSize(2);
            assertThat(asker.run.requests()).isEqualTo(4);
        }
    }

    @Test
    void aConnectionThatBreaksOffIsTriedTwice() throws Exception {
        for (Answer fault : List.of(Answer.drop(), Answer.reset(), Answer.halfBody("{}"), Answer.raw("HTTP/1.1 2"))) {
            try (ScriptedServer recovers = ScriptedServer.of(fault, Answer.json("fine"));
                    ScriptedServer stays = ScriptedServer.of(fault)) {
                Asker asker = new Asker(SETTINGS);

                assertThat(asker.ask(recovers.url())).isEqualTo("fine");
                assertThat(recovers.requests()).hasSize(2);

                assertThat(asker.trouble(stays.url()).reason()).isIn(Reason.BROKEN_OFF, Reason.UNREADABLE);
                assertThat(stays.requests()).hasSizeBetween(1, 2);
                assertThat(asker.run.requests()).isEqualTo(2 + stays.requests().size());
            }
        }
    }

    @Test
    void aClosedPortRefusesAndNothingWasSent() throws Exception {
        Asker asker = new Asker(SETTINGS);

        NoAnswerException trouble = asker.trouble("http://127.0.0.1:" + closedPort() + "/");

        assertThat(trouble.reason()).isEqualTo(Reason.REFUSED);
        assertThat(trouble).hasMessage("refused the connection").hasNoCause();
        assertThat(asker.run.requests()).isZero();
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        try (ScriptedServer large = ScriptedServer.of(Answer.json("x".repeat((1 << 20) + 1)));
                ScriptedServer endless = ScriptedServer.of(Answer.endless());
                ScriptedServer bomb = ScriptedServer.of(Answer.gzipBomb("{}"))) {
            for (ScriptedServer server : List.of(large, endless, bomb)) {
                assertThat(new Asker(SETTINGS).trouble(server.url()).reason()).isEqualTo(Reason.TOO_LARGE);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void aMegabyteIsRead() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("x".repeat(1 << 20)))) {
            assertThat(new Asker(SETTINGS).ask(server.url())).hasSize(1 << 20);
        }
    }

    @ParameterizedTest(name = "after: {0}")
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\n\r\n{",
                "HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n"
            })
    void whoeverStallsIsLeftWhenTheTimeIsOver(String beginning) {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(Answer.stall(beginning, end))) {
            Asker asker = new Asker(SETTINGS.withTimeout(Duration.ofMillis(700)));

            NoAnswerException trouble = asker.trouble(server.url());

            if (!beginning.contains("503")) {
                assertThat(trouble.reason()).isEqualTo(Reason.TIMED_OUT);
                assertThat(trouble).hasMessage("did not answer within 700 ms");
            }
            assertThat(asker.run.elapsed()).isLessThan(Duration.ofSeconds(6));
        } finally {
            end.countDown();
        }
    }

    @Test
    void allRequestsOfARunShareItsTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(Answer.json("fine"), Answer.stall("", end))) {
            Asker asker = new Asker(SETTINGS.withTimeout(Duration.ofSeconds(1)));
            assertThat(asker.ask(server.url())).isEqualTo("fine");

            assertThat(asker.trouble(server.url()).reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(asker.trouble(server.url()).reason()).isEqualTo(Reason.TIMED_OUT);

            assertThat(server.requests())
                    .as("once the time is over, nothing is sent")
                    .hasSize(2);
            assertThat(asker.run.elapsed()).isLessThan(Duration.ofSeconds(6));
        } finally {
            end.countDown();
        }
    }

    @Test
    void anInterruptedAskerGoesOnInterrupted() {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(Answer.stall("", end))) {
            Thread.currentThread().interrupt();

            assertThat(new Asker(SETTINGS).trouble(server.url()).reason()).isEqualTo(Reason.BROKEN_OFF);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://api.blink.sv/graphql, api.blink.sv",
        "https://shop.invalid:8443/graphql, shop.invalid:8443",
        "http://shop.invalid/graphql, shop.invalid",
        "http://shop.invalid:443/graphql, shop.invalid:443"
    })
    void theSandboxGetsWhatWasMeantForAnybody(String url, String host) throws Exception {
        try (ScriptedServer sandbox = ScriptedServer.of(Answer.json("sandbox"))) {
            URI address = URI.create("http://127.0.0.1:" + sandbox.port());
            Proxy elsewhere = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", closedPort()));

            assertThat(new Asker(SETTINGS.withProxy(elsewhere).withSandbox(address)).ask(url))
                    .isEqualTo("sandbox");
            RecordedRequest request = sandbox.requests().get(0);
            assertThat(request.line()).isEqualTo("POST /graphql HTTP/1.1");
            assertThat(request.header("host")).containsExactly(host);
        }
    }

    @Test
    void onlyTheSandboxIsBelievedThatAKeyIsUnknown() {
        Answer unknown = Answer.status(401, "", "X-Sandbox: unknown-key");
        try (ScriptedServer server = ScriptedServer.of(unknown)) {
            HttpSettings sandbox = SETTINGS.withSandbox(URI.create("http://127.0.0.1:" + server.port()));

            assertThat(new Asker(sandbox).trouble("https://api.blink.sv/").unknownToSandbox())
                    .isTrue();
            assertThat(new Asker(SETTINGS).trouble(server.url()).unknownToSandbox())
                    .isFalse();
        }
    }

    @Test
    void adviceObeysRetryAfter() {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(429, "", "Retry-After: 30"))) {
            NoAnswerException trouble = new Asker(SETTINGS).trouble(server.url());

            assertThat(trouble).hasMessage("has had too many requests (429)");
            assertThat(trouble.advice()).isEqualTo("Try again in 30 seconds.");
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
