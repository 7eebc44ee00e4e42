package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.blink.BlinkAccounts;
import io.github.btcpayconnect.blink.BlinkException;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.BlinkAnswers;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that gives the key back wherever it can. */
class CanaryTest {
    private static final String KEY = Strings.KEY;
    private static final String ESCAPES = "\\u001b[31m\\u202e\\n\\u0007";

    static Stream<Arguments> echoes() {
        String[] headers = {
            "Server: " + KEY, "Set-Cookie: key=" + KEY, "X-Echo: " + KEY, "Retry-After: " + KEY, "Date: " + KEY
        };
        String everywhere = BlinkAnswers.data(
                BlinkAnswers.authorization("\"READ\",\"" + KEY + "\""),
                BlinkAnswers.me(BlinkAnswers.defaultWallet(KEY, KEY) + ",\"wallets\":["
                        + BlinkAnswers.wallet(KEY, "BTC") + "," + BlinkAnswers.wallet(KEY.substring(0, 40), "BTC")
                        + "," + BlinkAnswers.wallet("x" + KEY.substring(6), KEY) + "]"),
                "\"globals\":{\"network\":\"" + KEY + "\"}");
        String deep = BlinkAnswers.data(
                BlinkAnswers.authorization("\"READ\",\"WRITE\""),
                BlinkAnswers.me(
                        BlinkAnswers.wallets() + ",\"level\":\"" + KEY + ESCAPES + "\"",
                        "\"username\":\"" + KEY + "\"",
                        "\"apiKeys\":[" + named(KEY) + "," + named(KEY.toUpperCase(Locale.ROOT) + ESCAPES) + ","
                                + named(ESCAPES + KEY.substring(20)) + "]"),
                BlinkAnswers.GLOBALS,
                "\"windDown\":{\"status\":\"PRE_CUTOFF\",\"receiveDisabledAt\":1,\"finalDeadline\":\"" + KEY
                        + "\",\"timezone\":\"" + KEY + "\"}");
        return Stream.of(
                Arguments.of("every field", Answer.status(200, everywhere, headers)),
                Arguments.of("what is known of keys and account", Answer.status(200, deep, headers)),
                Arguments.of(
                        "the network",
                        Answer.json(BlinkAnswers.account("\"READ\"").replace("mainnet", KEY + ESCAPES))),
                Arguments.of(
                        "an error without data", Answer.json(BlinkAnswers.error("Bad key " + KEY + ESCAPES, "null"))),
                Arguments.of(
                        "an error beside data",
                        Answer.json(BlinkAnswers.error(ESCAPES + KEY, "{\"me\":null," + BlinkAnswers.GLOBALS + "}"))),
                Arguments.of("JSON that breaks off", Answer.json("{\"data\":{\"" + KEY)),
                Arguments.of("JSON that is none", Answer.json(KEY)),
                Arguments.of("the reason of a status", Answer.raw("HTTP/1.1 500 " + KEY + "\r\n\r\n" + KEY)),
                Arguments.of("what is no HTTP", Answer.raw(KEY + "\r\n\r\n")),
                Arguments.of("a strange header", Answer.raw("HTTP/1.1 200 OK\r\n" + KEY + "\r\n\r\n")),
                Arguments.of("401", Answer.status(401, KEY, headers)),
                Arguments.of("429", Answer.status(429, KEY, headers)),
                Arguments.of("503", Answer.status(503, KEY, headers)),
                Arguments.of("a redirect", Answer.status(302, KEY, "Location: http://localhost/" + KEY)),
                Arguments.of("half a body", Answer.halfBody(KEY)),
                Arguments.of("a drop", Answer.drop()));
    }

    private static String named(String name) {
        return "{\"id\":\"" + name + "\",\"name\":\"" + name + "\",\"createdAt\":1,\"revoked\":false,\"expired\":false,"
                + "\"lastUsedAt\":null,\"expiresAt\":2,\"scopes\":[\"READ\",\"WRITE\"],\"limits\":{}}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("echoes")
    void aKeyThatComesBackGoesNoFurther(String name, Answer answer) {
        for (String rest : new String[] {"", ";wallet-id=" + KEY, ";wallet-id=x" + KEY.substring(6)}) {
            try (ScriptedServer server = ScriptedServer.of(answer)) {
                Report report = Strings.check(server, rest);

                assertClean(report.toString());
                for (Finding finding : report.findings()) {
                    assertClean(finding.toString());
                    assertClean(finding.summary());
                    assertClean(finding.remedy().orElse(""));
                }
                report.problems().forEach(problem -> assertClean(problem.toString()));
            }
        }
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            AccountAnswer asked = new BlinkChecker(HttpSettings.defaults())
                    .ask(Secret.of(KEY), server.url(), true, CheckOptions.defaults());

            assertClean(asked.toString());
            assertClean(asked.wallets().toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("echoes")
    void noExceptionCarriesTheKey(String name, Answer answer) {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            new BlinkAccounts(HttpSettings.defaults()).wallets(Secret.of(KEY), server.url(), true);
        } catch (BlinkException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            assertClean(e.toString());
            assertClean(trace.toString());
            assertThat(e).hasNoCause().hasNoSuppressedExceptions();
        }
    }

    private static void assertClean(String text) {
        // Any piece of it that is longer than what two texts may have in common by chance.
        for (int i = 6; i + 12 <= KEY.length(); i++) {
            assertThat(text).doesNotContainIgnoringCase(KEY.substring(i, i + 12));
        }
        assertThat(text.replace('\n', ' ').replace('\t', ' ')).doesNotContainPattern("[\\p{Cc}\\u202e]");
    }
}
