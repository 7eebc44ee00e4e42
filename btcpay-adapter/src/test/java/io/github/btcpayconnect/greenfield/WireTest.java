package io.github.btcpayconnect.greenfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.greenfield.Refusal.Kind;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.http.NoAnswerException.Reason;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, and what the answers of servers and of what stands before them count as. */
class WireTest {
    private static final String KEY = "keykeykey";
    private static final String JSON = "Content-Type: application/json; charset=utf-8";
    private static final String HTML = "Content-Type: text/html";
    private static final String METHOD = "{\"enabled\":true,\"paymentMethodId\":\"BTC-LN\"}";
    private static final PaymentMethod NEW = PaymentMethod.lightning(Secret.of("type=x"), true);

    private final HttpRun run = new HttpRun(HttpSettings.defaults());

    private static Greenfield at(ScriptedServer server, String path) throws NoAnswerException {
        return Greenfield.at(
                "http://127.0.0.1:" + server.port() + path, Secret.of(KEY), HttpSettings.defaults(), false);
    }

    @Test
    void requestsCarryTheKeyAndNothingElseOfIt() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(METHOD))) {
            Greenfield btcpay = at(server, "/");
            btcpay.paymentMethod("STORE", "BTC-LN", true, run);
            btcpay.save("STORE", NEW, run);
            btcpay.remove("STORE", "BTC-LN", run);
            btcpay.createInvoice("STORE", 21_000, "a \"b\"", Duration.ofMinutes(2), run);

            assertThat(server.requests())
                    .extracting(RecordedRequest::line)
                    .containsExactly(
                            "GET /api/v1/stores/STORE/payment-methods/BTC-LN?includeConfig=true HTTP/1.1",
                            "PUT /api/v1/stores/STORE/payment-methods/BTC-LN HTTP/1.1",
                            "DELETE /api/v1/stores/STORE/payment-methods/BTC-LN HTTP/1.1",
                            "POST /api/v1/stores/STORE/lightning/BTC/invoices HTTP/1.1");
            assertThat(server.requests())
                    .allMatch(request -> request.header("authorization").equals(List.of("token " + KEY)));
            assertThat(server.requests().get(1).header("content-type").get(0)).startsWith("application/json");
            assertThat(server.requests())
                    .extracting(RecordedRequest::body)
                    .containsExactly(
                            "",
                            "{\"enabled\":true,\"config\":{\"connectionString\":\"type=x\"}}",
                            "",
                            "{\"amount\":\"21000\",\"description\":\"a \\\"b\\\"\",\"expiry\":120}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/btcpay", "/btcpay/"})
    void aServerMayLiveUnderAPath(String path) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("[]"))) {
            at(server, path).stores(run);
            assertThat(server.requests().get(0).line()).isEqualTo("GET /btcpay/api/v1/stores HTTP/1.1");
        }
    }

    @Test
    void whatIsNotUnderstoodComesBackAsItWas() throws Exception {
        String strange = "{\"enabled\":false,\"config\":{\"accounts\":[{\"path\":\"m/84'\"}],\"rate\":1.10,"
                + "\"big\":123456789012345678901234567890.10,\"none\":null,\"text\":\"\\u017E\\u0000\\uD800\"},"
                + "\"paymentMethodId\":\"XMR-CHAIN\",\"newField\":{\"a\":[1,2.0]}}";
        try (ScriptedServer server = ScriptedServer.of(Answer.json("[" + strange + "]"), Answer.json(strange))) {
            Greenfield btcpay = at(server, "");
            PaymentMethod read = btcpay.paymentMethods("STORE", true, run)
                    .value()
                    .orElseThrow()
                    .get(0);
            btcpay.save("STORE", read, run);
            PaymentMethod remembered =
                    PaymentMethod.of(read.id(), true, read.config().orElseThrow());
            btcpay.save("STORE", remembered, run);

            assertThat(server.requests().get(1).line()).startsWith("PUT").contains("XMR-CHAIN");
            assertThat(server.requests().get(1).body())
                    .isEqualTo(strange.replace(",\"paymentMethodId\":\"XMR-CHAIN\"", ""));
            assertThat(server.requests().get(2).body())
                    .isEqualTo(strange.substring(0, strange.indexOf(",\"paymentMethodId\""))
                                    .replace("false", "true") + "}");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(401, "{\"code\":\"unauthenticated\",\"message\":\"m\"}", Kind.UNKNOWN_KEY),
                Arguments.of(
                        403,
                        "{\"missingPermission\":\"p\",\"code\":\"missing-permission\",\"message\":\"m\"}",
                        Kind.FORBIDDEN),
                Arguments.of(404, "{\"code\":\"paymentmethod-not-found\",\"message\":\"m\"}", Kind.NOT_THERE),
                Arguments.of(410, "{\"code\":\"unsupported-in-v2\",\"message\":\"m\"}", Kind.NOT_THERE),
                Arguments.of(400, "{\"code\":\"generic-error\",\"message\":\"m\"}", Kind.UNAVAILABLE),
                Arguments.of(503, "{\"code\":\"lightning-node-unavailable\",\"message\":\"m\"}", Kind.NOT_READY),
                Arguments.of(422, "[{\"path\":\"ConnectionString\",\"message\":\"m\"}]", Kind.INVALID));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refusals")
    void aNoOfTheServerIsAnAnswer(int status, String body, Kind kind) throws Exception {
        for (boolean change : new boolean[] {false, true}) {
            try (ScriptedServer server = ScriptedServer.of(Answer.status(status, body, JSON, "Retry-After: 0"))) {
                Greenfield btcpay = at(server, "");
                Refusal refusal = (change
                                ? btcpay.save("STORE", NEW, run)
                                : btcpay.paymentMethod("STORE", "BTC-LN", true, run))
                        .refusal()
                        .orElseThrow();
                assertThat(refusal.kind()).isEqualTo(kind);
                assertThat(refusal.status()).isEqualTo(status);
                assertThat(kind == Kind.INVALID ? refusal.aboutConnectionString() : refusal.message())
                        .isEqualTo("m");
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    static Stream<Arguments> noAnswers() {
        return Stream.of(
                Arguments.of("drop", Answer.drop(), Reason.BROKEN_OFF, 2),
                Arguments.of("reset", Answer.reset(), Reason.BROKEN_OFF, 2),
                Arguments.of("half a body", Answer.halfBody(METHOD), Reason.BROKEN_OFF, 2),
                Arguments.of("502", Answer.status(502, "<html>", HTML), Reason.STATUS, 2),
                Arguments.of("503", Answer.status(503, "<html>", HTML), Reason.STATUS, 2),
                Arguments.of("504", Answer.status(504, "<html>", HTML), Reason.STATUS, 2),
                Arguments.of("a foreign 503", Answer.status(503, "{\"error\":1}", JSON), Reason.STATUS, 1),
                Arguments.of("408", Answer.status(408, "{\"code\":\"x\"}", JSON), Reason.STATUS, 1),
                Arguments.of("HTML", Answer.status(200, "<html>", HTML), Reason.UNREADABLE, 1),
                Arguments.of("an array", Answer.json("[]"), Reason.UNREADABLE, 1),
                Arguments.of(
                        "other types", Answer.json("{\"enabled\":1,\"paymentMethodId\":[]}"), Reason.UNREADABLE, 1),
                Arguments.of("endless", Answer.endless(), Reason.TOO_LARGE, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noAnswers")
    void noAnswerToAQuestionIsAnException(String name, Answer answer, Reason reason, int requests) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            Greenfield btcpay = at(server, "");
            NoAnswerException trouble = catchThrowableOfType(
                    NoAnswerException.class, () -> btcpay.paymentMethod("STORE", "BTC-LN", true, run));
            assertThat(trouble.reason()).isEqualTo(reason);
            assertThat(server.requests()).hasSize(requests);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noAnswers")
    void noAnswerToAChangeIsLostAndNeverSentTwice(String name, Answer answer, Reason reason, int requests)
            throws Exception {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            assertThat(at(server, "")
                            .save("STORE", NEW, run)
                            .lost()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(reason);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aChangeThatTakesTooLongIsLost() throws Exception {
        HttpSettings hasty = HttpSettings.defaults().withTimeout(Duration.ofMillis(300));
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.of(Answer.stall("", over))) {
            Greenfield btcpay = Greenfield.at("http://127.0.0.1:" + server.port(), Secret.of(KEY), hasty, false);
            assertThat(btcpay.save("STORE", NEW, new HttpRun(hasty))
                            .lost()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(Reason.TIMED_OUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aFaultWithoutAWordIsUnavailableToAQuestionAndLostToAChange() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.status(500, ""))) {
            Greenfield btcpay = at(server, "");
            assertThat(btcpay.stores(run).refusal().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(btcpay.save("STORE", NEW, run).lost()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 403, 404, 405, 413, 429})
    void whatStandsBeforeTheServerKeepsAChangeFromIt(int status) throws Exception {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.status(status, "<html>", HTML, "Location: http://127.0.0.1:1/"))) {
            Greenfield btcpay = at(server, "");
            assertThatThrownBy(() -> btcpay.save("STORE", NEW, run)).isInstanceOf(NoAnswerException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aChangeThatNeverLeftIsNotLost() throws Exception {
        ScriptedServer server = ScriptedServer.of(Answer.drop());
        Greenfield btcpay = at(server, "");
        server.close();
        assertThatThrownBy(() -> btcpay.save("STORE", NEW, run)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void aListOfStoresMayBeLong() throws Exception {
        StringBuilder stores = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            stores.append("{\"id\":\"STORE")
                    .append(i)
                    .append("\",\"name\":\"")
                    .append("x".repeat(100))
                    .append("\"},");
        }
        stores.setCharAt(stores.length() - 1, ']');
        try (ScriptedServer server = ScriptedServer.of(Answer.json(stores.toString()))) {
            assertThat(at(server, "").stores(run).value().orElseThrow()).hasSize(20_000);
        }
        try (ScriptedServer server = ScriptedServer.of(Answer.endless())) {
            Greenfield btcpay = at(server, "");
            assertThatThrownBy(() -> btcpay.stores(run)).hasMessage("sent more than 64 MB");
        }
    }

    @Test
    void aListWithAStoreThatCannotBeReadIsNoList() throws Exception {
        String list = "[{\"id\":\"STORE\",\"name\":\"x\"},{\"id\":\"../..\",\"name\":\"y\"}]";
        try (ScriptedServer server = ScriptedServer.of(Answer.json(list))) {
            Greenfield btcpay = at(server, "");
            assertThatThrownBy(() -> btcpay.stores(run)).isInstanceOf(NoAnswerException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a?b", "ž", "a b"})
    void whatIsNoIdIsNotAskedFor(String id) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.json("{}"))) {
            Greenfield btcpay = at(server, "");
            assertThatIllegalArgumentException().isThrownBy(() -> btcpay.store(id, run));
            assertThatIllegalArgumentException().isThrownBy(() -> btcpay.remove("STORE", id, run));
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example.com",
                "http://192.168.1.5:23000",
                "http://foonion",
                "pay.example.com",
                "ftp://pay.example.com",
                "https://user:pass@pay.example.com",
                "https://pay.example.com/?x=1",
                "https://",
                ""
            })
    void aKeyIsNotSentInClearOrToWhatIsNoServer(String server) {
        assertThat(trouble(server, KEY).reason()).isEqualTo(Reason.NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key\n", "klíč", "key\u0000"})
    void aKeyThatFitsNoHeaderIsNotSent(String key) {
        assertThat(trouble("https://pay.example.com", key).reason()).isEqualTo(Reason.NOT_ASKED);
    }

    private static NoAnswerException trouble(String server, String key) {
        return catchThrowableOfType(
                NoAnswerException.class, () -> Greenfield.at(server, Secret.of(key), HttpSettings.defaults(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://pay.example.com", "http://localhost:23000", "http://127.1.2.3", "http://abc.onion/"})
    void aKeyMayTravelWhereNobodyListens(String server) throws Exception {
        assertThat(Greenfield.at(server, Secret.of(KEY), HttpSettings.defaults(), false))
                .isNotNull();
        assertThat(Greenfield.at("http://192.168.1.5", Secret.of(KEY), HttpSettings.defaults(), true))
                .isNotNull();
    }

    @Test
    void theLinkAsksForOnePermissionAndLetsThePersonPickTheStores() throws Exception {
        assertThat(Greenfield.authorizeLink("https://pay.example.com/btcpay", "btcpay-connect"))
                .isEqualTo("https://pay.example.com/btcpay/api-keys/authorize"
                        + "?permissions=btcpay.store.canmodifystoresettings&applicationName=btcpay-connect"
                        + "&strict=true&selectiveStores=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.4.1+03345c2", "2.4.1", "v2.4.1"})
    void aVersionMayNameItsBuild(String text) {
        assertThat(ServerInfo.version(text)).hasToString("2.4.1");
    }
}
