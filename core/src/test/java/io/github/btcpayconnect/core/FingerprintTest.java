package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @Test
    void isTheBeginningOfTheHashOfTheBytes() {
        // From sha256sum.
        assertThat(Fingerprint.of("")).hasToString("e3b0c44298fc1c14");
        assertThat(Fingerprint.of("abc")).hasToString("ba7816bf8f01cfea");
        assertThat(Fingerprint.of("ü€𝄞")).hasToString("27c5b64c2e3f1b18");
    }

    @Test
    void ofASecretIsThatOfItsText() {
        assertThat(Fingerprint.of(Secret.of("abc"))).isEqualTo(Fingerprint.of("abc"));
        assertThat(Fingerprint.of("abc")).isNotEqualTo(Fingerprint.of("abc;"));
    }

    @Test
    void isReadInLettersOfAnySize() {
        assertThat(Fingerprint.read("BA7816bf8f01cfea")).contains(Fingerprint.of("abc"));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "ba7816bf8f01cfe",
                "ba7816bf8f01cfea4",
                "ba7816bf8f01cfeg",
                " ba7816bf8f01cfe",
                "ba7816bf8f01cfe\n",
                "٠a7816bf8f01cfea"
            })
    void whatHasNotSixteenDigitsIsNone(String typed) {
        assertThat(Fingerprint.read(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(typed));
    }

    @Test
    void isWrittenInSmallLettersOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("BA7816BF8F01CFEA"));
    }
}
