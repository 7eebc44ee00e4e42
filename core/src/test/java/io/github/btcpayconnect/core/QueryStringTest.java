package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {
    @ParameterizedTest(name = "query {index}")
    @CsvSource({
        "?a=1, 1",
        "a=1, 1",
        "?A=1&a=2, '1,2'",
        "?%61=1, 1",
        "?a=x+y%20z, x y z",
        "?a=b=c, b=c",
        "?a=%u00e9%C3%A9, \u00e9\u00e9",
        "?a=%zz%4, %zz%4",
        "?a=%u00zz, %u00zz",
        "?a=%ff, \ufffd",
        "?a=%ed%a0%80x, \ufffd\ufffd\ufffdx",
        "?a=%ed%a0x, \ufffd\ufffdx",
        "?a=%ed%9f%bf, \ud7ff",
        "?a=%f0%80%80%80, \ufffd\ufffd\ufffd\ufffd",
        "?a=%e2%82x, \ufffdx",
        "?a=%ud83d%ude00%ud83d, \ud83d\ude00\ufffd",
        "?b=1&&a=, ''",
        "?a,",
        "?,",
        "'',",
        "?b=%26a=1,"
    })
    void valuesAreThoseOfDotNet(String query, String expected) {
        assertThat(QueryString.of(query).get("a")).isEqualTo(expected);
    }

    @Test
    void nothingOfItIsPrinted() {
        assertThat(QueryString.of("?secret=C4n4ry").toString()).doesNotContain("C4n4ry");
    }
}
