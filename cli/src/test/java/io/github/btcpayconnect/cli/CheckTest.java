package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.CliCall.ScriptedPrompt;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.sandbox.SandboxOptions;
import io.github.btcpayconnect.sandbox.Trouble;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTest {
    private static Result check(SandboxKey key, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "--sandbox";
        System.arraycopy(options, 0, args, 2, options.length);
        return CliCall.of(args).stdin(key.connectionString()).run();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "READ_RECEIVE, 0",
        "READ_ONLY, 0",
        "RECEIVE_ONLY, 1",
        "ALL_SCOPES, 0",
        "REVOKED, 1",
        "EXPIRED, 1",
        "INACTIVE, 1",
        "DEFAULT_USD, 0",
        "MARKET_LIVE, 0",
        "EXPIRES_SOON, 0",
        "EXPIRES_LATER, 0",
        "LIMITED, 0",
        "USED_UP, 0",
        "TWIN, 0",
        "LOCKED, 1",
        "LEVEL_ZERO, 0",
        "RESTRICTED, 0",
        "WIND_DOWN_ANNOUNCED, 0",
        "WIND_DOWN_STOPPED, 1",
        "WIND_DOWN_SHUT, 1",
        "RECEIVE_BLOCKED, 0",
    })
    void eachKeyHasItsScreen(SandboxKey key, int exit) {
        // Dates are of different lengths: no line may be broken because of one.
        Result result = CliCall.of("check", "--sandbox")
                .atTerminal()
                .terminals(new Terminals(true, true, true, 400, false))
                .answers(key.connectionString())
                .run();
        Golden.hold("check-" + key.name().toLowerCase(Locale.ROOT) + ".txt", Golden.withoutDates(result.out()));
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.err())
                .isEqualTo("Sandbox: nothing leaves this computer, and only the sandbox's own keys are known.\n");
    }

    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(check(SandboxKey.EXPIRES_SOON).out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void thePersonDecidesWhenToBeWarnedOfTheEnd() {
        assertThat(check(SandboxKey.EXPIRES_SOON, "--warn-days", "11").out()).contains("✓ expiry    in 12 days (");
        assertThat(check(SandboxKey.EXPIRES_SOON, "--warn-days", "12").out()).contains("! expiry    in 12 days (");
        assertThat(check(SandboxKey.MARKET_LIVE, "--identify", "--verbose").out())
                .contains("called \"Till\"")
                .contains("1 request, ");
        for (String wrong : new String[] {"-1", "x", "3651", ""}) {
            Result result = check(SandboxKey.EXPIRES_SOON, "--warn-days=" + wrong);
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).contains("--warn-days takes a whole number of days, from 0 to 3650.");
        }
    }

    @Test
    void whereNobodySitsAWarningStandsInForTheQuestion() {
        String text = Strings.SOUND.replace("https://api.blink.sv", "https://blink.invalid");
        Result result =
                CliCall.of("check", "--json", "--timeout", "5").stdin(text).run();

        assertThat(result.err())
                .isEqualTo("Warning: blink.invalid is not Blink's. Whoever runs it will see your API key.\n");
        assertThat(CliCall.of("check", "--quiet", "--timeout", "5")
                        .stdin(text)
                        .run()
                        .err())
                .isEmpty();
        assertThat(CliCall.of("check", "--sandbox").stdin(text).run().err()).doesNotContain("Warning");
    }

    @Test
    void optionsAreJudgedBeforeTheStringIsAskedFor() {
        for (String[] args : new String[][] {
            {"check", "--proxy", "ftp://x"},
            {"check", "--ca-file", "nothing"},
            {"check", "--warn-days", "x"},
            {"generate", "--proxy", "ftp://x"},
            {"generate", "--ca-file", "nothing"}
        }) {
            ScriptedPrompt person = new ScriptedPrompt();
            Result result = CliCall.of(args).atTerminal().asked(person).run();
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).contains(args[1]);
            assertThat(person.questions()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SandboxKey.class)
    void theKeyIsNeverShown(SandboxKey key) {
        for (String option : new String[] {"--json", "--verbose", "--debug"}) {
            Result result =
                    check(key, option, "--network", key.account().network().id());
            assertThat(result.out() + result.err()).doesNotContain(key.text().substring(12));
        }
    }

    @Test
    void jsonHasEveryFinding() {
        Result result = check(SandboxKey.MARKET_LIVE, "--json");
        assertThat(result.exit()).isZero();
        Golden.hold("check-market_live.json", Golden.withoutTime(result.out()));
        Golden.hold(
                "check-revoked.json",
                Golden.withoutTime(check(SandboxKey.REVOKED, "--json").out()));
    }

    @Test
    void verboseHasEachFindingWithItsId() {
        Result result = check(SandboxKey.ALL_SCOPES, "--verbose");
        assertThat(result.out())
                .contains("✓ key.valid ")
                .contains("! scope.write ")
                .contains("1 request, ");
    }

    @Test
    void strictMakesAWarningAFailure() {
        assertThat(check(SandboxKey.ALL_SCOPES).exit()).isZero();
        assertThat(check(SandboxKey.ALL_SCOPES, "--strict").exit()).isEqualTo(1);
        assertThat(check(SandboxKey.MARKET_LIVE, "--strict").exit()).isZero();
    }

    @Test
    void quietStillReports() {
        Result result = check(SandboxKey.MARKET_LIVE, "--quiet");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("It works.");
    }

    @Test
    void aKeyThatTheSandboxDoesNotKnowIsNotCalledBad() {
        Result result = CliCall.of("check", "--sandbox").stdin(Strings.SOUND).run();
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("? key").contains("the sandbox does not know this key");
    }

    @Test
    void theNetworkIsHeldAgainstBtcpays() {
        assertThat(check(SandboxKey.SIGNET, "--network", "testnet").exit()).isZero();
        Result wrong = check(SandboxKey.SIGNET);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out()).contains("✗ network");
    }

    @Test
    void anOutageIsNotABadKey() {
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.trouble(Trouble.HTTP_503);
            Result result = CliCall.of("check")
                    .stdin(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()))
                    .run();
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.out())
                    .contains("? server")
                    .contains("Nothing is known about the key")
                    .doesNotContain("✗");
        }
    }

    @Test
    void theTimeoutBoundsTheCheck() {
        SandboxOptions options =
                SandboxOptions.defaults().withTrouble(Trouble.SLOW).withDelay(Duration.ofSeconds(30));
        try (Sandbox sandbox = Sandbox.start(options)) {
            long began = System.nanoTime();
            Result result = CliCall.of("check", "--timeout", "1", "--json")
                    .stdin(SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql()))
                    .run();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.out()).contains("\"status\":\"UNKNOWN\"");
        }
    }

    @Test
    void whatBtcpayRefusesIsNotAsked() {
        Result result = CliCall.of("check", "--json")
                .stdin(Strings.SOUND.replace("BTC", "btc"))
                .run();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("\"requests\":0").contains("\"rule\":\"currency-invalid\"");
    }

    @Test
    void anotherTypeIsNotChecked() {
        Result result = CliCall.of("check")
                .stdin("type=lnd-rest;server=https://lnd.example.com/;macaroon=0201")
                .run();
        assertThat(result.exit()).isEqualTo(3);
        Golden.hold("check-other-type.txt", result.out());
    }

    @Test
    void aKeyGoesToAStrangersServerOnlyIfThePersonSaysSo() {
        String text = Strings.SOUND.replace("api.blink.sv", "pay.example.com");
        ScriptedPrompt person = new ScriptedPrompt(text, "n");
        Result result = CliCall.of("check").atTerminal().asked(person).run();
        assertThat(person.questions().get(1))
                .isEqualTo("pay.example.com is not Blink's. Whoever runs it will see your API key. Send it? [y/N] ");
        assertThat(result.exit()).isEqualTo(3);
        Golden.hold("check-declined.txt", result.out());
    }

    @Test
    void noAnswerIsNo() {
        String text = Strings.SOUND.replace("api.blink.sv", "pay.example.com");
        assertThat(CliCall.of("check", "--json")
                        .atTerminal()
                        .answers(text)
                        .run()
                        .out())
                .contains("\"requests\" : 0")
                .contains("\"UNKNOWN\"");
    }

    @Test
    void aProxyThatIsNoneIsTold() {
        Result result =
                CliCall.of("check", "--proxy", "ftp://x").stdin(Strings.SOUND).run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--proxy: ");
        Result variable = CliCall.of("check")
                .env("HTTPS_PROXY", "::::")
                .stdin(Strings.SOUND)
                .run();
        assertThat(variable.exit()).isEqualTo(2);
        assertThat(variable.err()).contains("HTTPS_PROXY: ");
    }

    @Test
    void aFileWithoutCertificatesIsTold() {
        Result result =
                CliCall.of("check", "--ca-file", "pom.xml").stdin(Strings.SOUND).run();
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--ca-file: ").contains("certificate");
        assertThat(CliCall.of("check", "--ca-file", "nothing")
                        .stdin(Strings.SOUND)
                        .run()
                        .exit())
                .isEqualTo(2);
    }
}
