package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTextTest {
    private static final Secret KEY = Secret.of(Strings.KEY);

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u001b", "\n", "\r", "\t", "\u007f", "\u0085", "\u009b", "\u00ad", "\u061c",
                "\u200b", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ud800", "\udc00"
            })
    void whatSteersATerminalIsReplaced(String character) {
        assertThat(OutsideText.of("a" + character + "b", List.of())).isEqualTo("a\ufffdb");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "Corner shop", "Çay İstanbul", "日本 ₿", "😀", "<b>&amp;</b>", "a\u00a0b"})
    void whatPeopleReadStaysAsItIs(String text) {
        assertThat(OutsideText.of(text, List.of(KEY))).isEqualTo(text);
    }

    @Test
    void longTextIsCut() {
        assertThat(OutsideText.of("x".repeat(200), List.of())).isEqualTo("x".repeat(200));
        assertThat(OutsideText.of("x".repeat(201), List.of())).isEqualTo("x".repeat(199) + "…");
        assertThat(OutsideText.of("x".repeat(198) + "😀😀", List.of())).isEqualTo("x".repeat(198) + "…");
        assertThat(OutsideText.of("\n".repeat(1 << 20), List.of())).hasSize(200);
    }

    @Test
    void secretsAreReplacedWholeAndInPart() {
        String key = Strings.KEY;

        assertThat(OutsideText.of("Bad key " + key + "!", List.of(KEY))).isEqualTo("Bad key ****!");
        assertThat(OutsideText.of(key + key, List.of(KEY))).isEqualTo("********");
        assertThat(OutsideText.of("Bad key " + key.substring(0, 30), List.of(KEY)))
                .isEqualTo("Bad key ****");
        assertThat(OutsideText.of(key.substring(6), List.of(KEY))).isEqualTo("****");
        assertThat(OutsideText.of("x".repeat(195) + key, List.of(KEY))).doesNotContain("blink_");
        assertThat(OutsideText.of("y".repeat(990) + key, List.of(KEY))).doesNotContain("blink_");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource
    void secretsAreReplacedHoweverTheyAreWritten(String echo) {
        String shown = OutsideText.of("Bad key " + echo + " here", List.of(KEY));

        assertThat(shown).startsWith("Bad key ").endsWith(" here").contains("****");
        assertThat(shown.length()).isLessThan(40);
    }

    static Stream<String> secretsAreReplacedHoweverTheyAreWritten() {
        String key = Strings.KEY;
        StringBuilder percent = new StringBuilder();
        key.chars().forEach(c -> percent.append(String.format("%%%02x", c)));
        return Stream.of(
                key.toUpperCase(Locale.ROOT),
                key.toLowerCase(Locale.ROOT),
                key.toLowerCase(Locale.ROOT).substring(20),
                percent.toString(),
                percent.toString().toUpperCase(Locale.ROOT),
                key.replace("_", "%5F"),
                base64(key),
                base64("a:" + key),
                base64("ab:" + key),
                base64("abc:" + key).toLowerCase(Locale.ROOT));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"100 %", "%", "%4", "%zz", "a%20b", "%00", "%c3%a9", "50%25"})
    void percentSignsOfOthersStayAsTheyAre(String text) {
        assertThat(OutsideText.of(text, List.of(KEY))).isEqualTo(text);
    }

    @Test
    void everySecretCounts() {
        List<Secret> secrets = List.of(Secret.of("hunter2"), Secret.of(""), KEY);

        assertThat(OutsideText.of("hunter2 hunter " + Strings.KEY, secrets)).isEqualTo("**** hunter ****");
    }

    @Test
    void theVendorsPrefixAloneIsNoSecret() {
        assertThat(OutsideText.of("keys begin with blink_", List.of(KEY))).isEqualTo("keys begin with blink_");
    }
}
