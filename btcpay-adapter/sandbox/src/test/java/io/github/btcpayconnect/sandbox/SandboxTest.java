package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SandboxTest {
    @Test
    void tellsWhereItListens() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.url()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(sandbox.graphql()).isEqualTo(sandbox.url().resolve("/graphql"));
        }
    }

    @Test
    void takesThePortThatItIsTold() {
        int port;
        try (Sandbox first = Sandbox.start()) {
            port = first.url().getPort();
        }

        try (Sandbox second = Sandbox.start(SandboxOptions.defaults().withPort(port))) {
            assertThat(second.url()).hasPort(port);
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (Sandbox first = Sandbox.start()) {
            SandboxOptions samePort =
                    SandboxOptions.defaults().withPort(first.url().getPort());

            assertThatThrownBy(() -> Sandbox.start(samePort))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Port " + samePort.port()
                            + " cannot be opened: another program uses it, or it is reserved");
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        SandboxOptions options = SandboxOptions.defaults();

        assertThatIllegalArgumentException().isThrownBy(() -> options.withPort(65_536));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withDelay(Duration.ofMillis(-1)));
    }

    @Test
    void twoSandboxesDoNotDisturbEachOther() throws Exception {
        try (Sandbox one = Sandbox.start();
                Sandbox other = Sandbox.start()) {
            one.trouble(Trouble.HTTP_503);

            assertThat(Asker.ask(one, "", "{globals{network}}").status()).isEqualTo(503);
            assertThat(Asker.ask(other, "", "{globals{network}}").status()).isEqualTo(200);
            assertThat(other.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatItIs() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            Asker.Answer answer = Asker.get(sandbox, "/");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).startsWith("This is the sandbox of btcpay-connect");
        }
    }

    @Test
    void hasNothingElsewhere() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(Asker.get(sandbox, "/graphqlx").status()).isEqualTo(404);
        }
    }

    @Test
    void keepsWhatItWasAsked() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            Asker.post(sandbox, "{\"query\":\"{globals{network}}\"}", Map.of("X-API-KEY", "secret", "X-Twice", "1"));

            assertThat(sandbox.requestCount()).isEqualTo(1);
            RecordedRequest request = sandbox.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/graphql");
            assertThat(request.body()).isEqualTo("{\"query\":\"{globals{network}}\"}");
            assertThat(request.header("x-api-key")).contains("secret");
            assertThat(request.header("X-Other")).isEmpty();
            assertThat(request).hasToString("POST /graphql");
        }
    }

    @Test
    void showsNoQueryOfARecordedRequest() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            Asker.get(sandbox, "/elsewhere?key=secret");

            assertThat(sandbox.requests().get(0).path()).isEqualTo("/elsewhere?key=secret");
            assertThat(sandbox.requests().get(0)).hasToString("GET /elsewhere");
        }
    }

    @Test
    void forgetsTheOldestOfManyRequests() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            StringBuilder pipeline = new StringBuilder();
            for (int i = 0; i < 1_003; i++) {
                pipeline.append("GET /").append(i).append(" HTTP/1.1\r\n\r\n");
            }
            Asker.raw(sandbox, pipeline.toString());

            assertThat(sandbox.requestCount()).isEqualTo(1_003);
            assertThat(sandbox.requests()).hasSize(1_000);
            assertThat(sandbox.requests().get(0).path()).isEqualTo("/3");
            assertThat(sandbox.requests().get(999).path()).isEqualTo("/1002");
        }
    }

    @Test
    void takesTheTimeFromItsClock() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2031-03-04T05:06:07.9Z"), ZoneOffset.UTC);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock))) {
            assertThat(Asker.get(sandbox, "/").header("Date")).contains("Tue, 04 Mar 2031 05:06:07 GMT");
        }
    }

    @Test
    void closedItIsGone() throws Exception {
        Sandbox sandbox = Sandbox.start();
        sandbox.close();
        sandbox.close();

        assertThatThrownBy(() -> new Socket("127.0.0.1", sandbox.url().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    @Timeout(10)
    void closingEndsASlowAnswerAtOnce() throws Exception {
        SandboxOptions slow =
                SandboxOptions.defaults().withTrouble(Trouble.SLOW).withDelay(Duration.ofHours(1));
        Sandbox sandbox = Sandbox.start(slow);
        try (Socket socket = new Socket("127.0.0.1", sandbox.url().getPort())) {
            socket.getOutputStream()
                    .write("POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> {
                try {
                    return socket.getInputStream().read() < 0;
                } catch (IOException e) {
                    return true;
                }
            });
            while (sandbox.requestCount() == 0) {
                Thread.onSpinWait();
            }

            sandbox.close();

            assertThat(ended.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void slowAnswersComeAfterTheDelay() throws Exception {
        SandboxOptions slow =
                SandboxOptions.defaults().withTrouble(Trouble.SLOW).withDelay(Duration.ofMillis(200));
        try (Sandbox sandbox = Sandbox.start(slow)) {
            long before = System.nanoTime();
            Asker.Answer answer = Asker.ask(sandbox, "", "{globals{network}}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }
}
