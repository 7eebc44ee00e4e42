package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES =
            List.of("api-key", "wallet-id", "allowinsecure", "server", "currency", "generate", "check");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "apikey, api-key",
        "api_key, api-key",
        "API-KEY, api-key",
        "walletid, wallet-id",
        "allow-insecure, allowinsecure",
        "sevrer, server",
        "gnerate, generate",
        "chekc, check",
        "curency, currency"
    })
    void aSlipIsUnderstood(String text, String meant) {
        assertThat(Nearest.of(text, NAMES)).contains(meant);
    }

    @ParameterizedTest(name = "''{0}''")
    @CsvSource({"hello", "xyz", "''", "api"})
    void somethingElseIsNot(String text) {
        assertThat(Nearest.of(text, NAMES)).isEmpty();
    }

    @Test
    void aLongTextIsNearToNothing() {
        assertThat(Nearest.of("check".repeat(100_000), NAMES)).isEmpty();
    }
}
