package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.BTCPAY_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.LnurlAnswers;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded answer of BTCPay Server's Blink plugin to a string with a Lightning address. */
class AddressVerdictTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> recorded() throws IOException {
        try (InputStream in = AddressVerdictTest.class.getResourceAsStream("blink-addresses.jsonl");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines().map(AddressVerdictTest::row).toList().stream();
        }
    }

    private static Arguments row(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            return Arguments.of(row.path("description").asText(), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server behind a recorded row said. */
    private static Answer answer(String description) {
        return switch (description) {
            case "ln-address: no such user (200 ERROR)", "ln-address: no such user, USD" ->
                Answer.json(LnurlAnswers.error("Couldn't find user 'nobody'."));
            case "ln-address: ERROR without reason" -> Answer.json("{\"status\":\"ERROR\"}");
            case "ln-address: 404" -> Answer.status(404, "");
            case "ln-address: 429" -> Answer.status(429, "");
            case "ln-address: 503" -> Answer.status(503, "");
            case "ln-address: 200 HTML" -> Answer.status(200, "<html>");
            case "ln-address: empty body" -> Answer.json("");
            case "ln-address: withdraw instead of pay" -> Answer.json("{\"tag\":\"withdrawRequest\"}");
            case "ln-address: no callback" -> Answer.json("{\"tag\":\"payRequest\",\"minSendable\":1000}");
            case "ln-address: callback empty" -> Answer.json("{\"tag\":\"payRequest\",\"callback\":\"\"}");
            default -> Answer.json(LnurlAnswers.healthy());
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void saysWhatBtcpaySays(String description, JsonNode row) throws IOException {
        Answer answer = answer(description);
        try (ScriptedServer server = ScriptedServer.of(answer, answer, Answer.json(LnurlAnswers.nonCustodial()))) {
            int port = description.equals("ln-address: connection refused") ? closedPort() : server.port();
            HttpSettings settings = HttpSettings.defaults().withSandbox(URI.create("http://127.0.0.1:" + port));
            Network network = row.path("network").asText().equals("main") ? Network.MAINNET : Network.TESTNET;
            Report report = new ConnectionChecker(settings)
                    .check(row.path("string").asText() + ";server=https://x.example", new CheckOptions(network));

            assertThat(asked(server)).isEqualTo(sent(row));
            assertVerdict(
                    report.finding(BTCPAY_VERDICT).orElseThrow(),
                    row.path("error").asText(""),
                    description);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void assertVerdict(Finding verdict, String error, String description) {
        boolean outage = List.of(
                        "ln-address: 429",
                        "ln-address: 503",
                        "ln-address: 200 HTML",
                        "ln-address: empty body",
                        "ln-address: connection refused")
                .contains(description);
        if (error.isEmpty()) {
            assertThat(verdict.status()).isEqualTo(Status.PASS);
        } else if (outage) {
            assertThat(verdict.status()).isEqualTo(Status.UNKNOWN);
        } else {
            assertThat(verdict.status()).isEqualTo(Status.FAIL);
        }
        boolean wordsOfDotNet = error.contains("Path ''");
        if (!error.isEmpty() && !wordsOfDotNet) {
            // Where BTCPay quotes the address, we do not.
            String words = error.replaceAll("[a-z]+@blink\\.sv", "…")
                    .replace("'nobody'", "'****'")
                    .replace("(blink.sv:443)", "(…)");
            assertThat(verdict.summary()).contains("\"" + words + "\"");
        }
    }

    /** What was asked of the domain, but for repeated and explaining questions; nothing to Blink's API. */
    private static List<String> asked(ScriptedServer server) {
        return server.requests().stream()
                .map(RecordedRequest::line)
                .filter(line -> line.startsWith("GET"))
                .limit(1)
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    private static List<String> sent(JsonNode row) {
        if (row.path("description").asText().equals("ln-address: connection refused")) {
            return List.of();
        }
        List<String> sent = new ArrayList<>();
        // The host is in a header; and a blank, which .NET shows, is no part of a request.
        row.path("sent")
                .forEach(line -> sent.add(
                        line.asText().replaceFirst("https?://[^/]+", "").replace("/a b", "/a%20b")));
        return sent;
    }
}
