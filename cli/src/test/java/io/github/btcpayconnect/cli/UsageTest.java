package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final String SECRET = "SECRETsecret0123456789";

    private static Result refused(String... args) {
        Result result = CliCall.of(args).run();
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("btcpay-connect: ").endsWith("\n").doesNotContain(SECRET);
        assertThat(result.err().lines()).hasSize(1);
        return result;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "chekc, check",
        "gnerate, generate",
        "explian, explain",
        "sandbx, sandbox",
        "versoin, version",
    })
    void aMistypedCommandGetsTheNearestName(String typed, String meant) {
        assertThat(refused(typed).err()).contains("Did you mean " + meant + "?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--jsno, --json",
        "--sanbdox, --sandbox",
        "--form-file, --from-file",
        "--api-key, --api-key-file",
    })
    void aMistypedOptionGetsTheNearestName(String typed, String meant) {
        String command = meant.equals("--api-key-file") ? "generate" : "check";
        assertThat(refused(command, typed).err())
                .contains("no option " + typed + ".")
                .contains("Did you mean " + meant + "?");
    }

    @Test
    void aValueIsNeverQuoted() {
        refused("generate", "--api-kye=" + SECRET);
        refused("generate", "--api-key", SECRET);
        refused("generate", "--api-key=" + SECRET);
        refused("generate", "--" + SECRET);
        refused("generate", "-" + SECRET);
        refused(SECRET);
        refused("help", SECRET);
        refused("check", SECRET, SECRET);
        refused("generate", SECRET);
        refused("check", "--from-file", SECRET);
        refused("generate", "--api-key-file", SECRET);
        refused("generate", "--wallet", SECRET);
        refused("generate", "--server", SECRET);
        refused("check", "--network", SECRET);
        refused("check", "--timeout", SECRET);
        refused("check", "--json=" + SECRET);
        refused("sandbox", "--port", SECRET);
        refused("sandbox", "--trouble", SECRET);
        refused("sandbox", "--btcpay-version", SECRET);
    }

    @Test
    void whatLooksLikeNoOptionIsNotShown() {
        assertThat(refused("check", "--Blink7").err()).contains("There is no such option.");
        assertThat(refused("check", "--bl_ink").err()).contains("There is no such option.");
        assertThat(refused("check", "--abcdefghijklmnopqrstuvwxyz").err()).contains("There is no such option.");
    }

    @Test
    void globalOptionsMayStandBeforeAndAfterTheCommand() {
        assertThat(CliCall.of("--network", "testnet", "explain", "--json", Strings.SOUND)
                        .run()
                        .exit())
                .isZero();
        assertThat(CliCall.of("explain", Strings.SOUND, "--network=testnet", "--json")
                        .run()
                        .exit())
                .isZero();
    }

    @Test
    void anOptionOfACommandBelongsAfterIt() {
        assertThat(refused("--from-file", "x", "check").err()).contains("--from-file belongs to check and ");
        assertThat(refused("explain", "--wallet", "BTC").err()).contains("--wallet belongs to generate");
    }

    @Test
    void aRepeatedOptionIsRefused() {
        assertThat(refused("check", "--network", "mainnet", "--network", "testnet")
                        .err())
                .contains("--network stands twice");
        assertThat(refused("--timeout", "1", "check", "--timeout", "2").err()).contains("--timeout stands twice");
    }

    @Test
    void noAbbreviationIsTaken() {
        refused("check", "--net", "mainnet");
        refused("check", "--js");
    }

    @Test
    void anOptionWithoutItsValueIsTold() {
        assertThat(refused("check", "--network").err()).contains("--network wants a value: --network NAME");
        assertThat(refused("check", "--from-file").err()).contains("--from-file FILE");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"0", "601", "-1", "1.5", "x", "", "99999999999999999999"})
    void aTimeoutIsWithinItsBounds(String seconds) {
        assertThat(refused("explain", "--timeout=" + seconds, Strings.SOUND).err())
                .contains("from 1 to 600");
    }

    @Test
    void choicesAreNamed() {
        assertThat(refused("explain", "--network", "signet", Strings.SOUND).err())
                .contains("mainnet, testnet or regtest");
        assertThat(refused("sandbox", "--trouble", "x").err())
                .contains("503, ")
                .contains("echo-key")
                .contains("btcpay-lost");
        assertThat(refused("sandbox", "--port", "70000").err()).contains("from 1 to 65535");
        assertThat(refused("generate", "--wallet", "EUR").err()).contains("BTC, USD, or the id");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(refused("generate", "--offline").err()).contains("--wallet-id");
        assertThat(refused("generate", "--offline", "--wallet-id", Strings.WALLET)
                        .err())
                .contains("--currency");
        assertThat(refused("generate", "--wallet-id", Strings.WALLET).err()).contains("--offline");
        assertThat(refused(
                                "generate",
                                "--offline",
                                "--wallet-id",
                                Strings.WALLET,
                                "--currency",
                                "BTC",
                                "--wallet",
                                "BTC")
                        .err())
                .contains("instead of --wallet");
        assertThat(refused("check", "--from-file", "x", Strings.SOUND).err()).contains("Leave one of the two away");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"demo", "sandbox", "help"})
    void someCommandsHaveNoJson(String command) {
        Result result = CliCall.of(command, "--json").run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .isEqualTo("{\"schema\":1,\"command\":\"" + command + "\",\"status\":\"ERROR\",\"error\":"
                        + "{\"code\":\"json-refused\",\"message\":\"" + command
                        + " has no JSON answer. Leave --json away.\"}}\n");
    }

    @Test
    void aUsageErrorIsJsonWhereJsonWasAskedFor() {
        Result result = CliCall.of("--json", "check", "--network", "x").run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEmpty();
        Golden.hold("usage-error.json", result.out());
    }

    @Test
    void anUnknownCommandIsJsonWithoutAName() {
        assertThat(CliCall.of("--json", SECRET).run().out())
                .startsWith(
                        "{\"schema\":1,\"command\":null,\"status\":\"ERROR\",\"error\":{\"code\":\"unknown-command\"");
    }

    @Test
    void optionsWithoutACommandAreRefused() {
        assertThat(refused("--quiet").err()).contains("There is no command");
    }

    @Test
    void aConnectionStringWithoutACommandIsRecognised() {
        assertThat(refused(Strings.SOUND).err())
                .contains("btcpay-connect check")
                .doesNotContain(Strings.KEY);
    }

    @Test
    void whatFollowsTwoHyphensIsNoOption() {
        Result result = CliCall.of("explain", "--", "--json").run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).startsWith("This is no connection string.");
    }
}
