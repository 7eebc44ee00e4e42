package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "blink_AbCdEf, blink_****",
        "blink_, blink_****",
        "bp_live_AbCdEf, bp_live_****",
        "galoy_staging_AbCdEf, galoy_staging_****",
        "BLINK_AbCdEf, ****",
        "AbCdEf, ****",
        "'', ****"
    })
    void onlyTheVendorsPrefixIsPrinted(String value, String printed) {
        assertThat(Secret.of(value)).hasToString(printed);
    }

    @Test
    void theTextComesOutAsItWentIn() {
        assertThat(Secret.of("blink_\ud800x").reveal()).isEqualTo("blink_\ud800x");
    }

    @Test
    void equalTextsAreEqual() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo("a");
    }

    @Test
    void loneSurrogatesAreNotConfused() {
        assertThat(Secret.of("\ud800")).isNotEqualTo(Secret.of("\ud801")).isNotEqualTo(Secret.of("?"));
    }

    @Test
    void onlyPrintableAsciiAndTabsFitIntoAHeader() {
        assertThat(Secret.of("blink_a\tb ~").isHeaderSafe()).isTrue();
        assertThat(Secret.of("blink_é").isHeaderSafe()).isFalse();
        assertThat(Secret.of("blink_\n").isHeaderSafe()).isFalse();
        assertThat(Secret.of("blink_\u007f").isHeaderSafe()).isFalse();
    }

    @Test
    void isNeitherRecordNorSerializable() {
        assertThat(Secret.class.isRecord()).isFalse();
        assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
    }
}
