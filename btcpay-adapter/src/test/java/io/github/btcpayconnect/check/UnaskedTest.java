package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.FORMAT;
import static io.github.btcpayconnect.check.FindingId.KEY_VALID;
import static io.github.btcpayconnect.check.FindingId.NETWORK;
import static io.github.btcpayconnect.check.FindingId.SCOPE_READ;
import static io.github.btcpayconnect.check.FindingId.SERVER_KNOWN;
import static io.github.btcpayconnect.check.FindingId.SERVER_REACHABLE;
import static io.github.btcpayconnect.check.FindingId.WALLET_CURRENCY;
import static io.github.btcpayconnect.check.FindingId.WALLET_EXISTS;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.blink.BlinkConnection;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.BlinkAnswers;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings about which nobody is asked: everything that is sent all the same would arrive here. */
class UnaskedTest {
    private final ScriptedServer anybody = ScriptedServer.of(Answer.json(BlinkAnswers.account("\"READ\",\"RECEIVE\"")));

    @AfterEach
    void nothingWasSent() {
        anybody.close();
        assertThat(anybody.requests()).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "hello",
                "type=blink",
                "type=Blink;api-key=x",
                "type=nonesuch;api-key=x",
                "type=blink;api-key=x;currency=btc",
                "type=blink;server=http://api.blink.sv/graphql;api-key=x"
            })
    void whatBtcpayRefusesIsNotAskedAbout(String text) {
        assertThatReport(check(text))
                .is(Status.FAIL)
                .has(Status.FAIL, FORMAT)
                .has(Status.PASS)
                .has(Status.UNKNOWN)
                .says(KEY_VALID, "not asked: BTCPay refuses the string")
                .cost(0);
    }

    @Test
    void theFormatNamesTheProblemThatBtcpayNames() {
        Report report = check("type=blink;api-key=x;currency=btc");

        assertThatReport(report).says(FORMAT, "BTC or USD, in capitals only").advises(FORMAT, "currency=BTC");
        assertThat(report.problems()).extracting(problem -> problem.rule()).contains(Rule.CURRENCY_INVALID);
    }

    @Test
    void aLightningAddressThatBtcpayRefusesFailsAsOne() {
        assertThatReport(check("type=blink;ln-address=a@b@c"))
                .is(Status.FAIL)
                .has(Status.FAIL, FORMAT)
                .has(
                        Status.SKIPPED,
                        FindingId.ofAddress().stream()
                                .filter(id -> id != FORMAT)
                                .toArray(FindingId[]::new));
    }

    @Test
    void aStringOfAnotherTypeIsNotCheckedOnlineYet() {
        assertThatReport(check("type=clightning;server=tcp://127.0.0.1:9835"))
                .is(Status.UNKNOWN)
                .has(Status.UNKNOWN, SERVER_REACHABLE, KEY_VALID, SCOPE_READ, WALLET_EXISTS, WALLET_CURRENCY, NETWORK)
                .says(SERVER_REACHABLE, "not checked online")
                .cost(0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https:\\\\api.blink.sv/graphql", "https://api.blink.sv/graphql?x=y"})
    void anUnusualServerIsSentNothing(String server) {
        assertThatReport(check(Strings.account(server, "")))
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .says(SERVER_REACHABLE, "was not asked: its address is written in an unusual way")
                .advises(SERVER_REACHABLE, "https://api.blink.sv/graphql")
                .cost(0);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', there is no API key",
        "blink_übergroß, cannot be sent",
        "blink_\u0001x, cannot be sent",
    })
    void aKeyThatFitsIntoNoHeaderIsNotSent(String key, String why) {
        assertThatReport(check("type=blink;server=https://api.blink.sv/graphql;api-key=" + key))
                .is(Status.UNKNOWN)
                .has(Status.FAIL)
                .says(SERVER_REACHABLE, "was not asked: ")
                .says(SERVER_REACHABLE, why)
                .cost(0);
    }

    @Test
    void aKeyIsNotSentUnencryptedUnlessTheStringSaysSo() {
        String onion = "http://blink" + "a".repeat(51) + ".onion/graphql";

        assertThatReport(check("type=blink;server=" + onion + ";api-key=" + Strings.KEY))
                .is(Status.UNKNOWN)
                .says(SERVER_REACHABLE, "the API key would travel unencrypted")
                .advises(SERVER_REACHABLE, "allowinsecure=true")
                .cost(0);
        AccountAnswer answer = new BlinkChecker(sandbox())
                .ask(Secret.of(Strings.KEY), "http://localhost/graphql", false, CheckOptions.defaults());
        assertThat(answer.wallets()).isEmpty();
    }

    @Test
    void aServerThatNobodyKnowsIsWarnedOf() {
        for (String server : new String[] {
            "https://blink.sv.example/graphql", "https://api-blink.sv/graphql", "https://192.0.2.1/graphql"
        }) {
            Report report = new BlinkChecker(sandbox())
                    .check(
                            BlinkConnection.account(Secret.of("ü"))
                                    .server(server)
                                    .build(),
                            CheckOptions.defaults());
            assertThatReport(report)
                    .has(Status.WARN, FORMAT, SERVER_KNOWN)
                    .says(SERVER_KNOWN, "is not Blink's; whoever runs it sees the API key");
        }
    }

    @Test
    void theDefaultServerOfTheNetworkIsUsedWhereNoneIsNamed() {
        assertThatReport(check("type=blink;api-key=ü")).says(SERVER_KNOWN, "api.blink.sv is Blink's");
        assertThatReport(new BlinkChecker(sandbox())
                        .check(
                                ConnectionString.check("type=blink;api-key=ü", Network.TESTNET),
                                new CheckOptions(Network.TESTNET)))
                .says(SERVER_KNOWN, "api.staging.galoy.io is Blink's");
    }

    private Report check(String text) {
        return Strings.check(sandbox(), text);
    }

    private HttpSettings sandbox() {
        return HttpSettings.defaults().withSandbox(URI.create("http://127.0.0.1:" + anybody.port()));
    }
}
