package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LnurlValueTest {
    private static final String NOTHING = "LNURL uses bech32 and 'lnurl' as the hrp (LUD1) or an lnurl LUD17 scheme. ";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "LNURL1DP68GURN8GHJ7AMPD3KX2APWV4UXZMTSD3JJ7URP0YKF8PT6",
                "lnurl1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt6",
                "LNURL1DP68GURN8GHJ7AMPD3{212A}X2APWV4UXZMTSD3JJ7URP0YKF8PT6",
                "LIGHTNING:lnurl1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt6",
                "light{200B}ning:lnurl1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt6",
                "lnurlp://wallet.example/pay",
                "LNURLW://wallet.example",
                "lnurlc:\\\\wallet.example",
                "keyauth://x.onion",
                "HTTP://wallet.example",
                "alice@wallet.example",
                "lightning:alice@wallet.example",
                "@wallet.example",
                "a@b@c",
                "a@wallet.example:+8443",
                "a@wallet.example: 8443 :x",
                "a@wallet.example:-1",
                "a@x.onion",
                "a?b#c@wallet.example"
            })
    void theseAreAsked(String value) {
        assertThat(LnurlValue.refusal(Texts.of(value))).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lnurl1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt7, Value cannot be null. (Parameter 'bytes')",
        "LNURL1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt6, Value cannot be null. (Parameter 'bytes')",
        "lnurl1, Value cannot be null. (Parameter 'bytes')",
        "{200B}lnurl1dp68gurn8ghj7ampd3kx2apwv4uxzmtsd3jj7urp0ykf8pt6, Value cannot be null. (Parameter 'bytes')",
        "lnurl1dp68gurn{00E9}, Index was outside the bounds of the array.",
        "LNURL1DP68GURN{00C9}, Index was outside the bounds of the array.",
        "LNURL1DP68GURN{00E9}, Value cannot be null. (Parameter 'bytes')",
        "lnurl1dp68gurn8ghj7ampd3{212A}x2apwv4uxzmtsd3jj7urp0ykf8pt6, Value cannot be null. (Parameter 'bytes')",
        "https://, Invalid URI: The hostname could not be parsed.",
        "http://h:x, Invalid URI: Invalid port specified.",
        "lnurlp:wallet.example, Invalid URI: The Authority/Host could not be parsed.",
        "a@, Invalid URI: The hostname could not be parsed.",
        "a@:1, Invalid URI: The hostname could not be parsed.",
        "a@x y, Invalid URI: The hostname could not be parsed.",
        "a@h:, The input string '{2026}' was not in a correct format.",
        "a@h:8443/x, The input string '{2026}' was not in a correct format.",
        "a@h:99999999999x, The input string '{2026}' was not in a correct format.",
        "a@h:99999999999, Value was either too large or too small for an Int32."
    })
    void theseLeadNowhere(String value, String message) {
        assertThat(Optional.ofNullable(LnurlValue.refusal(Texts.of(value))).flatMap(Answer::message))
                .contains(Texts.of(message));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"alice", "lnurl://wallet.example", "wallet.example", "lnurl{0301}1x", "mailto:x", "x"})
    void theseAreNothing(String value) {
        assertThat(Optional.ofNullable(LnurlValue.refusal(Texts.of(value))).flatMap(Answer::message))
                .contains(NOTHING);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"65536", "2147483647", "-2"})
    void aPortOutOfRangeIsNotQuoted(String port) {
        assertThat(Optional.ofNullable(LnurlValue.refusal("a@h:" + port)).flatMap(Answer::message))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("value ('\u2026') must be ")
                        .doesNotContain(port));
    }
}
