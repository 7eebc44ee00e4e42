package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotNetTest {
    private static final CodePointSet WHITE_SPACE =
            CodePointSet.of("0009-000D 0020 0085 00A0 1680 2000-200A 2028 2029 202F 205F 3000");

    @Test
    void whiteSpaceIsUnicodes() {
        for (int c = 0; c <= 0xffff; c++) {
            assertThat(DotNet.isWhiteSpace((char) c)).as("U+%04X", c).isEqualTo(WHITE_SPACE.contains(c));
            assertThat(DotNet.trim((char) c + "x" + (char) c).length()).isEqualTo(WHITE_SPACE.contains(c) ? 1 : 3);
        }
    }

    @Test
    void onlyTheEndsAreTrimmed() {
        assertThat(DotNet.trim("\u3000 a b\t\u0085")).isEqualTo("a b");
        assertThat(DotNet.trim(" \u00a0")).isEmpty();
        assertThat(DotNet.trim("\u200ba\ufeff")).isEqualTo("\u200ba\ufeff");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ABC          | abc
                    abc          | abc
                    I{130}{131}  | i{130}{131}
                    {C9}         | {E9}
                    {3A3}        | {3C3}
                    {391}{3A3}   | {3B1}{3C3}
                    {1E9E}       | {DF}
                    {212A}       | k
                    {2C2F}       | {2C5F}
                    {A7C0}{A7D0}{A7D6}{A7D8} | {A7C1}{A7D1}{A7D7}{A7D9}
                    {A7CB}{A7DA} | {A7CB}{A7DA}
                    {10400}      | {10428}
                    {10570}{1057B}{10595} | {10597}{1057B}{105BC}
                    {10D50}      | {10D50}
                    {D801}       | {D801}
                    """)
    void smallLettersAreThoseOfIcu72(String text, String lower) {
        assertThat(DotNet.toLowerInvariant(Texts.of(text))).isEqualTo(Texts.of(lower));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "{41}, true",
        "{AA}, true",
        "{4E00}, true",
        "{870}, true",
        "{A7DC}, true",
        "{301}, false",
        "{660}, false",
        "{D801}, false",
        "{2160}, false"
    })
    void lettersAreThoseOfUnicode16(String letter, boolean isLetter) {
        assertThat(DotNet.isLetter(Texts.of(letter).charAt(0))).isEqualTo(isLetter);
    }
}
