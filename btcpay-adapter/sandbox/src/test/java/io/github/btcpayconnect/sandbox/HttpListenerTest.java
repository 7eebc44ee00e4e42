package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpListenerTest {
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void oneConnectionCarriesManyAnswers() throws Exception {
        String request = "GET / HTTP/1.1\r\n\r\n";

        assertThat(statusLines(Asker.raw(sandbox, request + request))).isEqualTo(2);
    }

    @Test
    void closesWhenAsked() throws Exception {
        String request = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";

        assertThat(statusLines(Asker.raw(sandbox, request + request))).isEqualTo(1);
    }

    @Test
    void readsChunks() throws Exception {
        String chunks = "6;x=y\r\n{\"quer\r\n1a\r\ny\":\"{globals{network}}\"}    \r\n0\r\nTrailer: x\r\n\r\n";

        String answer = Asker.raw(
                sandbox,
                "POST /graphql HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "GET / HTTP/1.1\r\n\r\n");

        assertThat(answer).contains("{\"data\":{\"globals\":{\"network\":\"mainnet\"}}}");
        assertThat(statusLines(answer)).isEqualTo(2);
    }

    @Test
    void encouragesWhoeverWaits() throws Exception {
        String body = "{\"query\":\"{globals{network}}\"}";

        String answer = Asker.raw(
                sandbox,
                "POST /graphql HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);

        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    @Test
    void headHasNoBody() throws Exception {
        assertThat(Asker.raw(sandbox, "HEAD / HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no request line, HELLO||",
        "HTTP/2, GET / HTTP/2||",
        "a header without a name, GET / HTTP/1.1|: x||",
        "a length that is no number, GET / HTTP/1.1|Content-Length: x||",
        "a negative length, GET / HTTP/1.1|Content-Length: -1||",
        "a body over the limit, GET / HTTP/1.1|Content-Length: 1048577||",
        "a chunk over the limit, GET / HTTP/1.1|Transfer-Encoding: chunked||100001|",
    })
    void refusesWhatIsNoHttp(String description, String request) throws Exception {
        assertThat(Asker.raw(sandbox, request.replace("|", "\r\n"))).startsWith("HTTP/1.1 400 Bad Request\r\n");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        String start = "GET / HTTP/1.1\r\nX: ";

        assertThat(Asker.raw(sandbox, start + "x".repeat(64 * 1024 + 2 - start.length())))
                .startsWith("HTTP/1.1 400 Bad Request\r\n");
    }

    @Test
    void aRequestThatBreaksOffIsNone() throws Exception {
        assertThat(Asker.raw(sandbox, "POST /graphql HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf"))
                .isEmpty();
        assertThat(sandbox.requestCount()).isZero();
    }

    private static long statusLines(String answers) {
        return Pattern.compile("HTTP/1.1 200 OK\r\n", Pattern.LITERAL)
                .matcher(answers)
                .results()
                .count();
    }
}
