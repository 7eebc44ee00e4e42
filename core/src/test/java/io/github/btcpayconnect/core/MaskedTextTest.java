package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedTextTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "type=blink;server=https://api.blink.sv/graphql;apikey=blink_AbC,"
                + " type=blink;server=https://api.blink.sv********;******=*********",
        "type=blink;api-key=AbC;wallet-id=6b3b, type=blink;api-key=***;wallet-id=****",
        "TYPE = Blink ;Currency=btc;allowinsecure=TRUE, TYPE*=*Blink*;Currency=btc;allowinsecure=TRUE",
        "type=hello;currency=EUR;allowinsecure=maybe, type=*****;currency=***;allowinsecure=*****",
        "server=https://user:pass@host/;type=blink, server=***********************;type=blink",
        "server=https://host:8080/x?y#z, server=***********************",
        "server=https://host:8080/x, server=https://host*******",
        "hello, *****",
        "AbC==, ***=*",
        "ln-address=alice@blink.sv, ln-address=**************"
    })
    void onlyTheHarmlessPartsAreShown(String text, String masked) {
        assertThat(MaskedText.of(text, '*')).isEqualTo(masked);
    }

    static Stream<Vector> strings() {
        return Vector.strings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void theLengthStaysTheSame(Vector vector) {
        assertThat(MaskedText.of(vector.input(), '*')).hasSameSizeAs(vector.input());
    }
}
