package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the types of accounts, wallets and swaps against what the plugins' own code answered, each plugin alone. */
class WalletPluginVectorsTest {
    private static final List<String> TYPES = List.of(
            "breez@Kukks",
            "breezspark@aljazceru",
            "breez-liquid@RenAndKiwi",
            "micro@Kukks",
            "strike@Marfusios",
            "strike@rockstardev",
            "barebitcoin@schjonhaug",
            "flash@lnflash",
            "boltz@BoltzExchange",
            "boltzexchanger@rockstardev",
            "arkade@ArkLabsHQ",
            "spark@p-i-g-g-y",
            "flint@flint",
            "wavelength@Liongrass",
            "cashu@d4rp4t",
            "app@btcpayserver",
            "lnbits@hsdredgun");

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
        if (vector.json().path("online").asBoolean() || PluginAnswers.hangsOnWhatIsStored(vector)) {
            assertThat(answer.kind()).isEqualTo(Answer.Kind.OPEN);
            assertThat(answer.question()).isPresent();
        } else {
            PluginAnswers.assertSame(answer, expected);
        }
    }
}
