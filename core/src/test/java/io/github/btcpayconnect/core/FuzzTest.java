package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run of the fuzz; docs/reliability.md tells how to make a long one. */
class FuzzTest {
    private static final int TEXTS = 40_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void noTextMakesAnythingThrowOrShowTheSecret(long seed) {
        assertThat(new FuzzRun(seed).texts(0, TEXTS).faults()).isEmpty();
    }

    @Test
    void aTextCanBeHadAgain() {
        assertThat(FuzzTexts.text(7, 11)).isEqualTo(FuzzTexts.text(7, 11)).isNotEqualTo(FuzzTexts.text(7, 12));
    }

    @Test
    void mostTextsHoldTheSecretAndManyAreTaken() {
        int secrets = 0;
        int taken = 0;
        for (int number = 0; number < 1_000; number++) {
            String text = FuzzTexts.text(5, number);
            secrets += text.contains(FuzzTexts.CANARY) ? 1 : 0;
            taken += ConnectionString.check(text).hasErrors() ? 0 : 1;
        }
        assertThat(secrets).isGreaterThan(300);
        assertThat(taken).isGreaterThan(50);
    }
}
