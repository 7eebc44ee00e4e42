package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.cli.CliCall.Result;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainTest {
    private static final String BROKEN =
            "type=blink;server=https://api.blink.sv/graphql;apikey=secretsecretsecretsecre" + ";currency=btc";

    /** What people paste: name of the golden file, text, exit code. */
    record Pasted(String name, String text, int exit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pasted> pasted() {
        return Stream.of(
                new Pasted("sound", Strings.SOUND, 0),
                new Pasted("broken", BROKEN, 1),
                new Pasted("smallest", "type=blink;api-key=" + Strings.KEY, 0),
                new Pasted("address", "type=blink;ln-address=alice@blink.sv;server=https://blink.sv", 0),
                new Pasted("address-bare", "type=blink;ln-address=alice", 0),
                new Pasted(
                        "both",
                        "type=blink;server=https://api.blink.sv/graphql;ln-address=a@blink.sv;api-key=" + Strings.KEY,
                        0),
                new Pasted("empty", "", 1),
                new Pasted("bare-key", Strings.KEY, 1),
                new Pasted("bare-wallet-id", Strings.WALLET, 1),
                new Pasted(
                        "line-breaks",
                        Strings.SOUND.replace(";wallet", ";\n  wallet").replace("4567", "4\n567"),
                        1),
                new Pasted("quoted", "\"" + Strings.SOUND + "\"", 1),
                new Pasted("commas", Strings.SOUND.replace(';', ','), 1),
                new Pasted("variable", "export BTCPAY_CONNECTION_STRING=" + Strings.SOUND, 1),
                new Pasted("header", "X-API-KEY: " + Strings.KEY, 1),
                new Pasted("curl", "curl -H 'X-API-KEY: " + Strings.KEY + "' https://api.blink.sv/graphql", 1),
                new Pasted("two", Strings.SOUND + ";" + Strings.SOUND, 1),
                new Pasted("other-type", "type=lnd-rest;server=https://lnd.example.com/;macaroon=0201", 0),
                new Pasted("unknown-type", "type=gaolY;api-key=" + Strings.KEY, 1),
                new Pasted("capital-type", "type=BLINK;api-key=" + Strings.KEY, 1),
                new Pasted("placeholder", "type=blink;server=https://api.blink.sv/graphql;api-key=<YOUR_API_KEY>", 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void whatPeoplePasteIsExplained(Pasted pasted) {
        Result result =
                CliCall.of("explain").atTerminal().answers(pasted.text()).run();
        assertThat(result.err()).isEmpty();
        Golden.hold("explain-" + pasted.name() + ".txt", result.out());
        assertThat(result.exit()).isEqualTo(pasted.exit());
        assertThat(CliCall.of("explain").stdin(pasted.text()).run()).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void noSecretIsShown(Pasted pasted) {
        for (String[] args : new String[][] {{"explain"}, {"explain", "--verbose"}, {"explain", "--json"}}) {
            Result result = CliCall.of(args).stdin(pasted.text()).run();
            assertThat(result.out() + result.err())
                    .doesNotContain(Strings.KEY.substring(6))
                    .doesNotContain(Strings.WALLET)
                    .doesNotContain("secretsecret")
                    .doesNotContain("alice");
        }
    }

    @Test
    void jsonHasTheMeaningAndTheProblems() {
        Golden.hold(
                "explain-sound.json",
                Golden.withoutTime(CliCall.of("explain", "--json")
                        .stdin(Strings.SOUND)
                        .run()
                        .out()));
        Golden.hold(
                "explain-broken.json",
                Golden.withoutTime(
                        CliCall.of("explain", "--json").stdin(BROKEN).run().out()));
        Golden.hold(
                "explain-address.json",
                Golden.withoutTime(CliCall.of("explain", "--json")
                        .stdin("type=blink;ln-address=alice@blink.sv")
                        .run()
                        .out()));
        Golden.hold(
                "explain-no-string.json",
                Golden.withoutTime(
                        CliCall.of("explain", "--json").stdin(Strings.KEY).run().out()));
    }

    @Test
    void jsonIsIndentedOnATerminal() {
        assertThat(CliCall.of("explain", "--json")
                        .atTerminal()
                        .answers(Strings.SOUND)
                        .run()
                        .out())
                .startsWith("{\n  \"schema\" : 1,\n");
    }

    @Test
    void theDefaultsAreThoseOfTheNetwork() {
        String text = "type=blink;api-key=" + Strings.KEY;
        assertThat(CliCall.of("explain", "--json").stdin(text).run().out())
                .contains("\"server\":\"https://api.blink.sv/graphql\"");
        assertThat(CliCall.of("explain", "--json", "--network", "testnet")
                        .stdin(text)
                        .run()
                        .out())
                .contains("\"server\":\"https://api.staging.galoy.io/graphql\"");
        Result regtest = CliCall.of("explain", "--json", "--network", "regtest")
                .stdin(text)
                .run();
        assertThat(regtest.out())
                .contains("\"server\":\"http://localhost:4455/graphql\"")
                .contains("tls-required");
        assertThat(regtest.exit()).isEqualTo(1);
    }

    @Test
    void strictMakesAWarningAFailure() {
        String warned = "type=blink;api-key=" + Strings.KEY;
        assertThat(CliCall.of("explain").stdin(warned).run().exit()).isZero();
        assertThat(CliCall.of("explain", "--strict").stdin(warned).run().exit()).isEqualTo(1);
        assertThat(CliCall.of("explain", "--strict").stdin(Strings.SOUND).run().exit())
                .isZero();
    }

    @Test
    void quietKeepsTheAnswerAndDropsTheRest() {
        Result result = CliCall.of("explain", "--quiet", Strings.SOUND).run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Blink account");
    }

    @Test
    void verboseNamesTheRules() {
        assertThat(CliCall.of("explain", "--verbose").stdin(BROKEN).run().out())
                .contains("[key-unknown]")
                .contains("[currency-invalid]");
    }

    @Test
    void aHundredProblemsAreNotPoured() {
        String many = "type=blink;api-key=" + Strings.KEY + ";x=1".repeat(200);
        Result result = CliCall.of("explain").stdin(many).run();
        assertThat(result.out()).contains("and 91 more");
        assertThat(result.out().lines().count()).isLessThan(50);
    }
}
