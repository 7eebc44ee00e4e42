package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds many plugins at once, in three orders, against what BTCPay Server's own code answered with all of them. */
class TogetherTest {
    private static final List<ConnectionType> IN_ORDER = types("""
            blink@Kukks nwc@Kukks lnurl@Kukks breez@Kukks micro@Kukks strike@Marfusios barebitcoin@schjonhaug
            flash@lnflash boltz@BoltzExchange arkade@ArkLabsHQ spark@p-i-g-g-y clink-noffer@WoompaLoompa
            wavelength@Liongrass cashu@d4rp4t app@btcpayserver lnbits@hsdredgun breezspark@aljazceru
            lnurlverify@rockstardev blitz@webiumsk lnaddress@webiumsk coinsnap@onleines openreceive@OpenReceive
            nwc@Tando lnurl-backend@unknown flint@flint boltzexchanger@rockstardev breez-liquid@RenAndKiwi
            """);

    private static final List<String> MASKERS = List.of(
            "flash@lnflash", "arkade@ArkLabsHQ", "spark@p-i-g-g-y", "lnbits@hsdredgun", "breez-liquid@RenAndKiwi");

    private static final Map<String, LightningClientFactory> FACTORIES = Map.of(
            "together", factory(IN_ORDER),
            "withoutMaskers",
                    factory(IN_ORDER.stream()
                            .filter(type -> !MASKERS.contains(type.id()))
                            .toList()),
            "reversed", factory(reversed(IN_ORDER)));

    /** Lines on which we differ, each with the reason. */
    private static final Map<String, String> DIFFERENT = Map.of();

    static Stream<Vector> lines() {
        return Vector.read("plugins.jsonl").stream()
                .filter(vector -> vector.json().get("type").textValue().equals("together"))
                .filter(vector -> !DIFFERENT.containsKey(vector.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theAnswersAreBtcpays(Vector vector) {
        FACTORIES.forEach((order, factory) -> {
            Answer answer = factory.create(vector.input(), Network.MAINNET);
            JsonNode expected = vector.json().path(order).isMissingNode()
                    ? vector.json().get("together")
                    : vector.json().get(order);
            // Somebody may have been asked in one order only.
            boolean mayBeOpen = vector.json().path("online").asBoolean() && answer.is(Answer.Kind.OPEN);
            if (PluginAnswers.hangsOnWhatIsStored(vector)) {
                assertThat(answer.kind()).as(order).isEqualTo(Answer.Kind.OPEN);
            } else if (!mayBeOpen) {
                PluginAnswers.assertSame(answer, expected);
            }
        });
    }

    private static List<ConnectionType> types(String ids) {
        return Arrays.stream(ids.trim().split("\\s+"))
                .map(id -> Catalogue.known().plugins(id).stream().findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ConnectionType> reversed(List<ConnectionType> types) {
        List<ConnectionType> backwards = new ArrayList<>(types);
        Collections.reverse(backwards);
        return backwards;
    }

    private static LightningClientFactory factory(List<ConnectionType> plugins) {
        List<ConnectionType> asked = new ArrayList<>(BuiltInTypes.ALL);
        asked.addAll(plugins);
        return new LightningClientFactory(asked);
    }
}
