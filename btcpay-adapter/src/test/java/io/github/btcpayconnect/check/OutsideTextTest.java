package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
