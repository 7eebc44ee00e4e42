package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.CliCall.ScriptedPrompt;
import io.github.btcpayconnect.cli.ExplainTest.Pasted;
import io.github.btcpayconnect.sandbox.SandboxKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {
    private static final String LEFT = Strings.SOUND.replace("BTC", "sats") + "; ";

    static Stream<Pasted> pasted() {
        return Stream.of(
                new Pasted("sound", Strings.SOUND, 0),
                new Pasted("quoted", "\"" + Strings.SOUND + "\"", 0),
                new Pasted(
                        "much",
                        "Connection string: "
                                + Strings.SOUND
                                        .replace("=", ": ")
                                        .replace(";", ",\n")
                                        .replace("api-key", "API Key")
                                        .replace("BTC", "btc"),
                        0),
                new Pasted("no-server", "type=blink;api-key=" + Strings.KEY, 0),
                new Pasted("merchant", "type=phoenixd;server=http://127.0.0.1:9740;password=x; ", 0),
                new Pasted("left", LEFT, 1),
                new Pasted("two", Strings.SOUND + "\n" + Strings.SOUND.replace("BTC", "USD"), 1),
                new Pasted("nothing-to-do", "type=blink;server=https://api.blink.sv/graphql", 1),
                new Pasted("empty", "", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void whatIsDoneStandsOnStderr(Pasted pasted) {
        Result result = CliCall.of("fix").stdin(pasted.text()).run();
        Golden.hold("fix-" + pasted.name() + ".txt", result.err());
        assertThat(result.exit()).isEqualTo(pasted.exit());
        assertThat(result.out().isEmpty()).isEqualTo(pasted.exit() == 1);
        assertThat(result.err()).doesNotContain(Strings.KEY.substring(6)).doesNotContain(Strings.WALLET);
    }

    @Test
    void theRepairedStringStandsAloneOnStdout() {
        assertThat(CliCall.of("fix").stdin("'" + Strings.SOUND + "'\n").run().out())
                .isEqualTo(Strings.SOUND + "\n");
        assertThat(CliCall.of("fix", "--quiet").stdin("'" + Strings.SOUND + "'").run())
                .isEqualTo(new Result(0, Strings.SOUND + "\n", ""));
    }

    @Test
    void partialPrintsWhatThereIs() {
        Result result = CliCall.of("fix", "--partial").stdin(LEFT).run();
        assertThat(result.out()).isEqualTo(LEFT.stripTrailing() + "\n");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("--partial");
    }

    @Test
    void strictPrintsNothingThatAMerchantCannotSave() {
        Result result = CliCall.of("fix", "--strict")
                .stdin("type=phoenixd;server=http://127.0.0.1:9740;password=x")
                .run();
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextAreNotRepaired() {
        Result result = CliCall.of("fix", "--partial")
                .stdin(new byte[] {(byte) 0xff, 'x'})
                .run();
        assertThat(result.out()).isEmpty();
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void jsonHasTheChangesAndTheString() {
        Golden.hold(
                "fix-repaired.json",
                Golden.withoutTime(CliCall.of("fix", "--json")
                        .stdin("\"" + Strings.SOUND.replace("BTC", "btc"))
                        .run()
                        .out()));
        Golden.hold(
                "fix-left.json",
                Golden.withoutTime(CliCall.of("fix", "--json").stdin(LEFT).run().out()));
    }

    @Test
    void theNetworkIsThatOfTheServer() {
        String text = "type=blink;api-key=" + Strings.KEY;
        assertThat(CliCall.of("fix", "--network", "testnet").stdin(text).run().out())
                .contains("server=https://api.staging.blink.sv/graphql;");
        assertThat(CliCall.of("fix", "--network", "regtest").stdin(text).run().exit())
                .isEqualTo(1);
    }

    @Test
    void checkOffersTheRepairAndGoesOnWithIt() {
        String text = "\""
                + SandboxKey.READ_RECEIVE.connectionString(java.net.URI.create("https://api.blink.sv/graphql")) + "\"";
        ScriptedPrompt person = new ScriptedPrompt(text, "");
        Result result =
                CliCall.of("check", "--sandbox").atTerminal().asked(person).run();
        assertThat(person.questions()).last().isEqualTo("Repair it and check the repaired string? [Y/n] ");
        assertThat(result.out()).contains("It works today.");
        assertThat(result.err()).contains("btcpay-connect fix");
        assertThat(result.exit()).isZero();
    }

    @Test
    void whoSaysNoGetsTheReportOnTheTextAsItIs() {
        ScriptedPrompt person = new ScriptedPrompt("\"" + Strings.SOUND + "\"", "n");
        Result result =
                CliCall.of("check", "--sandbox").atTerminal().asked(person).run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("btcpay-connect fix repairs it.");
    }

    @ParameterizedTest(name = "piece {index}")
    @ValueSource(strings = {"X-API-KEY: #", "BLINK_API_KEY=#", "\"#\"", "blink_#"})
    void generateSendsNoKeyThatHasMoreAroundIt(String pattern) {
        String key = SandboxKey.READ_RECEIVE.text();
        String text = pattern.replace("#", key);
        Result script =
                CliCall.of("generate", "--sandbox").env("BLINK_API_KEY", text).run();
        assertThat(script.exit()).isEqualTo(1);
        assertThat(script.out()).isEmpty();
        Result person = CliCall.of("generate", "--sandbox", "--wallet", "BTC")
                .atTerminal()
                .answers(text, "")
                .run();
        assertThat(person.out()).contains(";api-key=" + key + ";");
        assertThat(script.err() + person.err()).doesNotContain(key.substring(6));
    }
}
