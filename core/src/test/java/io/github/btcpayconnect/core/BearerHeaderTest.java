package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KEY",
                "a b",
                "a\tb",
                "a=b",
                "\u00e9",
                "\"KEY\"",
                "a\"b,c\"d",
                "\"a\\\"b\"",
                "\"a\\\"",
                "a, b=c",
                "a,,b = \"c\" , d=e"
            })
    void sendable(String key) {
        assertThat(BearerHeader.takes(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\0b",
                ",a",
                " ,a=b",
                "a,",
                "a,b",
                "a,b=",
                "a, b=c,",
                "a,b=c d",
                "\"a",
                "a\"b",
                "a,\u00e9=b"
            })
    void notSendable(String key) {
        assertThat(BearerHeader.takes(key)).isFalse();
    }
}
