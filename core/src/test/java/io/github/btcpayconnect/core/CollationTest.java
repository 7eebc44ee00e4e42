package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a text, and taken out of it: whole characters only, as ICU sees them. */
class CollationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # text                     | without lightning:
                    lightning:x                | x
                    LightNing:lightning:x      | x
                    light{AD}ning:x            | x
                    a{200B}lightning:x         | a{200B}x
                    lightning:{200B}x          | {200B}x
                    lightning:{FEFF}x          | {FEFF}x
                    # joiners and marks without a weight go with the letter before them
                    lightning:{200D}x          | x
                    lightning:{200C}{34F}x     | x
                    lightning:{E0100}x         | x
                    # other marks make another letter of it
                    lightning:{301}x           | lightning:{301}x
                    lightning:{363}x           | lightning:{363}x
                    lightning:{93E}x           | lightning:{93E}x
                    lightning:{200D}{301}x     | lightning:{200D}{301}x
                    # and so does a sign that goes with what follows
                    {600}lightning:x           | {600}lightning:x
                    {110BD}lightning:x         | {110BD}lightning:x
                    {61C}lightning:x           | {61C}x
                    """)
    void onlyWholeCharactersAreFound(String text, String rest) {
        assertThat(Collation.withoutIgnoringCase(Texts.of(text), "lightning:")).isEqualTo(Texts.of(rest));
    }
}
