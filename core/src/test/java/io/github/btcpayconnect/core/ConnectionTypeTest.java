package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an entry can say, on types that nobody has made. */
class ConnectionTypeTest {
    private static final ConnectionType RED = lamp("Red/lamps", "oil").build();
    private static final ConnectionType BLUE = lamp("Blue/lamps", "gas").build();

    private static TypeEntry lamp(String repository, String key) {
        return ConnectionType.plugin("lamp", "Lamp", repository)
                .keys(Key.required(key, "any text").hidden(), Key.optional("wick", "any text"))
                .steps(Step.filled(key, "No " + key, "Add " + key + "=."))
                .example("type=lamp;" + key + "=X")
                .accepts("LampClient", text -> "type=lamp");
    }

    @Test
    void pluginsThatShareANameAreToldApartByTheirKeys() {
        CheckResult result = check("type=lamp;gas=x", RED, BLUE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.connectionString().flatMap(ConnectionString::knownType))
                .contains(BLUE);
    }

    @Test
    void orByWhichOfThemTakesTheText() {
        CheckResult result = check("type=lamp;gas=x;smoke=y", RED, BLUE);

        assertThat(result.connectionString().flatMap(ConnectionString::knownType))
                .contains(BLUE);
        assertThat(result.problems()).extracting(Problem::rule).containsExactly(Rule.KEY_UNKNOWN);
    }

    @Test
    void elseItIsSaidThatTheyCannotBeToldApart() {
        CheckResult refusedByBoth = check("type=lamp;wick=x", RED, BLUE);
        CheckResult takenByBoth = check("type=lamp;oil=x;gas=y", RED, BLUE);

        assertThat(refusedByBoth.problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.TYPE_AMBIGUOUS, Rule.KEY_MISSING);
        assertThat(takenByBoth.problems()).extracting(Problem::rule).containsExactly(Rule.TYPE_AMBIGUOUS);
        assertThat(takenByBoth.hasErrors()).isFalse();
        assertThat(takenByBoth.connectionString().map(ConnectionString::possibleTypes))
                .contains(List.of(RED, BLUE));
        assertThat(takenByBoth.connectionString().flatMap(ConnectionString::knownType))
                .isEmpty();
    }

    @Test
    void aTypeMayBeUnderstoodInAnyCase() {
        ConnectionType any = lamp("Red/lamps", "oil").anyCase().build();

        assertThat(answer("type=LAMP;oil=x", any).client()).contains("LampClient");
        assertThat(answer("type=LAMP;oil=x", RED).message()).contains(Answer.INVALID);
        assertThat(check("type=Lamp;oil=x", any).problems()).isEmpty();
        assertThat(check("type=Lamp;oil=x", RED).problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.TYPE_CASE);
        assertThat(any.isNamed("lam\u0440")).isFalse();
    }

    @Test
    void aHandlerMayHideWhatOthersSay() {
        ConnectionType rude =
                lamp("Red/lamps", "oil").refusesForeign("Not a lamp").build();

        assertThat(answer("type=lnd-rest", rude).message()).contains("Not a lamp");
        assertThat(answer("type", rude).message())
                .contains("The format of the connectionString should a list of key=value delimited by semicolon");
    }

    @Test
    void aHandlerMayWrapWhatIsMalformed() {
        ConnectionType wrapping =
                lamp("Red/lamps", "oil").catches(Caught.all("No light: ")).build();

        assertThat(answer("type=lamp;type=lamp", wrapping).message()).contains("No light: Duplicate key type");
        assertThat(answer("type=lamp;type=lamp", wrapping).kind()).isEqualTo(Answer.Kind.MALFORMED);
    }

    @Test
    void unknownKeysMayBeRefused() {
        ConnectionType strict =
                lamp("Red/lamps", "oil").refusesUnknownKeys("Unknown '\u2026'").build();

        assertThat(answer("type=lamp;oil=x;smoke=y", strict).message()).contains("Unknown '\u2026'");
        assertThat(check("type=lamp;oil=x;smoke=y", strict).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(Rule.KEY_REFUSED);
                    assertThat(problem.start()).isEqualTo(16);
                });
        assertThat(strict.mayNameServer()).isFalse();
    }

    @Test
    void aHandlerOfItsOwnHasTheLastWord() {
        ConnectionType odd = lamp("Red/lamps", "oil")
                .handler((text, network) ->
                        text.has("wick") ? Answer.accepted("LampClient", null) : Answer.refused("Dark"))
                .build();

        assertThat(check("type=lamp;wick=x", odd).hasErrors()).isFalse();
        assertThat(check("type=lamp", odd).problems()).extracting(Problem::rule).containsExactly(Rule.KEY_MISSING);
        assertThat(check("type=lamp;oil=x", odd).problems())
                .extracting(Problem::rule)
                .containsExactly(Rule.VALUE_INVALID);
    }

    @Test
    void aStepMayLeaveItOpenOrPass() {
        ConnectionType asking = lamp("Red/lamps", "oil")
                .steps(new Step(
                        Rule.VALUE_INVALID,
                        "oil",
                        (text, network) -> network == Network.MAINNET ? Answer.open("the oil") : Answer.NOT_MINE,
                        "",
                        ""))
                .build();

        assertThat(answer("type=lamp;oil=x", asking).question()).contains("the oil");
        assertThat(new LightningClientFactory(List.of(asking))
                        .create("type=lamp;oil=x", Network.TESTNET)
                        .message())
                .contains(Answer.INVALID);
        assertThat(check("type=lamp;oil=x", asking).problems()).isEmpty();
    }

    @Test
    void theFirstClientWinsAndTheLastErrorIsRead() {
        LightningClientFactory factory = new LightningClientFactory(List.of(RED, BLUE));

        assertThat(factory.create("type=lamp;oil=x;gas=y", Network.MAINNET).kind())
                .isEqualTo(Answer.Kind.ACCEPTED);
        assertThat(factory.create("type=lamp;gas=y", Network.MAINNET).kind()).isEqualTo(Answer.Kind.ACCEPTED);
        assertThat(factory.create("type=lamp", Network.MAINNET).message()).contains("No gas");
    }

    @Test
    void afterAnyOtherExceptionNobodyElseIsAsked() {
        ConnectionType broken = lamp("Red/lamps", "oil")
                .handler((text, network) -> Answer.FAILED)
                .build();

        assertThat(new LightningClientFactory(List.of(BLUE, broken, RED))
                        .create("type=lamp;oil=x", Network.MAINNET)
                        .message())
                .isEqualTo(Optional.of(Answer.INVALID));
    }

    private static CheckResult check(String text, ConnectionType... types) {
        Catalogue catalogue = Catalogue.known();
        for (ConnectionType type : types) {
            catalogue = catalogue.with(type);
        }
        return ConnectionString.check(text, Network.MAINNET, catalogue);
    }

    private static Answer answer(String text, ConnectionType type) {
        return new LightningClientFactory(List.of(type)).create(text, Network.MAINNET);
    }
}
