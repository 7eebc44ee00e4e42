package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clients of BTCPay Server itself, and that of Blink, make of servers and credentials that are taken. */
class BuiltInTypesTest {
    private static Answer answer(String text) {
        return new LightningClientFactory(List.of(BlinkType.BLINK, BuiltInTypes.ALL.get(BuiltInTypes.ALL.size() - 1)))
                .create(Texts.of(text), Network.MAINNET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a login with an at sign      | username=a@b;password=p   | a%40b:p@
                    a password with a slash      | username=l;password=p/q?r | l:p%2Fq%3Fr@
                    a password with a colon      | username=l;password=p:q   | l:p:q@
                    a password that is escaped   | username=l;password=p%40q | l:p%40q@
                    no login and no password     | allowinsecure=false       | ``
                    """)
    void lndHubPrintsTheLoginInItsServer(String description, String keys, String userInfo) {
        assertThat(answer("type=lndhub;server=https://h/;" + keys).canonical().map(Secret::reveal))
                .contains("type=lndhub;server=https://" + userInfo + "h/");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a host that is a mark of direction only | https://{200E}/graphql
                    a label that is one                     | https://a.{200E}.b/graphql
                    a first label that is one               | https://{202B}.a/graphql
                    a Greek question mark, a semicolon      | https://a{37E}b/graphql
                    a Greek varia, a backtick               | https://a{1FEF}b/graphql
                    """)
    void blinkMakesNoSocketOfAHostThatLosesItsForm(String description, String server) {
        assertThat(NetUri.tryParse(Texts.of(server))).isNotNull();
        assertThat(answer("type=blink;api-key=x;server=" + server).message())
                .contains("Invalid URI: The hostname could not be parsed.");
        assertThat(ConnectionString.check(Texts.of("type=blink;api-key=x;server=" + server))
                        .first()
                        .map(Problem::rule))
                .contains(Rule.SERVER_INVALID);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a mark of direction in a label   | https://a{200E}.b/
                    the name of the API, twice       | https://api.api.b/
                    an address                       | https://[::1%25eth0]:1/
                    nothing but the start of a name  | https://api./
                    """)
    void blinkMakesASocketOfMostHosts(String description, String server) {
        assertThat(answer("type=blink;api-key=x;server=" + server).kind()).isEqualTo(Answer.Kind.ACCEPTED);
    }

    @Test
    void blinkLooksAtTheCurrencyBeforeTheSocket() {
        assertThat(answer("type=blink;api-key=x;currency=EUR;server=https://{200E}")
                        .message())
                .contains("Invalid Blink Wallet Currency (Only BTC and USD are supported)");
    }
}
