package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each character up to U+FFFF, halves of pairs too, in each place of a URI. */
class NetUriEveryCharacterTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    https://a?b.com/ | 0023 002D-0039 003F-005A 005F 0061-007A 00A0-D7FF E000-FFFD FFFF
                    tcp://a?b.com/   | 0023 002D-0039 003F-005A 005F 0061-007A 00A0-D7FF E000-FFFD FFFF
                    https://?x       | 002D 0030-0039 0040-005A 005F 0061-007A 00A0-3001 3003-D7FF E000-FF0D \
                    FF0F-FF60 FF62-FFFD FFFF
                    https://h?       | 0009-000A 000D 0020 0023 002D-003A 003F 0041-005A 005F 0061-007A 00A0-D7FF \
                    E000-FFFD FFFF
                    https://h:8?/    | 0023 002F-0039 003F
                    ?https://h       | 0009-000A 000D 0020 002F 0041-005A 0061-007A
                    https?://h       | 002B 002D-002E 0030-0039 0041-005A 0061-007A
                    """)
    void theseAreAccepted(String place, String characters) {
        CodePointSet accepted = CodePointSet.of(characters);
        assertThat(acceptedIn(place)).isEqualTo(all(accepted::contains));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    https://u?v@h/   | 0040 005C
                    https://[::1%?]/ | 002F 0040
                    https://[::1]?   | 005C
                    """)
    void allButTheseAreAccepted(String place, String characters) {
        CodePointSet refused = CodePointSet.of(characters);
        assertThat(acceptedIn(place)).isEqualTo(all(c -> !refused.contains(c)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"https:?//h", "https:/?/h"})
    void noneIsAccepted(String place) {
        assertThat(acceptedIn(place)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unix:?",
        "unix:/?",
        "https://h/?",
        "https://h/a?b",
        "https://h/{3F}?",
        "https://h/#?",
        "tcp://h/?x",
        "https://h/%41?",
        "https://h/{E9}?"
    })
    void allAreAccepted(String place) {
        assertThat(acceptedIn(place)).isEqualTo(all(c -> true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"https://h/?", "https://h/{3F}?", "https://h/#?", "https://u?v@h/", "tcp://h/a?b", "lol:x?"})
    void whatIsPrintedCanBePrintedAgain(String place) {
        for (int c = 0; c <= 0xffff; c++) {
            NetUri uri = NetUri.tryParse(put(place, c));
            if (uri != null) {
                String escaped = uri.absoluteUri();
                assertThat(escaped).matches(text -> text.chars().allMatch(x -> x > 0x20 && x < 0x10000 && x != 0x7f));
                assertThat(NetUri.parse(escaped).absoluteUri()).isEqualTo(escaped);
            }
        }
    }

    @Test
    void theTemplatesHaveOnePlace() {
        assertThat(put("a?b", 'x')).isEqualTo("axb");
        assertThat(put("a{3F}?", 'x')).isEqualTo("a?x");
    }

    private static String put(String place, int c) {
        int mark = place.indexOf('?');
        return Texts.of(place.substring(0, mark)) + (char) c + place.substring(mark + 1);
    }

    private static int[] acceptedIn(String place) {
        return all(c -> NetUri.tryParse(put(place, c)) != null);
    }

    private static int[] all(IntPredicate wanted) {
        return IntStream.rangeClosed(0, 0xffff).filter(wanted).toArray();
    }
}
