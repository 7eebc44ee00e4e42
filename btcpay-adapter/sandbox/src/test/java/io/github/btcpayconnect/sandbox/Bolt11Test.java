package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads invoices back with a reader that is first proved on an invoice of BOLT11 itself. */
class Bolt11Test {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /** BOLT11, "Please make a donation of any amount". */
    private static final String DONATION =
            "lnbc1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsy"
                    + "qcyq5rqwzqfqypqdpl2pkx2ctnv5sxxmmwwd5kgetjypeh2ursdae8g6twvus8g6rfwvs8qun0dfjkxaq9qrsgq357wnc5r2ueh7ck"
                    + "6q93dj32dlqnls087fxdwk8qakdyafkq3yap9us6v52vjjsrvywa6rt52cm9r9zqt8r2t7mlcwspyetp5h2tztugp9lfyql";

    private static final String HASH = "0001020304050607080900010203040506070809000102030405060708090102";
    private static final String SECRET = "11".repeat(32);

    /** What an invoice says. */
    record Read(String prefix, long timestamp, Map<Integer, byte[]> fields) {
        String hex(int field) {
            return HexFormat.of().formatHex(fields.get(field), 0, 32);
        }

        /** In seconds. */
        int expiry() {
            byte[] bytes = fields.get(6);
            return (bytes[0] & 0xff) << 12 | (bytes[1] & 0xff) << 4 | (bytes[2] & 0xff) >> 4;
        }

        String text(int field) {
            return new String(fields.get(field), StandardCharsets.UTF_8).strip().replace("\0", "");
        }
    }

    @Test
    void theReaderReadsTheInvoiceOfTheSpecification() {
        Read read = read(DONATION);

        assertThat(read.prefix()).isEqualTo("lnbc");
        assertThat(read.timestamp()).isEqualTo(1_496_314_658);
        assertThat(read.hex(1)).isEqualTo(HASH);
        assertThat(read.hex(16)).isEqualTo(SECRET);
        assertThat(read.text(13)).isEqualTo("Please consider supporting this project");
    }

    @Test
    void everythingCanBeReadBack() {
        Instant created = Instant.ofEpochSecond(1_700_000_000);
        Read read = read(Bolt11.of(invoice(Environment.MAINNET, 2_500, created, "Kaffee & Kuchen ☕", null)));

        assertThat(read.prefix()).isEqualTo("lnbc25u");
        assertThat(read.timestamp()).isEqualTo(1_700_000_000);
        assertThat(read.hex(1)).isEqualTo(HASH);
        assertThat(read.hex(16)).isEqualTo(SECRET);
        assertThat(read.text(13)).isEqualTo("Kaffee & Kuchen ☕");
        assertThat(read.expiry()).isEqualTo(300);
        assertThat(read.fields()).containsOnlyKeys(1, 16, 13, 6, 5);
    }

    @Test
    void aDescriptionHashStandsInPlaceOfTheMemo() {
        String hash = "ab".repeat(32);
        Read read = read(Bolt11.of(invoice(Environment.MAINNET, 1, Instant.EPOCH, "unseen", hash)));

        assertThat(read.hex(23)).isEqualTo(hash);
        assertThat(read.fields()).doesNotContainKey(13);
    }

    @ParameterizedTest(name = "{0}, {1} satoshis: {2}")
    @CsvSource({
        "MAINNET, 1, lnbc10n",
        "MAINNET, 100, lnbc1u",
        "MAINNET, 100000, lnbc1m",
        "MAINNET, 100000000, lnbc1",
        "MAINNET, 300000000000, lnbc3000",
        "SIGNET, 1000, lntbs10u",
        "REGTEST, 123, lnbcrt1230n",
    })
    void thePrefixTellsNetworkAndAmount(Environment environment, long satoshis, String prefix) {
        assertThat(read(Bolt11.of(invoice(environment, satoshis, Instant.EPOCH, "", null)))
                        .prefix())
                .isEqualTo(prefix);
    }

    private static Invoice invoice(
            Environment environment, long satoshis, Instant created, String memo, String descriptionHash) {
        return new Invoice(
                environment,
                "wallet",
                satoshis,
                created,
                Duration.ofMinutes(5),
                HASH,
                SECRET,
                memo,
                descriptionHash,
                HASH);
    }

    static Read read(String invoice) {
        int separator = invoice.lastIndexOf('1');
        String prefix = invoice.substring(0, separator);
        int[] groups =
                invoice.substring(separator + 1).chars().map(ALPHABET::indexOf).toArray();
        assertThat(groups).as("only letters of bech32").doesNotContain(-1);
        assertThat(checksum(prefix, groups)).as("checksum of bech32").isEqualTo(1);
        Map<Integer, byte[]> fields = new HashMap<>();
        int next = 7;
        int end = groups.length - 6 - 104;
        while (next < end) {
            int length = groups[next + 1] * 32 + groups[next + 2];
            fields.put(groups[next], bytes(groups, next + 3, length));
            next += 3 + length;
        }
        assertThat(next).as("fields end where the signature begins").isEqualTo(end);
        long timestamp = 0;
        for (int i = 0; i < 7; i++) {
            timestamp = timestamp * 32 + groups[i];
        }
        return new Read(prefix, timestamp, fields);
    }

    private static byte[] bytes(int[] groups, int start, int length) {
        byte[] bytes = new byte[(length * 5 + 7) / 8];
        for (int bit = 0; bit < length * 5; bit++) {
            int value = groups[start + bit / 5] >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
        }
        return bytes;
    }

    /** The remainder that BIP 173 defines: 1 for what is written well. */
    private static long checksum(String prefix, int[] groups) {
        long remainder = 1;
        for (char c : prefix.toCharArray()) {
            remainder = next(remainder, c >> 5);
        }
        remainder = next(remainder, 0);
        for (char c : prefix.toCharArray()) {
            remainder = next(remainder, c & 31);
        }
        for (int group : groups) {
            remainder = next(remainder, group);
        }
        return remainder;
    }

    private static long next(long remainder, int value) {
        long[] generator = {0x3b6a57b2L, 0x26508e6dL, 0x1ea119faL, 0x3d4233ddL, 0x2a1462b3L};
        long result = (remainder & 0x1ffffff) * 32 ^ value;
        for (int i = 0; i < 5; i++) {
            result ^= (remainder >> (25 + i) & 1) * generator[i];
        }
        return result;
    }
}
