package io.github.btcpayconnect.bolt11;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the examples of BOLT 11 itself. */
class Bolt11InvoiceTest {
    private static final String HASH = "0001020304050607080900010203040506070809000102030405060708090102";
    private static final String LIST_OF_THINGS =
            "One piece of chocolate cake, one icecream cone, one pickle, one slice of"
                    + " swiss cheese, one slice of salami, one lollypop, one piece of cherry pie, one sausage, one cupcake, and one"
                    + " slice of watermelon";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bolt11-valid.csv", numLinesToSkip = 1, maxCharsPerColumn = 8_192)
    void readsTheExamplesOfTheSpecification(
            String name,
            String network,
            Long millisatoshis,
            long createdAt,
            long expiry,
            String paymentHash,
            String description,
            String invoice) {
        Bolt11Invoice read = Bolt11Invoice.read(invoice).orElseThrow();

        assertThat(read.network().map(Network::id)).contains(network);
        assertThat(read.millisatoshis())
                .isEqualTo(millisatoshis == null ? OptionalLong.empty() : OptionalLong.of(millisatoshis));
        assertThat(read.createdAt()).isEqualTo(Instant.ofEpochSecond(createdAt));
        assertThat(read.expiry()).isEqualTo(Duration.ofSeconds(expiry));
        assertThat(read.paymentHash()).isEqualTo(paymentHash == null ? HASH : paymentHash);
        if (description == null) {
            assertThat(read.descriptionHash()).contains(sha256(LIST_OF_THINGS));
            assertThat(read.description()).isEmpty();
        } else {
            assertThat(read.description()).contains(description);
            assertThat(read.descriptionHash()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bolt11-invalid.csv", numLinesToSkip = 1, maxCharsPerColumn = 8_192)
    void refusesTheInvalidExamplesOfTheSpecification(String name, String invoice) {
        assertThat(Bolt11Invoice.read(invoice)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "''",
        "1",
        "lnbc1",
        "lnbc1qqqqqq",
        "ln1",
        "hello",
        "lnbc1ü",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    })
    void refusesWhatIsNoInvoice(String text) {
        assertThat(Bolt11Invoice.read(text)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Bolt11Invoice.read("lnbc1" + "q".repeat(10_000))).isEmpty();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
