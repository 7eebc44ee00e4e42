package io.github.btcpayconnect.sandbox.blindpay;

import static io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey.ELSEWHERE;
import static io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey.NO_NEW_KEYS;
import static io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey.OWNER;
import static io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPayKey.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxBlindPayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String KEYS = "/v1/instances/in_sandbox00001/api-keys";
    private static final String WISH = "{\"name\":\"New\",\"permission\":\"full_access\"}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<Instant> time = new AtomicReference<>(START);
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        InstantSource source = time::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private HttpResponse<String> ask(String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.url().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> make(String idempotencyKey, String body) throws Exception {
        return ask("POST", KEYS, OWNER.token(), body, "Idempotency-Key", idempotencyKey);
    }

    private JsonNode list() throws Exception {
        return JSON.readTree(ask("GET", KEYS, OWNER.token(), "").body());
    }

    @Test
    void listsTheKeysOfAnInstanceMasked() throws Exception {
        JsonNode keys = list();

        assertThat(keys.findValuesAsText("id"))
                .containsExactly("ap_sandbox00001", "ap_sandbox00002", "ap_sandbox00003", "ap_sandbox00004");
        assertThat(keys.findValuesAsText("token")).containsOnly("bp_live_***");
        assertThat(keys.get(2).path("name").textValue()).isEqualTo("test");
        assertThat(keys.get(2).path("last_used_at").isNull()).isTrue();
        assertThat(keys.get(2).path("ip_whitelist").get(0).textValue()).isEqualTo("0.0.0.0/0");
        assertThat(keys.get(3).path("created_at").textValue())
                .isEqualTo(START.minus(Duration.ofDays(200)).toString());
        assertThat(keys.get(3).path("last_used_at").textValue())
                .isEqualTo(START.minus(Duration.ofDays(120)).toString());
    }

    @Test
    void aKeyCountsAsUsedWhenItAsks() throws Exception {
        time.set(START.plusSeconds(7));

        assertThat(list().get(0).path("last_used_at").textValue()).isEqualTo("2026-03-04T05:06:14Z");
    }

    @Test
    void showsOneKey() throws Exception {
        JsonNode key = JSON.readTree(
                ask("GET", KEYS + "/" + TEST.id(), NO_NEW_KEYS.token(), "").body());

        assertThat(key.path("id").textValue()).isEqualTo(TEST.id());
        assertThat(key.path("instance_id").textValue()).isEqualTo(SandboxBlindPay.INSTANCE);
    }

    @Test
    void aKeyThatWasMadeWorksAndMakesNone() throws Exception {
        JsonNode made = JSON.readTree(make(
                        "k1",
                        "{\"name\":\"New\",\"permission\":\"full_access\","
                                + "\"ip_whitelist\":[\"203.0.113.7\",\"198.51.100.0/24\"]}")
                .body());
        String token = made.path("token").textValue();

        assertThat(made.properties()).hasSize(2);
        JsonNode shown = JSON.readTree(
                ask("GET", KEYS + "/" + made.path("id").textValue(), token, "").body());
        assertThat(shown.path("name").textValue()).isEqualTo("New");
        assertThat(shown.path("token").textValue()).isEqualTo("bp_live_***");
        assertThat(shown.path("ip_whitelist").toString()).isEqualTo("[\"203.0.113.7\",\"198.51.100.0/24\"]");
        assertThat(ask("POST", KEYS, token, WISH).statusCode()).isEqualTo(403);
    }

    @Test
    void aDeletedKeyWorksNoMore() throws Exception {
        HttpResponse<String> deleted = ask("DELETE", KEYS + "/" + NO_NEW_KEYS.id(), OWNER.token(), "");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(ask("GET", KEYS, NO_NEW_KEYS.token(), "").statusCode()).isEqualTo(401);
        assertThat(ask("DELETE", KEYS + "/" + NO_NEW_KEYS.id(), OWNER.token(), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(list()).hasSize(3);
    }

    @Test
    void askedAgainUnderTheSameKeyItMakesNoSecondOne() throws Exception {
        String first = make("k1", WISH).body();
        time.set(START.plus(Duration.ofHours(24)).minusMillis(1));

        assertThat(make("k1", WISH).body()).isEqualTo(first);
        assertThat(make("k1", WISH.replace("New", "Other")).statusCode()).isEqualTo(409);
        assertThat(list()).hasSize(5);
        time.set(START.plus(Duration.ofHours(24)));
        assertThat(make("k1", WISH).body()).isNotEqualTo(first);
        assertThat(make("k2", WISH).statusCode()).isEqualTo(200);
        assertThat(ask("POST", KEYS, OWNER.token(), WISH).statusCode()).isEqualTo(200);
        assertThat(ask("POST", KEYS, OWNER.token(), WISH).statusCode()).isEqualTo(200);
        assertThat(list()).hasSize(9);
    }

    @Test
    void anAnswerCanGetLostAfterItWasCarriedOut() throws Exception {
        sandbox.blindPay().loseNextAnswer();

        assertThatThrownBy(() -> make("k1", WISH)).isInstanceOf(IOException.class);
        assertThat(list()).hasSize(5);
        assertThat(make("k1", WISH).statusCode()).isEqualTo(200);
        assertThat(list()).hasSize(5);
    }

    @Test
    void keysThatMakeKeysCanBeSwitchedOff() throws Exception {
        sandbox.blindPay().refuseKeyMadeKeys(true);
        assertThat(make("k1", WISH).statusCode()).isEqualTo(403);
        sandbox.blindPay().refuseKeyMadeKeys(false);

        assertThat(make("k1", WISH).statusCode()).isEqualTo(200);
        assertThat(ask("POST", KEYS, NO_NEW_KEYS.token(), WISH).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "bp_live_x", "bp_live_SandboxElsewhere0123456"})
    void otherKeysAreRefused(String token) throws Exception {
        HttpResponse<String> refused = ask("GET", KEYS, token, "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(refused.body()).path("trace_id").textValue()).isEqualTo("sandbox-1");
        assertThat(ask("GET", "/v1/instances/in_sandbox00002/api-keys", ELSEWHERE.token(), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | { | invalid_json",
                "nothing | {} | invalid_name invalid_permission",
                "a name that is none | {'name':7,'permission':'full_access'} | invalid_name",
                "a blank name | {'name':' ','permission':'full_access'} | invalid_name",
                "another permission | {'name':'x','permission':'read'} | invalid_permission",
                "no list | {'name':'x','permission':'full_access','ip_whitelist':'203.0.113.7'} | invalid_ip_whitelist",
                "an address that is none | {'name':'x','permission':'full_access','ip_whitelist':['203.0.113.256']} | invalid_ip_whitelist",
                "an address with zeros | {'name':'x','permission':'full_access','ip_whitelist':['203.0.113.07']} | invalid_ip_whitelist",
                "a range that is none | {'name':'x','permission':'full_access','ip_whitelist':['203.0.113.0/33']} | invalid_ip_whitelist",
            },
            quoteCharacter = '`')
    void whatIsWrongIsNamed(String name, String body, String codes) throws Exception {
        HttpResponse<String> refused = make("k1", body.replace('\'', '"'));
        JsonNode json = JSON.readTree(refused.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(String.join(" ", json.path("errors").findValuesAsText("code")))
                .isEqualTo(codes);
        assertThat(json.path("message").textValue()).isEqualTo("The request is not valid");
        // A refusal is not remembered.
        assertThat(make("k1", WISH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/instances/in_sandbox00001, 404",
        "GET, /v1/instances/in_sandbox00001/payouts, 404",
        "GET, /v1/instances/in_sandbox00001/api-keys/ap_sandbox00005, 404",
        "PUT, /v1/instances/in_sandbox00001/api-keys, 405",
        "POST, /v1/instances/in_sandbox00001/api-keys/ap_sandbox00001, 405"
    })
    void hasNothingElse(String method, String path, int status) throws Exception {
        assertThat(ask(method, path, OWNER.token(), "").statusCode()).isEqualTo(status);
    }
}
