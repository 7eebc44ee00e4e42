package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.CliCall.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain} says of BTCPay's answer, by version, plugins and role. */
class ExplainVerdictTest {
    private static final String NWC = "type=nwc;key=nostr+walletconnect://"
            + "b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4"
            + "?relay=wss%3A%2F%2Frelay.example&secret=71a8c14c1407c113601079c4302dab36460f0ccd0ad506f1f2dc73b5100e4f3c";

    private static Result explain(String text, String... options) {
        List<String> args = new ArrayList<>(List.of("explain"));
        args.addAll(List.of(options));
        return CliCall.of(args.toArray(new String[0])).stdin(text).run();
    }

    private static JsonNode json(String text, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("--json"));
        args.addAll(List.of(options));
        return new ObjectMapper()
                .readTree(explain(text, args.toArray(new String[0])).out());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "type=blink;api-key=x;server=https://api.blink.sv/graphql | - | PASS | 0",
                "type=blink;api-key=x | - | WARN | 0",
                "type=blink;api-key=x | admin | WARN | 0",
                "type=blink;api-key=x | merchant | FAIL | 1",
                "type=phoenixd;server=http://127.0.0.1 | - | WARN | 0",
                "type=phoenixd;server=http://127.0.0.1 | merchant | FAIL | 1",
                "type=blink | - | FAIL | 1",
                "hello | admin | FAIL | 1",
                "Internal Node | - | WARN | 0",
            })
    void theVerdictDecides(String text, String role, String status, int exit) throws IOException {
        String[] options = role == null ? new String[0] : new String[] {"--as", role};
        Result result = explain(text, options);
        assertThat(result.exit()).isEqualTo(exit);
        JsonNode json = json(text, options);
        // A made-up key has a warning of its own.
        assertThat(json.get("status").textValue())
                .isIn(status, json.get("problems").isEmpty() ? status : status.replace("PASS", "WARN"));
        assertThat(json.get("verdict")).hasSize(role == null ? 2 : 1);
    }

    @Test
    void aTypeThatIsGoneIsTakenByTheServerThatStillKnewIt() throws IOException {
        String text = "type=charge;server=https://charge.example;api-token=Geheim";
        Result old = explain(text, "--btcpay-version", "2.3.5");
        assertThat(old.exit()).isZero();
        assertThat(old.out())
                .contains("BTCPay 2.3.5 takes it, but see above.")
                .contains("2.4.7")
                .contains("exposed")
                .doesNotContain("Geheim");
        assertThat(json(text, "--btcpay-version", "v2.3.5").get("status").textValue())
                .isEqualTo("WARN");
        assertThat(explain(text).exit()).isEqualTo(1);
    }

    @Test
    void aMissingPluginIsNamed() throws IOException {
        Result result = explain(NWC);
        assertThat(result.exit()).isEqualTo(1);
        Golden.hold("explain-missing-plugin.txt", result.out());
        JsonNode verdict = json(NWC, "--plugins", "blink,nwc@KUKKS").get("verdict");
        assertThat(verdict.get(0).get("accepted").booleanValue()).isTrue();
        assertThat(verdict.get(1).get("remedy").textValue()).contains("cannot name a server");
    }

    @Test
    void whatHangsOnTheServerIsNoFault() throws IOException {
        String text = "type=lnurl;value=alice@example.com;server=https://example.com";
        Result result = explain(text, "--plugins", "lnurl");
        assertThat(result.exit()).isZero();
        Golden.hold("explain-open.txt", result.out());
        JsonNode json = json(text, "--plugins", "lnurl");
        assertThat(json.get("verdict").get(0).get("accepted").isNull()).isTrue();
        assertThat(json.get("verdict").get(0).get("question").textValue()).isNotBlank();
    }

    @Test
    void otherTypesAreReadByTheCatalogue() throws IOException {
        Golden.hold(
                "explain-missing-keys.txt", explain("type=lnd-rest;macaroon=00").out());
        Golden.hold(
                "explain-lndhub.txt",
                explain("lndhub://login:Geheim@https://hub.example", "--verbose")
                        .out());
        assertThat(json("type=lnd-rest;server=https://lnd.example")
                        .get("defaults")
                        .get("allowinsecure")
                        .textValue())
                .isEqualTo("false");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2", "latest", "2.4.4-rc1", "2.4.", "x"})
    void aWrongVersionIsRefused(String version) {
        Result result = explain("x", "--btcpay-version=" + version);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'hello', 'lnbits'",
        "'blink,', 'nwc@Kukks, nwc@Tando'",
        "'none,blink', 'blink'",
        "'nwc', 'nwc@Kukks, nwc@Tando'",
        "'nwc@nobody', 'nwc@Kukks'",
        "'lnd-rest', 'blink'"
    })
    void aWrongPluginIsRefusedAndTheChoicesAreNamed(String plugins, String choices) {
        Result result = explain("x", "--plugins", plugins);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(choices);
    }

    @Test
    void aWrongRoleIsRefused() {
        assertThat(explain("x", "--as", "owner").exit()).isEqualTo(2);
    }

    @Test
    void pluginsAreAskedInTheOrderGiven() throws IOException {
        assertThat(json("type=hello", "--plugins", "flash@lnflash,breez-liquid")
                        .get("verdict")
                        .get(0)
                        .get("message")
                        .textValue())
                .isEqualTo("Invalid connection type. Expected 'breez-liquid'.");
        assertThat(json("type=hello", "--plugins", "breez-liquid, flash@lnflash")
                        .get("verdict")
                        .get(0)
                        .get("message")
                        .textValue())
                .isEqualTo("Invalid Flash connection string");
        assertThat(json("type=blink;api-key=x", "--plugins", "none")
                        .get("verdict")
                        .get(0)
                        .get("message")
                        .textValue())
                .isEqualTo("Invalid connection string");
    }

    @Test
    void bytesThatAreNoTextHaveNoVerdict() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(CliCall.of("explain", "--json")
                        .stdin(new byte[] {'t', (byte) 0xff})
                        .run()
                        .out());
        assertThat(json.get("verdict")).isEmpty();
        assertThat(json.get("status").textValue()).isEqualTo("FAIL");
    }

    @Test
    void newerVersionsAreJudgedAsTheNewestKnown() {
        assertThat(explain("hello", "--btcpay-version", "3.0").out())
                .contains("BTCPay 3.0.0 refuses it")
                .contains("judged like");
    }
}
