package io.github.btcpayconnect.sandbox;

import static io.github.btcpayconnect.sandbox.Asker.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    private static final String KEY = SandboxKey.READ_RECEIVE.text();
    private static final String NETWORK = "{globals{network}}";

    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Asker.Answer askIn(Trouble trouble) throws Exception {
        sandbox.trouble(trouble);
        return Asker.ask(sandbox, KEY, Asker.EVERYTHING);
    }

    private Asker.Answer askWithoutKeyIn(Trouble trouble) throws Exception {
        sandbox.trouble(trouble);
        return Asker.ask(sandbox, "", NETWORK);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isFoundByItsId(Trouble trouble) {
        assertThat(Trouble.of(trouble.id())).contains(trouble);
        assertThat(trouble.id()).matches("[a-z0-9-]+");
        assertThat(trouble.description()).endsWith(".");
    }

    @Test
    void json401IsAnotherNameOf401() {
        assertThat(Trouble.of("json401")).contains(Trouble.JSON_401);
        assertThat(Trouble.of("401")).contains(Trouble.JSON_401);
        assertThat(Trouble.of("moon")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isOverWhenSwitchedOff(Trouble trouble) throws Exception {
        sandbox.trouble(trouble);
        sandbox.trouble(Trouble.NONE);

        assertThat(Asker.ask(sandbox, KEY, NETWORK).body())
                .isEqualTo("{\"data\":{\"globals\":{\"network\":\"mainnet\"}}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HTTP_500, 500, 500 Internal Server Error",
        "HTTP_502, 502, 502 Bad Gateway",
        "HTTP_503, 503, 503 Service Temporarily Unavailable",
        "HTTP_504, 504, 504 Gateway Time-out",
        "HTTP_429, 429, 429 Too Many Requests",
        "HTTP_429_RETRY_AFTER, 429, 429 Too Many Requests",
        "HTTP_407, 407, 407 Proxy Authentication Required",
        "ALL_401, 401, 401 Authorization Required",
    })
    void somebodyOnTheWayAnswers(Trouble trouble, int status, String title) throws Exception {
        for (Asker.Answer answer : List.of(askIn(trouble), askWithoutKeyIn(trouble))) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).contains("text/html");
            assertThat(answer.body()).contains("<title>" + title + "</title>", "<center>nginx</center>");
        }
    }

    @Test
    void aRateLimitMayTellWhenToComeBack() throws Exception {
        assertThat(askIn(Trouble.HTTP_429).header("Retry-After")).isEmpty();
        assertThat(askIn(Trouble.HTTP_429_RETRY_AFTER).header("Retry-After")).contains("30");
    }

    @Test
    void aProxyAsksForAPassword() throws Exception {
        assertThat(askIn(Trouble.HTTP_407).header("Proxy-Authenticate")).contains("Basic realm=\"proxy\"");
    }

    @Test
    void theKeyServiceIsOutOfReach() throws Exception {
        Asker.Answer answer = askIn(Trouble.HTTP_403);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json())
                .isEqualTo(JSON.readTree("{\"error\":{\"code\":403,\"status\":\"Forbidden\","
                        + "\"message\":\"Access credentials are not sufficient to access this resource\"}}"));
    }

    @Test
    void everyKeyIsRefusedInJson() throws Exception {
        Asker.Answer answer = askIn(Trouble.JSON_401);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.json().path("error").path("message").textValue()).isEqualTo("Access credentials are invalid");
        assertThat(answer.header("X-Sandbox")).isEmpty();
        assertThat(askWithoutKeyIn(Trouble.JSON_401).status()).isEqualTo(200);
    }

    @Test
    void everyKeyIsRefusedInHtml() throws Exception {
        Asker.Answer answer = askIn(Trouble.HTML_401);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("text/html");
        assertThat(answer.body()).contains("<h1>401 Authorization Required</h1>");
        assertThat(askWithoutKeyIn(Trouble.HTML_401).status()).isEqualTo(200);
    }

    @Test
    void onlyTheFirstRequestMeets503() throws Exception {
        assertThat(askIn(Trouble.FIRST_503).status()).isEqualTo(503);
        assertThat(Asker.ask(sandbox, KEY, NETWORK).status()).isEqualTo(200);
        assertThat(askIn(Trouble.FIRST_503).status()).isEqualTo(503);
    }

    @Test
    void theConnectionIsDropped() throws Exception {
        sandbox.trouble(Trouble.DROP);

        assertThat(Asker.rawQuery(sandbox, "127.0.0.1", KEY, NETWORK)).isEmpty();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void halfOfTheAnswerIsMissing() throws Exception {
        sandbox.trouble(Trouble.TRUNCATE);

        assertThat(Asker.rawQuery(sandbox, "127.0.0.1", KEY, NETWORK))
                .contains("Content-Length: 42\r\n")
                .endsWith("\r\n\r\n{\"data\":{\"globals\":{\"");
        assertThatThrownBy(() -> Asker.ask(sandbox, KEY, NETWORK)).isInstanceOf(IOException.class);
    }

    @Test
    void theRedirectCarriesTheKeyToAnotherNameOfThisMachine() throws Exception {
        Asker.Answer answer = askIn(Trouble.REDIRECT);

        assertThat(answer.status()).isEqualTo(301);
        URI target = URI.create(answer.header("Location").orElseThrow());
        assertThat(target)
                .hasHost("localhost")
                .hasPort(sandbox.url().getPort())
                .hasPath("/elsewhere")
                .hasQuery("key=" + KEY);
    }

    @Test
    void theKeyComesBackInEveryTextFieldAndInHeaders() throws Exception {
        Asker.Answer answer = askIn(Trouble.ECHO_KEY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.messages()).isEmpty();
        JsonNode me = answer.data().path("me");
        assertThat(me.path("username").textValue()).isEqualTo(KEY);
        assertThat(me.path("apiKeys"))
                .hasSize(7)
                .allSatisfy(key -> assertThat(key.path("name").textValue()).isEqualTo(KEY));
        JsonNode globals = answer.data().path("globals");
        assertThat(globals.path("network").textValue()).isEqualTo("mainnet");
        assertThat(globals.path("lightningAddressDomain").textValue()).isEqualTo(KEY);
        assertThat(globals.path("lightningAddressDomainAliases").get(0).textValue())
                .isEqualTo(KEY);
        assertThat(globals.path("nodesIds").get(0).textValue()).isEqualTo(KEY);
        assertThat(answer.header("X-Echo")).contains(KEY);
        assertThat(answer.header("Server")).contains(KEY);
        assertThat(answer.header("Set-Cookie")).contains("key=" + KEY);
    }

    @Test
    void theKeyComesBackInErrorsThatBlinkHasAnyway() throws Exception {
        sandbox.trouble(Trouble.ECHO_KEY);
        String receiveOnly = SandboxKey.RECEIVE_ONLY.text();

        assertThat(Asker.ask(sandbox, receiveOnly, "{me{id}}").messages().get(0))
                .endsWith("not authorized to read data) " + receiveOnly);
        assertThat(Asker.ask(sandbox, receiveOnly, "{moon}").messages().get(0)).endsWith(receiveOnly);
        assertThat(Asker.ask(
                                sandbox,
                                SandboxKey.READ_ONLY.text(),
                                "mutation{lnInvoiceCreate(input:{walletId:\"x\",amount:1}){errors{message}}}")
                        .body())
                .contains("Invalid value for WalletId " + SandboxKey.READ_ONLY.text());
    }

    @Test
    void anErrorCarriesTheKeyEverywhere() throws Exception {
        Asker.Answer answer = askIn(Trouble.ECHO_KEY_ERROR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Echo")).contains(KEY);
        assertThat(answer.json())
                .isEqualTo(JSON.readTree("{\"data\":null,\"errors\":[{\"message\":\"Bad key " + KEY + "\",\"path\":[\""
                        + KEY + "\"],\"extensions\":{\"code\":\"" + KEY + "\"}}]}"));
    }

    @Test
    void namesAreFullOfEscapes() throws Exception {
        Asker.Answer answer = askIn(Trouble.ESCAPES);

        String username = answer.data().path("me").path("username").textValue();
        assertThat(username)
                .startsWith("sandbox_shop\u001b[31m")
                .contains("\u202e", "\u2066", "\r\n", "\u2028", "\u0000");
        assertThat(answer.data().path("me").path("apiKeys").get(0).path("name").textValue())
                .startsWith("Till\u001b[31m");
        assertThat(Asker.ask(sandbox, SandboxKey.RECEIVE_ONLY, "{me{id}}")
                        .messages()
                        .get(0))
                .contains("not authorized to read data)\u001b[31m");
    }

    @Test
    void somethingElseAnswersWith200() throws Exception {
        Asker.Answer html = askIn(Trouble.HTML_200);
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.header("Content-Type")).contains("text/html");
        assertThat(html.body()).startsWith("<html>");

        Asker.Answer empty = askIn(Trouble.EMPTY_200);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();

        Asker.Answer foreign = askIn(Trouble.FOREIGN_JSON);
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(foreign.json().isObject()).isTrue();
        assertThat(foreign.json().has("data")).isFalse();
        assertThat(foreign.json().has("errors")).isFalse();
    }

    @Test
    void theAnswerStandsInAnArray() throws Exception {
        Asker.Answer answer = askIn(Trouble.JSON_ARRAY);

        assertThat(answer.json().isArray()).isTrue();
        assertThat(answer.json()
                        .get(0)
                        .path("data")
                        .path("globals")
                        .path("network")
                        .textValue())
                .isEqualTo("mainnet");
    }

    @Test
    void membersAreOfTheWrongType() throws Exception {
        JsonNode data = askIn(Trouble.WRONG_TYPES).data();

        assertThat(data.path("authorization").path("scopes").isArray()).isFalse();
        assertThat(data.path("me").path("defaultAccount").path("defaultWallet").isObject())
                .isFalse();
        assertThat(data.path("globals").path("network").isTextual()).isFalse();
        assertThat(data.path("windDown").isNumber()).isTrue();
    }

    @Test
    void anErrorThatNobodyKnows() throws Exception {
        Asker.Answer answer = askIn(Trouble.UNKNOWN_ERROR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().isNull()).isTrue();
        assertThat(answer.messages()).containsExactly("The moon is in the wrong house");
    }

    @Test
    void theRightAnswerIsTooLarge() throws Exception {
        Asker.Answer answer = askIn(Trouble.HUGE);

        assertThat(answer.bytes()).hasSizeGreaterThan(2 * 1024 * 1024);
        assertThat(answer.data().path("globals").path("network").textValue()).isEqualTo("mainnet");
    }

    @Test
    void aSmallBodyUnpacksToALargeOne() throws Exception {
        Asker.Answer answer = askIn(Trouble.GZIP_BOMB);

        assertThat(answer.header("Content-Encoding")).contains("gzip");
        assertThat(answer.bytes()).hasSizeLessThan(1024 * 1024);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            assertThat(unpacked.skip(Long.MAX_VALUE)).isGreaterThan(128L * 1024 * 1024);
        }
    }

    @Test
    void withoutTheKeyServiceWhoeverAsksForKeysLosesMe() throws Exception {
        Asker.Answer answer = askIn(Trouble.API_KEYS_DOWN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().path("me").isNull()).isTrue();
        assertThat(answer.data().path("authorization").path("scopes")).hasSize(2);
        assertThat(answer.json().path("errors")).isEqualTo(JSON.readTree("""
                                [{"message":"HTTP fetch failed from 'api_keys': 500: Internal Server Error",
                                  "path":["me"],
                                  "extensions":{"code":"SUBREQUEST_HTTP_ERROR","service":"api_keys",
                                                "reason":"500: Internal Server Error","http":{"status":500}}}]"""));
        assertThat(Asker.ask(sandbox, KEY, "{me{username}}").body())
                .isEqualTo("{\"data\":{\"me\":{\"username\":\"sandbox_shop\"}}}");
    }

    @Test
    void theNetworkIsNotTold() throws Exception {
        Asker.Answer answer = askIn(Trouble.GLOBALS_DOWN);

        assertThat(answer.data().path("globals").isNull()).isTrue();
        assertThat(answer.data().path("me").path("username").textValue()).isEqualTo("sandbox_shop");
        assertThat(answer.messages())
                .containsExactly("Service offline, please try again in a few minutes."
                        + " If the problem persists, please contact support.");
        assertThat(askWithoutKeyIn(Trouble.GLOBALS_DOWN).data().path("globals").isNull())
                .isTrue();
    }

    @Test
    void onlyTheApiIsStruck() throws Exception {
        sandbox.trouble(Trouble.HTTP_503);

        assertThat(Asker.get(sandbox, "/").status()).isEqualTo(200);
        assertThat(Asker.get(sandbox, "/elsewhere").status()).isEqualTo(404);
    }
}
