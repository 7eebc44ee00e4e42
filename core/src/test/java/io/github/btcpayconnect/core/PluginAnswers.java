package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What the vectors say of plugins, in the terms of this library. */
final class PluginAnswers {
    /** The keys with which the handler of a type looks into what the server has stored. */
    private static final Map<String, List<String>> STORED = Map.of(
            "breez", List.of("key"),
            "breezspark", List.of("key"),
            "micro", List.of("key"),
            "flint", List.of("store-id", "key"),
            "wavelength", List.of("token"));

    private static final List<String> QUOTING =
            List.of("Invalid server URL: ", "Invalid server or api key. Error: The format of value '");

    private PluginAnswers() {}

    /** The type with the owner of the plugin's repository: {@code breez@Kukks}. */
    static String idOf(Vector vector) {
        String plugin = vector.json().get("plugin").textValue();
        return vector.json().get("type").textValue() + "@" + plugin.substring(0, Math.max(0, plugin.indexOf('/')));
    }

    static boolean hangsOnWhatIsStored(Vector vector) {
        Text text = Text.of(vector.input());
        boolean flint = DotNet.equalsIgnoringCase(text.type(), "flint");
        List<String> keys = STORED.get(flint ? "flint" : text.type());
        return text.isSound()
                && keys != null
                && keys.stream().allMatch(key -> flint ? !"".equals(text.value(key)) && text.has(key) : text.has(key));
    }

    static void assertSame(Answer answer, JsonNode expected) {
        assertThat(answer.kind()).isNotEqualTo(Answer.Kind.OPEN);
        assertThat(answer.message())
                .isEqualTo(Vector.optional(expected, "error").map(PluginAnswers::withoutQuotes));
        assertThat(answer.client()).isEqualTo(Vector.optional(expected, "client"));
        assertThat(answer.canonical().map(Secret::reveal)).isEqualTo(Vector.optional(expected, "canonical"));
    }

    /** BTCPay's words, with an ellipsis where they quote the text. */
    private static String withoutQuotes(String message) {
        for (String quoting : QUOTING) {
            if (message.startsWith(quoting)) {
                return quoting + "\u2026" + (quoting.endsWith("'") ? "' is invalid." : "");
            }
        }
        int wrapped = message.startsWith("Error while initializing ") ? message.indexOf(": ") + 2 : 0;
        return message.substring(0, wrapped) + Vector.withoutQuotes(message.substring(wrapped));
    }
}
