package io.github.btcpayconnect.blindpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.btcpayconnect.blindpay.BlindPayException.Reason;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindPayTest {
    private static final String INSTANCE = "in_000000000000";
    private static final Secret KEY = Secret.of("bp_live_CanaryCanaryCanary");
    private static final HttpSettings SETTINGS = HttpSettings.defaults();

    private static final String KEY_OBJECT = """
            {"id":"ap_1","name":"Corner shop","permission":"full_access","token":"bp_live_***",
             "ip_whitelist":["203.0.113.7"],"unkey_id":"key_9","last_used_at":"2026-01-02T03:04:05.678Z",
             "instance_id":"in_000000000000","created_at":"2026-01-01","updated_at":"2026-01-02T05:04:05+02:00",
             "new":{"x":[1]}}""";

    private final HttpRun run = new HttpRun(SETTINGS);

    private interface Call<T> {
        T on(BlindPay blindPay) throws BlindPayException;
    }

    private static BlindPay at(ScriptedServer server) throws BlindPayException {
        return BlindPay.at("http://127.0.0.1:" + server.port(), INSTANCE, KEY, SETTINGS);
    }

    private BlindPayException trouble(ScriptedServer server, Call<?> call) throws BlindPayException {
        BlindPay blindPay = at(server);
        try {
            throw new AssertionError("there is an answer: " + call.on(blindPay));
        } catch (BlindPayException e) {
            assertThat(e).hasNoCause().hasMessageNotContaining("Canary");
            assertThat(e.getMessage()).startsWith("BlindPay ").endsWith(".");
            assertThat(e.advice()).endsWith(".");
            return e;
        }
    }

    private CreatedKey create(BlindPay blindPay) throws BlindPayException {
        return blindPay.create(KeyRequest.named("Corner shop"), run);
    }

    private boolean delete(BlindPay blindPay) throws BlindPayException {
        blindPay.delete("ap_1", run);
        return true;
    }

    @Test
    void readsAListInEitherShape() throws Exception {
        try (ScriptedServer bare = ScriptedServer.of(Answer.json("[" + KEY_OBJECT + "]"));
                ScriptedServer wrapped = ScriptedServer.of(Answer.json("{\"data\":[" + KEY_OBJECT + "]}"))) {
            List<BlindPayKey> keys = at(bare).keys(run);

            assertThat(keys).isEqualTo(at(wrapped).keys(run)).singleElement().satisfies(key -> {
                assertThat(key.id()).isEqualTo("ap_1");
                assertThat(key.name()).isEqualTo("Corner shop");
                assertThat(key.permission()).isEqualTo("full_access");
                assertThat(key.token()).isEqualTo(Secret.of("bp_live_***"));
                assertThat(key.allowedAddresses()).containsExactly("203.0.113.7");
                assertThat(key.created()).isEqualTo("2026-01-01T00:00:00Z");
                assertThat(key.updated()).isEqualTo("2026-01-02T03:04:05Z");
                assertThat(key.lastUsed()).isEqualTo("2026-01-02T03:04:05.678Z");
                assertThat(key.neverUsed()).isFalse();
                assertThat(key.instance()).isEqualTo(INSTANCE);
                assertThat(key.others()).containsEntry("unkey_id", "\"key_9\"").containsEntry("new", "{\"x\":[1]}");
            });
            RecordedRequest request = bare.requests().get(0);
            assertThat(request.line()).isEqualTo("GET /v1/instances/in_000000000000/api-keys HTTP/1.1");
            assertThat(request.header("authorization")).containsExactly("Bearer " + KEY.reveal());
        }
    }

    @Test
    void anEmptyListHasNoKeys() throws Exception {
        try (ScriptedServer bare = ScriptedServer.of(Answer.json("[]"), Answer.json("{\"data\":[]}"))) {
            assertThat(at(bare).keys(run)).isEmpty();
            assertThat(at(bare).keys(run)).isEmpty();
        }
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNotMadeUp() throws Exception {
        String keys = """
                [{"id":"bare"},
                 {"id":"nulls","name":null,"permission":null,"token":null,"ip_whitelist":null,"last_used_at":null,
                  "created_at":null,"updated_at":null,"instance_id":null},
                 {"id":"odd","name":7,"permission":"read_only","token":{},"ip_whitelist":[7,"x"],
                  "last_used_at":"yesterday","created_at":1767225600},
                 {"id":"text","ip_whitelist":"203.0.113.7","last_used_at":"2026-01-02T03:04:05"}]""";
        try (ScriptedServer server = ScriptedServer.of(Answer.json(keys))) {
            List<BlindPayKey> read = at(server).keys(run);

            assertThat(read).extracting(BlindPayKey::id).containsExactly("bare", "nulls", "odd", "text");
            assertThat(read).extracting(BlindPayKey::permission).containsExactly("", "", "read_only", "");
            assertThat(read).extracting(BlindPayKey::neverUsed).containsExactly(false, true, false, false);
            assertThat(read)
                    .extracting(BlindPayKey::lastUsed)
                    .containsExactly(null, null, null, Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(read)
                    .extracting(BlindPayKey::allowedAddresses)
                    .containsExactly(List.of(), List.of(), List.of("7", "x"), List.of("203.0.113.7"));
            assertThat(read).extracting(BlindPayKey::created).containsOnlyNulls();
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "{}",
                "null",
                "7",
                "{\"data\":null}",
                "[7]",
                "[{}]",
                "[{\"id\":7}]",
                "[{\"id\":\"\"}]",
                "<html>",
                ""
            })
    void aListWithAHoleOrNoListIsNoAnswer(String body) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(body))) {
            assertThat(trouble(server, blindPay -> blindPay.keys(run)).reason()).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void readsOneKey() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.json(KEY_OBJECT), Answer.json("{\"data\":" + KEY_OBJECT + "}"))) {
            BlindPayKey key = at(server).key("ap_1", run);

            assertThat(key).isEqualTo(at(server).key("ap_1", run)).hasToString("BlindPayKey");
            assertThat(server.requests().get(0).line())
                    .isEqualTo("GET /v1/instances/in_000000000000/api-keys/ap_1 HTTP/1.1");
        }
    }

    @Test
    void makesAKey() throws Exception {
        KeyRequest request = KeyRequest.named("Corner \"shop\"")
                .onlyFrom(List.of(
                        Ipv4Range.of("203.0.113.7").orElseThrow(),
                        Ipv4Range.of("198.51.100.0/24").orElseThrow()));
        try (ScriptedServer server =
                ScriptedServer.of(Answer.status(201, "{\"id\":\"ap_2\",\"token\":\"bp_live_CanaryNew\"}"))) {
            CreatedKey key = at(server).create(request, run);

            assertThat(key.id()).isEqualTo("ap_2");
            assertThat(key.token().reveal()).isEqualTo("bp_live_CanaryNew");
            assertThat(key.toString()).doesNotContain("Canary");
            RecordedRequest sent = server.requests().get(0);
            assertThat(sent.line()).isEqualTo("POST /v1/instances/in_000000000000/api-keys HTTP/1.1");
            assertThat(sent.body())
                    .isEqualTo("{\"name\":\"Corner \\\"shop\\\"\",\"permission\":\"full_access\","
                            + "\"ip_whitelist\":[\"203.0.113.7\",\"198.51.100.0/24\"]}");
            assertThat(sent.header("content-type").get(0)).startsWith("application/json");
            assertThat(sent.header("idempotency-key")).containsExactly(request.idempotencyKey());
        }
    }

    @Test
    void withoutAddressesNoneAreSent() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("{\"token\":\"bp_live_x\"}"))) {
            assertThat(create(at(server)).id()).isEmpty();
            assertThat(server.requests().get(0).body())
                    .isEqualTo("{\"name\":\"Corner shop\",\"permission\":\"full_access\"}");
        }
    }

    @Test
    void aKeyIsAskedForOnceMoreUnderTheSameIdempotencyKey() throws Exception {
        for (Answer fault : List.of(Answer.drop(), Answer.status(503, "busy"), Answer.halfBody("{\"id\""))) {
            try (ScriptedServer server = ScriptedServer.of(fault, Answer.json("{\"token\":\"bp_live_x\"}"))) {
                assertThat(create(at(server)).token()).isEqualTo(Secret.of("bp_live_x"));

                assertThat(server.requests()).hasSize(2);
                assertThat(server.requests().get(1).header("idempotency-key"))
                        .isEqualTo(server.requests().get(0).header("idempotency-key"))
                        .hasSize(1);
            }
        }
        assertThat(KeyRequest.named("x").idempotencyKey())
                .isNotEqualTo(KeyRequest.named("x").idempotencyKey());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"ap_1\"}",
                "{\"id\":\"ap_1\",\"key\":\"bp_live_Canary\"}",
                "{\"token\":null}",
                "<html>",
                ""
            })
    void aKeyWhoseTokenNobodySawMayStillBeThere(String body) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(body))) {
            assertThat(trouble(server, this::create).reason()).isEqualTo(Reason.LOST);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "401 where the list is given, 401, [], DASHBOARD_ONLY, 2",
        "401 for everything, 401, , REFUSED, 2",
        "403, 403, [], DASHBOARD_ONLY, 1"
    })
    void aRefusalToMakeAKeyIsExplained(String name, int status, String list, Reason reason, int requests)
            throws Exception {
        Answer second = list == null ? Answer.status(401, "no") : Answer.json(list);
        try (ScriptedServer server = ScriptedServer.of(
                Answer.status(status, "{\"message\":\"No\",\"trace_id\":\"t1\"}", "Content-Type: application/json"),
                second)) {
            BlindPayException trouble = trouble(server, this::create);

            assertThat(server.requests()).hasSize(requests);
            assertThat(trouble.reason()).isEqualTo(reason);
            assertThat(trouble.advice()).contains("app.blindpay.com");
            assertThat(trouble.error().traceId()).isEqualTo("t1");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"})
    void aDeletionHasNoAnswer(String raw) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.raw(raw), Answer.json("{\"data\":null}"))) {
            assertThat(delete(at(server))).isTrue();
            assertThat(delete(at(server))).isTrue();

            assertThat(server.requests())
                    .extracting(RecordedRequest::line)
                    .containsOnly("DELETE /v1/instances/in_000000000000/api-keys/ap_1 HTTP/1.1");
        }
    }

    @Test
    void aDeletionIsNotSentTwiceAndMayHaveBeenCarriedOut() throws Exception {
        for (Answer fault : List.of(Answer.drop(), Answer.status(503, "busy"), Answer.status(500, "{}"))) {
            try (ScriptedServer server = ScriptedServer.of(fault)) {
                assertThat(trouble(server, this::delete).reason()).isEqualTo(Reason.LOST);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "400, INVALID, INVALID, INVALID",
        "401, REFUSED, REFUSED, REFUSED",
        "403, FORBIDDEN, FORBIDDEN, DASHBOARD_ONLY",
        "404, NOT_THERE, NOT_THERE, NOT_THERE",
        "409, INVALID, INVALID, INVALID",
        "422, INVALID, INVALID, INVALID",
        "429, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE",
        "302, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE",
        "408, UNAVAILABLE, LOST, LOST",
        "500, UNAVAILABLE, LOST, LOST",
        "503, UNAVAILABLE, LOST, LOST",
    })
    void aStatusMeansTheSameWithAndWithoutJson(int status, Reason reading, Reason deleting, Reason creating)
            throws Exception {
        for (Answer answer : List.of(
                Answer.status(status, "{\"message\":\"Canary\"}", "Content-Type: application/json"),
                Answer.status(status, "{\"mess", "Content-Type: application/json"),
                Answer.status(status, "<html>Canary</html>", "Content-Type: text/html"),
                Answer.status(status, ""))) {
            try (ScriptedServer server = ScriptedServer.of(answer)) {
                assertThat(trouble(server, blindPay -> blindPay.keys(run)).reason())
                        .isEqualTo(reading);
                assertThat(trouble(server, this::delete).reason()).isEqualTo(deleting);
                assertThat(trouble(server, this::create).reason()).isEqualTo(creating);
            }
        }
    }

    @Test
    void keepsWhatBlindPaySays() throws Exception {
        String body = """
                {"message":"Bad","errors":[{"code":"c1","message":"m1","long_message":"l1"},7,{}],"trace_id":"t1",
                 "code":"KEYS_BAD","description":"Fit to be shown"}""";
        try (ScriptedServer server = ScriptedServer.of(
                Answer.status(422, body, "Content-Type: application/json"),
                Answer.status(422, "{\"errors\":\"x\"}", "Content-Type: application/json"))) {
            BlindPayError error = trouble(server, this::create).error();

            assertThat(error.message()).isEqualTo("Bad");
            assertThat(error.code()).isEqualTo("KEYS_BAD");
            assertThat(error.traceId()).isEqualTo("t1");
            assertThat(error.details())
                    .containsExactly(
                            new BlindPayError.Detail("c1", "m1", "l1"),
                            new BlindPayError.Detail("", "", ""),
                            new BlindPayError.Detail("", "", ""));
            assertThat(error.sentence()).isEqualTo("Fit to be shown");
            assertThat(error).hasToString("BlindPayError");
            assertThat(trouble(server, this::create).error().sentence()).isEmpty();
        }
    }

    @Test
    void theMostTellingSentenceIsTaken() {
        BlindPayError.Detail longer = new BlindPayError.Detail("c", "short", "long");
        BlindPayError.Detail shorter = new BlindPayError.Detail("c", "short", "");

        assertThat(new BlindPayError("top", "", "", "", List.of(longer)).sentence())
                .isEqualTo("long");
        assertThat(new BlindPayError("top", "", "", "", List.of(shorter)).sentence())
                .isEqualTo("short");
        assertThat(new BlindPayError("top", "", "", "", List.of()).sentence()).isEqualTo("top");
    }

    @Test
    void aKeyThatComesBackGoesNoFurther() throws Exception {
        String key = KEY.reveal();
        String echo = KEY_OBJECT.replaceAll("\"(ap_1|Corner shop|full_access|bp_live_[*]+|in_0+)\"", "\"" + key + "\"");
        String[] headers = {"Content-Type: application/json", "Server: " + key, "Retry-After: " + key, "Date: " + key};
        try (ScriptedServer server = ScriptedServer.of(Answer.status(200, echo, headers))) {
            assertThat(at(server).key("ap_1", run).toString()).doesNotContain("Canary");
            assertThat(create(at(server)).toString()).doesNotContain("Canary");
        }
        String error =
                "{\"message\":\"K\",\"errors\":[{\"code\":\"K\",\"message\":\"K\"}],\"code\":\"K\"}".replace("K", key);
        for (int status : new int[] {302, 400, 401, 403, 404, 429, 500, 503}) {
            try (ScriptedServer server =
                    ScriptedServer.of(Answer.status(status, error, "Location: http://localhost/" + key, headers[0]))) {
                BlindPayException trouble = trouble(server, this::delete);

                assertThat(trouble.toString()).doesNotContain("Canary");
                assertThat(trouble.advice()).doesNotContain("Canary");
                assertThat(trouble.error().toString()).doesNotContain("Canary");
            }
        }
    }

    @Test
    void whoeverStallsIsLeft() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        HttpSettings brief = SETTINGS.withTimeout(Duration.ofMillis(500));
        try (ScriptedServer server = ScriptedServer.of(Answer.stall("", end))) {
            BlindPayException reading = trouble(server, blindPay -> blindPay.keys(new HttpRun(brief)));
            BlindPayException creating =
                    trouble(server, blindPay -> blindPay.create(KeyRequest.named("x"), new HttpRun(brief)));

            assertThat(reading.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reading).hasMessage("BlindPay did not answer within 500 ms.");
            assertThat(creating.reason()).isEqualTo(Reason.LOST);
        } finally {
            end.countDown();
        }
    }

    @Test
    void whatWasNeverSentIsNotLost() throws Exception {
        ScriptedServer server = ScriptedServer.of(Answer.drop());
        server.close();

        assertThat(trouble(server, this::delete).reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(trouble(server, this::create).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "http://api.blindpay.com",
                "ftp://127.0.0.1",
                "api.blindpay.com",
                "",
                "https://u:p@api.blindpay.com/"
            })
    void aKeyGoesNowhereUnencryptedOrStrange(String server) {
        assertNotAsked(server, INSTANCE, KEY);
    }

    @Test
    void whatCannotBeSentIsNotSent() {
        assertNotAsked(BlindPay.SERVER, INSTANCE, Secret.of(""));
        assertNotAsked(BlindPay.SERVER, INSTANCE, Secret.of("bp_live_Canary\n"));
        assertNotAsked(BlindPay.SERVER, INSTANCE, Secret.of("bp_live_Canaryü"));
        assertNotAsked(BlindPay.SERVER, "", KEY);
        assertNotAsked(BlindPay.SERVER, "../in_1", KEY);
        assertNotAsked(BlindPay.SERVER, "bp_live_Canary/", KEY);
    }

    private static void assertNotAsked(String server, String instance, Secret key) {
        try {
            throw new AssertionError("made: " + BlindPay.at(server, instance, key, SETTINGS));
        } catch (BlindPayException e) {
            assertThat(e.reason()).isEqualTo(Reason.NOT_ASKED);
            assertThat(e).hasMessageNotContaining("Canary").hasMessageEndingWith(".");
            assertThat(e.advice()).endsWith(".");
        }
    }

    @Test
    void anIdStaysInItsPlace() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("{}"))) {
            BlindPay blindPay = at(server);
            for (String id : List.of("", ".", "..", "a/b", "a%2Fb", "a?b", "a b", "ä", "x".repeat(101))) {
                assertThat(BlindPay.isId(id)).isFalse();
                assertThatIllegalArgumentException().isThrownBy(() -> blindPay.key(id, run));
                assertThatIllegalArgumentException().isThrownBy(() -> blindPay.delete(id, run));
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aRequestMustMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRequest.named(" "));
        for (String key : List.of("", "a b", "a\nb", "ä")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new KeyRequest("name", KeyRequest.FULL_ACCESS, List.of(), key));
        }
    }
}
