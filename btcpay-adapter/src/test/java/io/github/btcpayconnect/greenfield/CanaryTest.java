package io.github.btcpayconnect.greenfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that gives key and connection string back wherever it can. */
class CanaryTest {
    private static final String KEY = "CANARY4711CANARY4711CANARY4711CANARY4711";
    private static final String STRING = "type=blink;api-key=blink_" + KEY;
    private static final String JSON = "Content-Type: application/json; charset=utf-8";

    private interface Question {
        Object ask(Greenfield btcpay, HttpRun run) throws NoAnswerException;
    }

    static Stream<Arguments> echoes() {
        String[] headers = {
            JSON, "Server: " + KEY, "Set-Cookie: key=" + KEY, "X-Echo: " + KEY, "Retry-After: " + KEY, "Date: " + KEY
        };
        String object = "{\"apiKey\":\"" + KEY + "\",\"label\":\"" + KEY + "\",\"permissions\":[\"" + KEY
                + "\"],\"version\":\"" + KEY + "\",\"supportedPaymentMethods\":[\"" + KEY + "\"],\"roles\":[\"" + KEY
                + "\"],\"id\":\"" + KEY + "\",\"name\":\"" + KEY + "\",\"enabled\":true,\"paymentMethodId\":\"" + KEY
                + "\",\"config\":{\"connectionString\":\"" + STRING + "\",\"" + KEY + "\":\"" + KEY
                + "\"},\"BOLT11\":\"" + KEY + "\",\"status\":\"" + KEY + "\",\"synchronized\":true,"
                + "\"offchain\":{\"local\":\"" + KEY + "\"},\"" + KEY + "\":1}";
        String error = "{\"code\":\"" + KEY + "\",\"message\":\"" + KEY + "\",\"missingPermission\":\"" + KEY + "\"}";
        return Stream.of(
                Arguments.of("an object", Answer.status(200, object, headers)),
                Arguments.of("a list", Answer.status(200, "[" + object + "]", headers)),
                Arguments.of(
                        "422",
                        Answer.status(422, "[{\"path\":\"" + KEY + "\",\"message\":\"" + STRING + "\"}]", headers)),
                Arguments.of("400", Answer.status(400, error, headers)),
                Arguments.of("401", Answer.status(401, error, headers)),
                Arguments.of("403", Answer.status(403, error, headers)),
                Arguments.of("404", Answer.status(404, error, headers)),
                Arguments.of("503", Answer.status(503, error, headers)),
                Arguments.of("500 in HTML", Answer.status(500, KEY, "Content-Type: text/html")),
                Arguments.of("JSON that breaks off", Answer.json("{\"" + KEY)),
                Arguments.of("an error that breaks off", Answer.status(422, "[{\"" + KEY, headers)),
                Arguments.of("a text", Answer.json("\"" + KEY + "\"")),
                Arguments.of("the reason of a status", Answer.raw("HTTP/1.1 500 " + KEY + "\r\n\r\n" + KEY)),
                Arguments.of("what is no HTTP", Answer.raw(KEY + "\r\n\r\n")),
                Arguments.of("a strange header", Answer.raw("HTTP/1.1 200 OK\r\n" + KEY + "\r\n\r\n")),
                Arguments.of("a redirect", Answer.status(302, KEY, "Location: http://localhost/" + KEY)),
                Arguments.of("half a body", Answer.halfBody(KEY)),
                Arguments.of("a drop", Answer.drop()));
    }

    private static List<Question> questions() {
        PaymentMethod method = PaymentMethod.lightning(Secret.of(STRING), true);
        return List.of(
                Greenfield::permissions,
                Greenfield::serverInfo,
                Greenfield::version,
                Greenfield::health,
                Greenfield::stores,
                (btcpay, run) -> btcpay.role(Permissions.of(List.of("unrestricted")), run),
                (btcpay, run) -> btcpay.store("S", run),
                (btcpay, run) -> btcpay.paymentMethods("S", true, run),
                (btcpay, run) -> btcpay.paymentMethod("S", "BTC-LN", true, run),
                (btcpay, run) -> btcpay.save("S", method, run),
                (btcpay, run) -> btcpay.remove("S", "BTC-LN", run),
                (btcpay, run) -> btcpay.balance("S", run),
                (btcpay, run) -> btcpay.createInvoice("S", 1, "", Duration.ofMinutes(1), run),
                (btcpay, run) -> btcpay.invoice("S", "I", run),
                (btcpay, run) -> btcpay.blinkPlugin("S", run));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("echoes")
    void whatComesBackGoesNoFurther(String name, Answer answer) throws Exception {
        for (Question question : questions()) {
            try (ScriptedServer server = ScriptedServer.of(answer)) {
                Greenfield btcpay = Greenfield.at(
                        "http://127.0.0.1:" + server.port(), Secret.of(KEY), HttpSettings.defaults(), false);
                assertClean(btcpay.toString());
                assertClean(asked(question, btcpay));
            }
        }
    }

    /** All that can be printed of what came of it. */
    private static String asked(Question question, Greenfield btcpay) {
        List<String> printed = new ArrayList<>();
        try {
            Object result = question.ask(btcpay, new HttpRun(HttpSettings.defaults()));
            printed.add(result.toString());
            if (result instanceof Outcome<?> outcome) {
                outcome.value().ifPresent(value -> printed.add(value.toString()));
                outcome.refusal().ifPresent(refusal -> printed.add(refusal + " " + refusal.complaints()));
                outcome.lost().ifPresent(trouble -> printed.add(trace(trouble)));
            }
        } catch (NoAnswerException e) {
            assertThat(e).hasNoCause().hasNoSuppressedExceptions();
            printed.add(e.advice());
            printed.add(trace(e));
        }
        return String.join("\n", printed);
    }

    private static String trace(NoAnswerException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    @Test
    void aKeyThatCannotBeSentIsNotQuoted() {
        for (String key : new String[] {KEY + "\n", KEY + "č", "\u0000" + KEY}) {
            try {
                Greenfield.at("https://pay.example.com", Secret.of(key), HttpSettings.defaults(), false);
                throw new AssertionError("it was taken");
            } catch (NoAnswerException e) {
                assertClean(trace(e));
            }
        }
    }

    @Test
    void anAddressOrIdOrConfigurationThatIsNoneIsNotQuoted() {
        try {
            Greenfield.at("https://" + KEY + "@x y", Secret.of("k"), HttpSettings.defaults(), false);
            throw new AssertionError("it was taken");
        } catch (NoAnswerException e) {
            assertClean(trace(e));
        }
        for (Runnable wrong : new Runnable[] {
            () -> PaymentMethod.switched(KEY + "/", true), () -> PaymentMethod.of("BTC-LN", true, Secret.of("{" + KEY)),
        }) {
            try {
                wrong.run();
                throw new AssertionError("it was taken");
            } catch (IllegalArgumentException e) {
                assertClean(e.toString());
                assertThat(e).hasNoCause();
            }
        }
    }

    private static void assertClean(String text) {
        assertThat(text).doesNotContain("CANARY4711");
    }
}
