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
            object.remove(List.of("traceId", "created", "invitationUrl"));
            if (object.has("apiKey")) {
                object.put("apiKey", "(a BTCPay API key)");
            }
        }
        return tree;
    }
}
