package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person is told who put the right thing in the wrong place, or wrote its name a little wrong. */
class SuggestionsTest {
    private static final String KEY = "blink_AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789";
    private static final String WALLET = "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f";
    private static final String BLINK = "type=blink;server=https://api.blink.sv/graphql;";
    private static final String HEX = "0123456789abcdef";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "apikey, api-key",
        "api_key, api-key",
        "API.KEY, api-key",
        "walletid, wallet-id",
        "wallet_id, wallet-id",
        "walet-id, wallet-id",
        "allow-insecure, allowinsecure",
        "curency, currency",
        "srever, server",
        "lnaddress, ln-address",
    })
    void anUnknownKeyNearAKnownOneGetsItsName(String written, String meant) {
        assertThat(remedyOf(Rule.KEY_UNKNOWN, "type=blink;" + written + "=x")).isEqualTo("Did you mean " + meant + "?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"blnk, blink", "lndrest, lnd-rest", "c-lightning, clightning", "phoenix, phoenixd", "LND_REST, lnd-rest"
    })
    void anUnknownTypeNearAKnownOneGetsItsName(String written, String meant) {
        assertThat(remedyOf(Rule.TYPE_UNKNOWN, "type=" + written)).isEqualTo("Did you mean type=" + meant + "?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"cln, clightning", "lnd, lnd-rest", "galoy, blink", "alby, nwc"})
    void soDoesATypeThatIsCalledDifferentlyElsewhere(String written, String meant) {
        assertThat(remedyOf(Rule.TYPE_UNKNOWN, "type=" + written)).isEqualTo("Did you mean type=" + meant + "?");
    }

    @Test
    void theLookOfAValueTellsWhichKeyWasMeant() {
        assertThat(remedyOf(Rule.KEY_UNKNOWN, BLINK + "key=" + KEY)).isEqualTo("Did you mean api-key?");
        assertThat(remedyOf(Rule.KEY_UNKNOWN, BLINK + "id=" + WALLET + ";api-key=" + KEY))
                .isEqualTo("Did you mean wallet-id?");
        assertThat(remedyOf(Rule.KEY_UNKNOWN, "type=blink;url=https://api.blink.sv/graphql;api-key=" + KEY))
                .isEqualTo("Did you mean server?");
    }

    @Test
    void aKeyThatIsThereAlreadyIsNotSuggested() {
        assertThat(remedyOf(Rule.KEY_UNKNOWN, BLINK + "api-key=" + KEY + ";apikey=" + KEY))
                .isEqualTo("Delete it.");
    }

    @Test
    void aKeyOfAnotherTypeIsCalledSo() {
        assertThat(problem(Rule.KEY_UNKNOWN, BLINK + "api-key=" + KEY + ";macaroon=0201")
                        .message())
                .contains("macaroon belongs to type=lnd-rest");
        assertThat(problem(Rule.KEY_UNKNOWN, "type=clightning;server=/x;password=x")
                        .message())
                .contains("password belongs to type=eclair");
    }

    @Test
    void whereUnknownKeysAreRefusedTheErrorSaysWhatWasMeant() {
        Problem problem = problem(Rule.KEY_REFUSED, "type=coinsnap;lnaddress=alice@coinsnap.app");

        assertThat(problem.isError()).isTrue();
        assertThat(problem.remedy()).contains("Did you mean ln-address?");
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                token("phoenixd", HEX.repeat(4)),
                token("Strike", HEX.toUpperCase(Locale.ROOT).repeat(4)),
                token("BTCPay Server itself", HEX.repeat(2) + "01234567"),
                token("LNbits", HEX.repeat(2)),
                token("macaroon", "0201036c6e64" + HEX.repeat(10)),
                token("macaroon", "AgEDbG5kAvgBAwoQ"),
                token("Nostr Wallet Connect", "nostr+walletconnect://" + HEX.repeat(4) + "?relay=wss://r.example"),
                token("Alby", "NGY5M2U2NTKTYTYZMY0ZYTU5LTG3N2ETM2QXMDEYMJI2NJRH"),
                token("another service", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"),
                token("BlindPay", "bp_live_AbCdEf0123456789"),
                token("private key of Nostr", "nsec1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"),
                token("LNDhub", "lndhub://login:password@https://lndhub.example"));
    }

    private static Arguments token(String whose, String value) {
        return Arguments.of(whose, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void theTokenOfAnotherServiceIsRecognised(String whose, String value) {
        Problem problem = problem(Rule.API_KEY_PREFIX, BLINK + "api-key=" + value);

        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.message()).contains(whose);
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                value("wallet id in api-key", BLINK + "api-key=" + WALLET, Rule.API_KEY_FORM, "wallet-id"),
                value("address in api-key", BLINK + "api-key=alice@blink.sv", Rule.API_KEY_FORM, "ln-address"),
                value("URL in api-key", "type=blink;api-key=https://api.blink.sv", Rule.API_KEY_FORM, "server"),
                value("currency in api-key", BLINK + "api-key=BTC", Rule.API_KEY_FORM, "currency"),
                value("key in wallet-id", BLINK + "wallet-id=" + KEY, Rule.WALLET_ID_FORM, "api-key"),
                value("currency in wallet-id", BLINK + "wallet-id=BTC", Rule.WALLET_ID_FORM, "currency"),
                value("address in username", "type=blink;username=alice@blink.sv", Rule.VALUE_MISPLACED, "ln-address"),
                value("key in server", "type=blink;server=" + KEY, Rule.SERVER_INVALID, "api-key"),
                value("wallet id in currency", BLINK + "currency=" + WALLET, Rule.CURRENCY_INVALID, "wallet-id"),
                value("URL in ln-address", "type=blink;ln-address=https://a@b@c", Rule.LN_ADDRESS_INVALID, "server"),
                value(
                        "currency in allowinsecure",
                        BLINK + "allowinsecure=BTC",
                        Rule.ALLOWINSECURE_INVALID,
                        "currency"));
    }

    private static Arguments value(String name, String text, Rule rule, String home) {
        return Arguments.of(name, text, rule, home);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misplaced")
    void aValueInTheKeyOfAnotherIsSentHome(String name, String text, Rule rule, String home) {
        assertThat(problem(rule, text).remedy()).contains(home + "=");
    }

    @Test
    void twoValuesThatHaveChangedPlacesAreExchanged() {
        String text = BLINK + "api-key=" + WALLET + ";wallet-id=" + KEY;

        assertThat(remedyOf(Rule.API_KEY_FORM, text))
                .isEqualTo("It has changed places with wallet-id: exchange the two values.");
        assertThat(remedyOf(Rule.WALLET_ID_FORM, text))
                .isEqualTo("It has changed places with api-key: exchange the two values.");
    }

    @Test
    void aKeyOfBlinkIsRecognisedInOtherTypes() {
        assertThat(problem(Rule.VALUE_MISPLACED, "type=lnbits;server=https://l.example;api-key=" + KEY)
                        .remedy())
                .contains("type=blink");
        assertThat(problem(Rule.VALUE_INVALID, "type=lnd-rest;server=https://l.example;macaroon=" + KEY)
                        .message())
                .isEqualTo("This is an API key of Blink, not the macaroon.");
    }

    @Test
    void aKeyWithoutItsBeginningIsRecognised() {
        assertThat(problem(Rule.API_KEY_FORM, BLINK + "api-key=" + KEY.substring("blink_".length()))
                        .remedy())
                .contains("Write blink_ in front");
    }

    @Test
    void aServerOfOnesOwnMayHaveKeysOfAnyLook() {
        assertThat(ConnectionString.check("type=blink;server=https://galoy.example/graphql;api-key=" + HEX.repeat(4))
                        .problems())
                .isEmpty();
    }

    static Stream<Arguments> joints() {
        return Stream.of(
                Arguments.of("a semicolon", ";"),
                Arguments.of("a blank", " "),
                Arguments.of("a line break", "\n"),
                Arguments.of("a semicolon and a line break", ";\r\n"),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("joints")
    void twoStringsAreOneProblem(String name, String joint) {
        String one = BLINK + "api-key=" + KEY + ";wallet-id=" + WALLET + ";currency=BTC";
        String other = "type=lnd-rest;server=https://lnd.example;macaroon=0201036c6e64";
        for (String text : List.of(one + joint + one, one + joint + other, other + joint + one)) {
            assertThat(ConnectionString.check(text).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.message()).isEqualTo("There are two connection strings here.");
                assertThat(problem.isError()).isTrue();
                assertThat(problem.first()).isTrue();
                assertThat(text.substring(problem.start(), problem.end())).isEqualTo("type");
            });
        }
        assertThat(ConnectionString.check(one + joint + one + joint + one).problems())
                .extracting(Problem::message)
                .containsExactly("There are 3 connection strings here.");
    }

    @Test
    void aTypeThatStandsTwiceIsNoSecondString() {
        assertThat(problem(Rule.DUPLICATE_KEY, "type=blink;type=blink;api-key=x")
                        .message())
                .isEqualTo("The key type stands here a second time.");
        assertThat(ConnectionString.check(BLINK + "api-key=x;subtype=blink").problems())
                .extracting(Problem::rule)
                .containsOnly(Rule.API_KEY_FORM, Rule.KEY_UNKNOWN);
    }

    private static String remedyOf(Rule rule, String text) {
        return problem(rule, text).remedy();
    }

    private static Problem problem(Rule rule, String text) {
        List<Problem> problems = ConnectionString.check(text).problems().stream()
                .filter(problem -> problem.rule() == rule)
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
