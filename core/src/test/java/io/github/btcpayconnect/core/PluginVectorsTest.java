package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the types of plugins against what the plugins' own code answered, each plugin alone. */
class PluginVectorsTest {
    private static final List<String> TYPES = List.of(
            "app@btcpayserver",
            "arkade@ArkLabsHQ",
            "barebitcoin@schjonhaug",
            "blitz@webiumsk",
            "boltz@BoltzExchange",
            "boltzexchanger@rockstardev",
            "breez-liquid@RenAndKiwi",
            "breez@Kukks",
            "breezspark@aljazceru",
            "cashu@d4rp4t",
            "clink-noffer@WoompaLoompa",
            "coinsnap@onleines",
            "flash@lnflash",
            "flash@webiumsk",
            "flint@flint",
            "lnaddress@webiumsk",
            "lnbits@hsdredgun",
            "lnurl-backend@unknown",
            "lnurl@Kukks",
            "lnurlverify@rockstardev",
            "micro@Kukks",
            "nwc@Kukks",
            "nwc@Tando",
            "openreceive@OpenReceive",
            "spark@p-i-g-g-y",
            "strike@Marfusios",
            "strike@rockstardev",
            "wavelength@Liongrass");

    /** Lines on which we differ, each with the reason. */
    private static final Map<String, String> DIFFERENT = Map.of();

    static Stream<Vector> lines() {
        return Vector.read("plugins.jsonl").stream()
                .filter(vector -> TYPES.contains(PluginAnswers.idOf(vector)))
                .filter(vector -> !DIFFERENT.containsKey(vector.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theAnswerIsThePlugins(Vector vector) {
        List<ConnectionType> types = Catalogue.known().plugins(PluginAnswers.idOf(vector));
        assertThat(types).hasSize(1);
        List<ConnectionType> asked = new ArrayList<>(BuiltInTypes.ALL);
        asked.addAll(types);
        LightningClientFactory factory = new LightningClientFactory(asked);

        assertAnswer(
                factory.create(vector.input(), Network.MAINNET), vector.json().get("alone"), vector);
        JsonNode testnet = vector.json().get("testnet");
        if (testnet != null) {
            PluginAnswers.assertSame(factory.create(vector.input(), Network.TESTNET), testnet);
        }
    }

    private static void assertAnswer(Answer answer, JsonNode expected, Vector vector) {
        if (isOpen(vector)) {
            assertThat(answer.kind()).isEqualTo(Answer.Kind.OPEN);
            assertThat(answer.question()).isPresent();
        } else {
            PluginAnswers.assertSame(answer, expected);
        }
    }

    /** Whether more than the text decides. */
    private static boolean isOpen(Vector vector) {
        return vector.json().path("online").asBoolean() || PluginAnswers.hangsOnWhatIsStored(vector);
    }

    /** Bare Bitcoin says nothing to a key that cannot be sent, and we warn of it. */
    static Stream<Vector> linesOfOneType() {
        return lines().filter(vector -> !isOpen(vector))
                .filter(vector -> !PluginAnswers.idOf(vector).startsWith("barebitcoin@"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesOfOneType")
    void whatThePluginRefusesIsAnErrorAndNothingElseIs(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());

        String type = result.connectionString()
                .flatMap(ConnectionString::knownType)
                .map(ConnectionType::id)
                .orElse("");
        if (type.equals(PluginAnswers.idOf(vector))) {
            boolean refused = !isOpen(vector)
                    && vector.json().path("alone").path("client").isMissingNode();
            assertThat(result.hasErrors()).isEqualTo(refused);
        }
    }
}
