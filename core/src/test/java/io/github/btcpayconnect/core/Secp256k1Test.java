package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Secp256k1Test {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the generator, 79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798, true",
        "x is 1, 0000000000000000000000000000000000000000000000000000000000000001, true",
        "x is 5, 0000000000000000000000000000000000000000000000000000000000000005, false",
        "x is 0, 0000000000000000000000000000000000000000000000000000000000000000, false",
        "x is the field's prime, fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f, false",
        "x is the prime and 1, fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc30, false",
        "31 bytes, 79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f817, false",
        "33 bytes, 79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f8179800, false",
        "no bytes, '', false"
    })
    void aPublicKeyIsTheXOfAPointOfTheCurve(String name, String hex, boolean expected) {
        assertThat(Secp256k1.isPublicKey(Hex.bytes(hex))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1, 0000000000000000000000000000000000000000000000000000000000000001, true",
        "0, 0000000000000000000000000000000000000000000000000000000000000000, false",
        "order less 1, fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140, true",
        "order, fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141, false",
        "31 bytes, 00000000000000000000000000000000000000000000000000000000000001, false",
        "1 and more, 0000000000000000000000000000000000000000000000000000000000000001ffff, true",
        "no bytes, '', false"
    })
    void aPrivateKeyIsANumberBelowTheOrder(String name, String hex, boolean expected) {
        assertThat(Secp256k1.isPrivateKey(Hex.bytes(hex))).isEqualTo(expected);
    }
}
