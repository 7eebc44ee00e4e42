package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotNetParseTest {
    private static final Set<String> NAMES = Set.of("btc", "usd", "eur");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "007, 7",
        "+7, 7",
        "-0, 0",
        "-000, 0",
        "18446744073709551615, 18446744073709551615",
        "00000000000000000000000018446744073709551615, 18446744073709551615",
        "'\t7\u000b ', 7"
    })
    void unsignedNumbers(String text, String number) {
        assertThat(DotNetParse.unsigned64(text)).isEqualTo(number);
    }

    @Test
    void nulsMayStandBehindANumber() {
        assertThat(DotNetParse.unsigned64("7\0\0")).isEqualTo("7");
        assertThat(DotNetParse.unsigned64("7 \0")).isEqualTo("7");
        assertThat(DotNetParse.unsigned64("7\0 ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "-",
                "-1",
                "1.0",
                "0x1",
                "1=",
                "1,000",
                "+ 7",
                "7\u00a0",
                "\u0667",
                "18446744073709551616",
                "99999999999999999999999999"
            })
    void noUnsignedNumbers(String text) {
        assertThat(DotNetParse.unsigned64(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BTC",
                "uSd",
                " eur ",
                "BTC,USD",
                "btc , btc",
                "0",
                "+3",
                "-2147483648",
                "2147483647",
                "\u00a0usd",
                "usd\u00a0",
                "\u00a01 "
            })
    void enums(String text) {
        assertThat(DotNetParse.isEnum(text, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "XYZ",
                "BTC,",
                ",BTC",
                "BTC,,USD",
                "BTC USD",
                "BTC,1",
                "1,BTC",
                "2147483648",
                "1\u00a0",
                "\u200bUSD"
            })
    void noEnums(String text) {
        assertThat(DotNetParse.isEnum(text, NAMES)).isFalse();
    }

    @Test
    void aMegabyteOfDigitsTakesNoTime() {
        assertThat(DotNetParse.unsigned64("9".repeat(1_000_000))).isNull();
        assertThat(DotNetParse.unsigned64("0".repeat(1_000_000) + "9")).isEqualTo("9");
    }
}
