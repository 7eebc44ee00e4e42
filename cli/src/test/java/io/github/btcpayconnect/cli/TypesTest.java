package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.CliCall.Result;
import io.github.btcpayconnect.cli.terminal.Terminals;
import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Rule;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of types and the rules, as a person and a script look them up. */
class TypesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Result shown(String... args) {
        Result result = CliCall.of(args).atTerminal().run();
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        return result;
    }

    @Test
    void theListNamesEveryTypeAndWhereItComesFrom() {
        String out = shown("types").out();

        Golden.hold("types.txt", out);
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
        for (ConnectionType type : Catalogue.known().types()) {
            assertThat(out).contains("  " + type.name() + " ").contains(type.origin());
        }
    }

    static Stream<ConnectionType> types() {
        return Catalogue.known().types().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void oneTypeIsShownWithAllItsKeys(ConnectionType type) {
        String out = shown("types", type.id()).out();

        assertThat(out).contains("type=" + type.name() + ": " + type.origin()).contains(type.example());
        type.keys().forEach(key -> assertThat(out).contains("\n  " + key.name()));
        // An example stays in one piece, so that it can be copied.
        assertThat(out.lines().filter(line -> !line.contains(type.example()))).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"blink", "lnd-rest", "lndhub", "nwc", "flash", "charge"})
    void theScreenReadsWell(String name) {
        Golden.hold("types-" + name + ".txt", shown("types", name).out());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"BLINK", "type=blink", "blink@kukks", " blink "})
    void aNameMayBeWrittenInOtherWays(String written) {
        assertThat(shown("types", written)).isEqualTo(shown("types", "blink"));
    }

    @Test
    void anOwnerPicksOneOfSeveralPlugins() {
        assertThat(shown("types", "nwc@Kukks").out()).doesNotContain("Tando").doesNotContain("share this name");
        assertThat(shown("types", "nwc").out()).contains("2 plugins share this name", "Tando/nwc", "Kukks/");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"blnk, blink", "lndrest, lnd-rest", "nwc@Kuks, nwc@Kukks"})
    void aWrongNameGetsTheNearest(String written, String meant) {
        Result result = CliCall.of("types", written).run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("btcpay-connect: There is no such type. Did you mean " + meant + "?\n");
    }

    @Test
    void aSecretInPlaceOfANameIsNotQuoted() {
        for (String[] args :
                new String[][] {{"types", "SECRETsecret0123"}, {"explain", "--rule", "SECRETsecret0123"}}) {
            for (Result result : new Result[] {
                CliCall.of(args).run(),
                CliCall.of(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new))
                        .run()
            }) {
                assertThat(result.exit()).isEqualTo(2);
                assertThat(result.out() + result.err()).doesNotContainIgnoringCase("secretsecret");
            }
        }
    }

    @Test
    void onATerminalWithoutUnicodeAllIsAscii() {
        Result result = CliCall.of("types", "clink-noffer")
                .env("LANG", "C")
                .terminals(new Terminals(true, true, true, 80, false))
                .run();

        assertThat(result.out()).contains("noffer1...").matches("\\p{ASCII}*");
    }

    @Test
    void aNarrowTerminalIsEnough() {
        Result result = CliCall.of("types", "lnd-rest")
                .env("LANG", "en_US.UTF-8")
                .env("NO_COLOR", "1")
                .terminals(new Terminals(true, true, true, 40, false))
                .run();

        assertThat(result.out().lines().filter(line -> !line.contains(";server=")))
                .allMatch(line -> line.length() <= 40);
    }

    @Test
    void scriptsGetTheSame() throws IOException {
        JsonNode all = MAPPER.readTree(CliCall.of("types", "--json").run().out());
        JsonNode nwc =
                MAPPER.readTree(CliCall.of("types", "nwc", "--json").run().out());
        String blink = CliCall.of("types", "blink", "--json").run().out();

        assertThat(all.get("types")).hasSize(Catalogue.known().types().size());
        assertThat(nwc.get("types")).hasSize(2);
        assertThat(nwc.get("types"))
                .allSatisfy(type -> assertThat(type.get("builtIn").asBoolean()).isFalse());
        Golden.hold("types-blink.json", blink);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Rule.class)
    void everyRuleIsExplained(Rule rule) {
        String out = shown("explain", "--rule", rule.id()).out();

        assertThat(out).startsWith(rule.id() + ": ").contains("Next: ");
        rule.btcpay().ifPresent(words -> assertThat(out.replace("\n", " ")).contains(words));
    }

    @Test
    void aRuleReadsWell() {
        Golden.hold(
                "explain-rule.txt",
                shown("explain", "--rule", "currency-invalid").out());
        Golden.hold(
                "explain-rule.json",
                CliCall.of("explain", "--rule", "currency-invalid", "--json")
                        .run()
                        .out());
    }

    @Test
    void aWrongRuleGetsTheNearest() {
        Result result = CliCall.of("explain", "--rule", "curency-invalid").run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Did you mean --rule currency-invalid?");
    }

    @Test
    void aRuleTakesNoString() {
        assertThat(CliCall.of("explain", "--rule", "format", "type=blink").run().exit())
                .isEqualTo(2);
        assertThat(CliCall.of("explain", "--rule", "format", "--from-file", "x")
                        .run()
                        .exit())
                .isEqualTo(2);
        // Nobody is asked for one, and none is read.
        assertThat(CliCall.of("explain", "--rule", "format")
                        .stdin("type=blink")
                        .run()
                        .out())
                .startsWith("format: ");
    }
}
