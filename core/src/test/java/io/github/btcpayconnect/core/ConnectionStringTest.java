package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {
    @ParameterizedTest(name = "joined by {index}")
    @ValueSource(strings = {" ", "\n", "\r\n\r\n", "\t"})
    void aSecondStringIsOneProblem(String between) {
        String text =
                "type=blink;server=https://api.blink.sv/graphql;api-key=blink_" + "a".repeat(64) + ";currency=BTC";
        assertThat(ConnectionString.check(text + between + text).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(Rule.DUPLICATE_KEY);
                    assertThat(problem.start()).isEqualTo(text.length() + between.length());
                    assertThat(problem.isError() && problem.first()).isTrue();
                });
    }

    private static final String KEY = "blink_AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789";
    private static final String SOUND = "type=blink;server=https://api.blink.sv/graphql;api-key=" + KEY
            + ";wallet-id=6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f;currency=BTC";

    @Test
    void aSoundStringHasNoProblem() {
        assertThat(ConnectionString.check(SOUND).problems()).isEmpty();
        assertThat(ConnectionString.parse(SOUND).type()).isEqualTo("blink");
    }

    @Test
    void parseThrowsWithAllProblems() {
        assertThatThrownBy(() -> ConnectionString.parse("type=blink;currency=btc"))
                .isInstanceOfSatisfying(
                        InvalidConnectionStringException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::rule)
                                .containsExactly(Rule.SERVER_MISSING, Rule.CURRENCY_INVALID, Rule.API_KEY_MISSING));
    }

    @Test
    void warningsAloneDoNotThrow() {
        assertThat(ConnectionString.parse("type=blink;api-key=x").problems())
                .isNotEmpty()
                .noneMatch(Problem::isError);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                one("empty", "", Rule.EMPTY, 0, 0),
                one("blank", " \t", Rule.EMPTY, 0, 2),
                one("no type", "server=x", Rule.TYPE_MISSING, 0, 0),
                one("a segment without equals", SOUND + ";x", Rule.FORMAT, SOUND.length() + 1, SOUND.length() + 2),
                one("white space at the end", SOUND + "; ", Rule.FORMAT, SOUND.length() + 1, SOUND.length() + 2),
                one("capital type", SOUND.replace("=blink;", "=BLINK;"), Rule.TYPE_CASE, 5, 10),
                one("unknown type", "type=hello", Rule.TYPE_UNKNOWN, 5, 10),
                one("removed type", "type=charge", Rule.TYPE_UNKNOWN, 5, 11),
                one("unknown key", "note=x;" + SOUND, Rule.KEY_UNKNOWN, 0, 4),
                one("small currency", SOUND.replace("=BTC", "=btc"), Rule.CURRENCY_INVALID, 182, 185),
                one("doubled prefix", SOUND.replace("=blink_", "=blink_blink_"), Rule.API_KEY_DOUBLED, 55, 131),
                one("cut key", SOUND.replace("0123456789;", ";"), Rule.API_KEY_FORM, 55, 115),
                one("staging key", SOUND.replace("blink_", "galoy_staging_"), Rule.API_KEY_PREFIX, 55, 133),
                one("line break in key", SOUND.replace("_Ab", "_\nAb"), Rule.API_KEY_HEADER, 55, 126),
                one("letter outside ASCII in key", SOUND.replace("_Ab", "_\u00e9"), Rule.API_KEY_HEADER, 55, 124),
                one("placeholder", SOUND.replace(KEY, "<YOUR_API_KEY>"), Rule.PLACEHOLDER, 55, 69),
                one("masked copy", SOUND.replace(KEY, "blink_\u2022\u2022\u2022"), Rule.PLACEHOLDER, 55, 64),
                one("wallet id", SOUND.replace("6b3b1b5c-", ""), Rule.WALLET_ID_FORM, 136, 163),
                one(
                        "no server",
                        SOUND.replace("server=https://api.blink.sv/graphql;", ""),
                        Rule.SERVER_MISSING,
                        10,
                        10),
                one("http", SOUND.replace("https:", "http:"), Rule.TLS_REQUIRED, 18, 45),
                one("allowinsecure", SOUND + ";allowinsecure=yes", Rule.ALLOWINSECURE_INVALID, 200, 203),
                one(
                        "clear text on the internet",
                        SOUND.replace("https:", "http:") + ";allowinsecure=true",
                        Rule.INSECURE_PUBLIC,
                        18,
                        45),
                one("no server", SOUND.replace("https:", "HTTPS:\\"), Rule.SERVER_INVALID, 18, 47),
                one("address", "type=blink;ln-address=a@b@c;server=https://b", Rule.LN_ADDRESS_INVALID, 22, 27),
                one("address without server", "type=blink;ln-address=a@b", Rule.SERVER_MISSING, 10, 10),
                one("key twice", SOUND + ";currency=BTC", Rule.DUPLICATE_KEY, 186, 194));
    }

    private static Arguments one(String name, String text, Rule rule, int start, int end) {
        return Arguments.of(name, text, rule, start, end);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void theProblemStandsAtItsPlace(String name, String text, Rule rule, int start, int end) {
        assertThat(ConnectionString.check(text).problems())
                .filteredOn(problem -> problem.rule() == rule)
                .singleElement()
                .satisfies(problem ->
                        assertThat(List.of(problem.start(), problem.end())).containsExactly(start, end));
    }

    @Test
    void problemsStandInInputOrder() {
        List<Problem> problems = ConnectionString.check("x=1;type=blink;currency=btc;y=2;api-key=;z;currency=usd")
                .problems();

        assertThat(problems).extracting(Problem::start).isSorted();
        assertThat(problems)
                .filteredOn(Problem::first)
                .extracting(Problem::rule)
                .containsExactly(Rule.FORMAT);
    }

    @Test
    void onlyErrorsAreFirst() {
        assertThat(ConnectionString.check("type=blink;api-key=x").first()).isEmpty();
    }

    @Test
    void aHundredProblemsAreEnough() {
        CheckResult result = ConnectionString.check("x;".repeat(1_000));

        assertThat(result.problems()).hasSize(101);
        assertThat(result.problems().get(100).rule()).isEqualTo(Rule.MORE_PROBLEMS);
        assertThat(result.first()).isPresent();
    }

    @Test
    void theFirstProblemIsNeverCutOff() {
        CheckResult result = ConnectionString.check("type=blink;api-key=x;" + unknownKeys(200) + "currency=EUR");

        assertThat(result.first()).map(Problem::rule).contains(Rule.CURRENCY_INVALID);
        assertThat(result.hasErrors()).isTrue();
    }

    private static String unknownKeys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("k").append(i).append("=x;");
        }
        return keys.toString();
    }

    static Stream<Arguments> megabytes() {
        return Stream.of(
                        "x",
                        ";",
                        ";x",
                        ";x=",
                        "=",
                        " ",
                        "\u200b",
                        "type=blink;",
                        " type=blink",
                        "xtype=blink ",
                        "type=",
                        "<",
                        "type=blink;api-key=blink_",
                        "/",
                        "tcp://",
                        "unix:/",
                        "@",
                        ":",
                        "%41",
                        "\u00e9",
                        "\ud800",
                        "lndhub://a@",
                        "://")
                .map(unit -> Arguments.of("of " + unit.codePoints().boxed().toList(), unit));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("megabytes")
    void aMegabyteOfAnythingIsJudged(String name, String unit) {
        String text = unit.repeat(ConnectionString.MAX_LENGTH / unit.length());

        assertThat(ConnectionString.check(text).problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.rule() == Rule.TOO_LONG);
        for (String before : List.of(
                "type=blink;api-key=x;server=", "type=lndhub;server=https://", "lndhub://a@https://", "tcp://", "x=")) {
            String prefixed = before + text.substring(before.length());
            assertThat(ConnectionString.check(prefixed).problems()).isNotNull();
            assertThat(BtcpayServer.newest().as(Role.MERCHANT).judge(prefixed).notes())
                    .isEmpty();
        }
        assertThat(ConnectionString.check(text + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
                        .problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.TOO_LONG);
    }

    @Test
    void bytesAreUtf8() {
        assertThat(ConnectionString.check(SOUND.getBytes(StandardCharsets.UTF_8), Network.MAINNET)
                        .problems())
                .isEmpty();
        assertThat(ConnectionString.check(new byte[] {'t', (byte) 0xff}, Network.MAINNET)
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(Rule.NOT_TEXT);
                    assertThat(problem.start()).isEqualTo(1);
                });
        assertThat(ConnectionString.check(new byte[] {'t', (byte) 0xc3}, Network.MAINNET)
                        .problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.NOT_TEXT);
    }

    @Test
    void onRegtestTheDefaultServerIsRefused() {
        assertThat(ConnectionString.check("type=blink;api-key=x", Network.REGTEST)
                        .first())
                .map(Problem::rule)
                .contains(Rule.TLS_REQUIRED);
    }

    @Test
    void aSecretKeyHasOneWayOut() {
        ConnectionString string = ConnectionString.parse(SOUND);

        assertThat(string.secret("api-key")).map(Secret::reveal).contains(KEY);
        assertThatIllegalArgumentException().isThrownBy(() -> string.value("api-key"));
        assertThatIllegalArgumentException().isThrownBy(() -> string.value("unheard-of"));
        assertThat(string.value("currency")).contains("BTC");
    }

    @Test
    void orderMattersForEquality() {
        assertThat(ConnectionString.parse("type=blink;api-key=x"))
                .isEqualTo(ConnectionString.parse(" TYPE = blink ;api-key=x;"))
                .hasSameHashCodeAs(ConnectionString.parse(" TYPE = blink ;api-key=x;"))
                .isNotEqualTo(ConnectionString.parse("api-key=x;type=blink"));
    }

    static Stream<Arguments> pastes() {
        return Stream.of(
                Arguments.of("a bare key", KEY, "API key alone"),
                Arguments.of("a bare wallet id", "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f", "wallet id alone"),
                Arguments.of("a header", "X-API-KEY: " + KEY, "header"),
                Arguments.of("a command", "curl -H 'X-API-KEY: " + KEY + "' https://api.blink.sv/graphql", "curl"),
                Arguments.of("quotes", '"' + SOUND + '"', "quotation marks"),
                Arguments.of("JSON", "{\"connectionString\":\"" + SOUND + "\"}", "JSON"),
                Arguments.of("an environment variable", "BTCPAY_BTCLIGHTNING=" + SOUND, "text before"),
                Arguments.of("a label", "Connection string: " + SOUND, "text before"),
                Arguments.of("commas", SOUND.replace(';', ','), "comma"),
                Arguments.of("lines", SOUND.replace(';', '\n'), "line break"),
                Arguments.of("colons", "type:blink;server:x", "colon"),
                Arguments.of("two strings", SOUND + ";" + SOUND, "two connection strings"),
                Arguments.of("the internal node", "Internal Node", "own node"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pastes")
    void aWrongPasteIsRecognised(String name, String text, String words) {
        assertThat(ConnectionString.check(text).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains(words));
    }
}
