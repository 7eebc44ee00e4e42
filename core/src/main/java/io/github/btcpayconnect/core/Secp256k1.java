package io.github.btcpayconnect.core;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Which bytes are keys of Nostr, that is, of the curve y² = x³ + 7.
 *
 * <p>Source: {@code NBitcoin.Secp256k1, ECXOnlyPubKey.TryCreate} and {@code ECPrivKey}.
 */
final class Secp256k1 {
    private static final int LENGTH = 32;
    private static final BigInteger FIELD =
            new BigInteger("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFC2F", 16);
    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", 16);
    private static final BigInteger SEVEN = BigInteger.valueOf(7);

    /** A number is a square if and only if its power of this is 1 (Euler); none is 0 here: no x³ is -7. */
    private static final BigInteger HALF = FIELD.subtract(BigInteger.ONE).shiftRight(1);

    private Secp256k1() {}

    /** Whether these are the x of a point of the curve: exactly 32 bytes. */
    static boolean isPublicKey(byte[] bytes) {
        BigInteger x = new BigInteger(1, bytes);
        if (bytes.length != LENGTH || x.compareTo(FIELD) >= 0) {
            return false;
        }
        BigInteger square = x.modPow(BigInteger.valueOf(3), FIELD).add(SEVEN).mod(FIELD);
        return square.modPow(HALF, FIELD).equals(BigInteger.ONE);
    }

    /** Whether the first 32 of these bytes are a private key. What follows them does not matter. */
    static boolean isPrivateKey(byte[] bytes) {
        if (bytes.length < LENGTH) {
            return false;
        }
        BigInteger key = new BigInteger(1, Arrays.copyOf(bytes, LENGTH));
        return key.signum() > 0 && key.compareTo(ORDER) < 0;
    }
}
