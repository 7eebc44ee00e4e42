package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the built-in handlers and the Blink plugin's against what BTCPay Server's own code answered. */
class LightningClientFactoryTest {
    private static final LightningClientFactory BUILT_IN = new LightningClientFactory(BuiltInTypes.ALL);
    private static final LightningClientFactory WITH_BLINK = new LightningClientFactory(withBlink());

    private static List<ConnectionType> withBlink() {
        List<ConnectionType> types = new ArrayList<>(BuiltInTypes.ALL);
        types.addAll(BlinkType.ALL);
        return types;
    }

    static Stream<Vector> strings() {
        return Vector.strings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void theAnswerIsBtcpays(Vector vector) {
        for (Network network : Network.values()) {
            assertAnswer(WITH_BLINK.create(vector.input(), network), vector.answer(network.id()));
        }
        assertAnswer(BUILT_IN.create(vector.input(), Network.MAINNET), vector.answer("withoutBlinkPlugin"));
    }

    private static void assertAnswer(Answer answer, JsonNode expected) {
        assertThat(answer.client()).isEqualTo(Vector.optional(expected, "client"));
        assertThat(answer.canonical().map(Secret::reveal)).isEqualTo(Vector.optional(expected, "canonical"));
        assertThat(answer.message())
                .isEqualTo(Vector.optional(expected, "error").map(Vector::withoutQuotes));
    }
}
