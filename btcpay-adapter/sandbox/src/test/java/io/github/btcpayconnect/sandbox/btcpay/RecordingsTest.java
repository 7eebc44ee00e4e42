package io.github.btcpayconnect.sandbox.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the make-believe BTCPay Server against what a real one answered to the same requests. */
class RecordingsTest {
    /** Where it answers otherwise, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "3.44-body-malformed-json-A_unres", "the words of .NET's reader for JSON that breaks off",
            "3.44-body-malformed-json-M_unres", "the same");

    /** The same where Blink is asked. */
    private static final Map<String, String> ASKS_OTHERWISE = Map.of(
            "3.66-backend-hangs-90s", "it waited for a minute",
            "5.14-get-invoice-by-id", "Blink is not asked for invoices",
            "5.14-get-invoices", "the same",
            "5.14-get-payments", "the same",
            "5.20-create-btcpay-invoice", "there are no invoices but those of Lightning",
            "5.21-btcpay-invoice-payment-methods", "the same",
            "5.22-create-btcpay-invoice-key-revoked", "the same");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Stream<Recording> recordings() {
        return Recording.all().stream()
                .filter(recording -> recording.group() >= 2 && recording.group() <= 6)
                .filter(recording -> !recording.askedBlink())
                .filter(recording -> !OTHERWISE.containsKey(recording.name()));
    }

    @Test
    void fewAreLeftOut() {
        List<String> names = Recording.all().stream().map(Recording::name).toList();
        assertThat(names).hasSize(732).containsAll(OTHERWISE.keySet());
        assertThat(OTHERWISE).hasSizeLessThanOrEqualTo(40);
        assertThat(recordings()).hasSize(440 - OTHERWISE.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void itAnswersAsTheRealOneDid(Recording recording) throws Exception {
        try (Sandbox sandbox = RecordedServer.before(recording)) {
            if (recording.is("6.13")) {
                for (int call = 0; call < 15; call++) {
                    send(sandbox, recording);
                }
            }
            HttpResponse<String> answer = send(sandbox, recording);

            assertThat(answer.statusCode()).isEqualTo(recording.status());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isEqualTo(recording.header("Content-Type"));
            assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo(recording.header("Allow"));
            if (recording.response().isNull()) {
                assertThat(answer.body()).isEmpty();
            } else {
                assertThat(mapped(answer.body()))
                        .isEqualTo(mapped(here(recording.response().toString())));
            }
        }
    }

    static Stream<Recording> recordingsThatAskBlink() {
        return Recording.all().stream()
                .filter(recording -> recording.group() >= 3 && recording.group() <= 6)
                .filter(Recording::askedBlink)
                .filter(recording -> !ASKS_OTHERWISE.containsKey(recording.name()));
    }

    /** With the Blink behind it that was scripted for the recording. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("recordingsThatAskBlink")
    void itAsksBlinkAsOftenAsTheRealOneDid(Recording recording) throws Exception {
        ScriptedBlink blink = new ScriptedBlink(recording.is("4.26", "5.04"));
        SandboxBtcpay btcpay =
                new SandboxBtcpay(RecordedServer.options(recording), Clock.systemUTC(), blink, () -> false);
        RecordedServer.fill(recording, btcpay);

        String body = recording.body();
        BtcpayAnswer answer = btcpay.answer(new BtcpayRequest(
                recording.method(),
                recording.path(),
                RecordedServer.authorization(recording.caller()),
                "application/json",
                body == null ? "" : body));

        assertThat(answer.status()).isEqualTo(recording.status());
        assertThat(answer.contentType()).isEqualTo(recording.header("Content-Type"));
        assertThat(mapped(answer.body())).isEqualTo(mapped(recording.response().toString()));
        assertThat(blink.requests())
                .isEqualTo(recording.json().path("blinkRequests").intValue());
    }

    static Stream<Recording> recordingsWithoutThePlugin() {
        return Recording.all().stream()
                .filter(recording -> recording.group() == 9)
                .filter(recording -> BtcpayRequest.isFor(recording.path()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordingsWithoutThePlugin")
    void withoutThePluginItAnswersAsTheRealOneDid(Recording recording) throws Exception {
        itAnswersAsTheRealOneDid(recording);
    }

    private static HttpResponse<String> send(Sandbox sandbox, Recording recording) throws Exception {
        String body = recording.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + recording.path()))
                .method(
                        recording.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(here(body)));
        String authorization = RecordedServer.authorization(recording.caller());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", recording.status() == 415 ? "text/plain" : "application/json");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** The one recorded server behind which nobody listened is on this machine. */
    private static String here(String text) {
        return text.replace("blinkpub.example.com:24457", "127.0.0.1:24457");
    }

    /** Without what can be no other than different: keys, builds, times. */
    private static JsonNode mapped(String json) throws IOException {
        JsonNode tree = Recording.MAPPER.readTree(json.replace("+sandbox", "+(a BTCPay API key)"));
        if (tree instanceof ObjectNode object) {
            object.remove(List.of("traceId", "created", "invitationUrl", "expiresAt"));
            if (object.has("apiKey")) {
                object.put("apiKey", "(a BTCPay API key)");
            }
        }
        return tree;
    }
}
