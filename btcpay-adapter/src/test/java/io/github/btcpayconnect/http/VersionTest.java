package io.github.btcpayconnect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("version.txt"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.US_ASCII).trim())
                    .isEqualTo(Version.current());
        }
    }
}
