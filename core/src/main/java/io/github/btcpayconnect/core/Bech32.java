package io.github.btcpayconnect.core;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of an LNURL: {@code lnurl1}, then five bits a character, six characters of checksum last.
 *
 * <p>Source: {@code LNURL, Bech32Engine.Decode}.
 */
final class Bech32 {
    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LENGTH = 6;

    private Bech32() {}

    /**
     * The bytes of a text; null if it is none.
     *
     * @throws NetUriException {@code INDEX} for a character behind the last 1 that is not ASCII: .NET looks it up in a
     *     table that is too short
     */
    static byte @Nullable [] decode(String written) {
        if (isOfBothCases(written)) {
            return null;
        }
        // Whatever has a small letter of ASCII counts as that: a Kelvin sign is a k.
        String text = DotNet.toLowerInvariant(written);
        int one = text.lastIndexOf('1');
        if (one < 0) {
            return null;
        }
        int[] values = valuesOf(text, one + 1);
        if (values == null || values.length < CHECKSUM_LENGTH) {
            return null;
        }
        return checksum(text, one, values) == 1 ? bytes(values, values.length - CHECKSUM_LENGTH) : null;
    }

    private static boolean isOfBothCases(String text) {
        return !text.equals(DotNet.toLowerInvariant(text)) && text.codePoints().anyMatch(DotNet::isSmall);
    }

    private static int @Nullable [] valuesOf(String text, int start) {
        int[] values = new int[text.length() - start];
        for (int i = 0; i < values.length; i++) {
            char c = text.charAt(start + i);
            if (c > 0x7f) {
                throw new NetUriException(NetUriException.Reason.INDEX);
            }
            values[i] = CHARACTERS.indexOf(c);
            if (values[i] < 0) {
                return null;
            }
        }
        return values;
    }

    private static int checksum(String text, int prefixEnd, int[] values) {
        int checksum = 1;
        for (int i = 0; i < prefixEnd; i++) {
            checksum = step(checksum, (text.charAt(i) >> 5) & 0xff);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < prefixEnd; i++) {
            checksum = step(checksum, text.charAt(i) & 0x1f);
        }
        for (int value : values) {
            checksum = step(checksum, value);
        }
        return checksum;
    }

    private static int step(int checksum, int value) {
        int next = ((checksum & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            if (((checksum >>> (25 + i)) & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }

    /** Eight bits each; what is left over must be less than five, and zero. */
    private static byte @Nullable [] bytes(int[] values, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int stash = 0;
        int bits = 0;
        for (int i = 0; i < length; i++) {
            stash = ((stash << 5) | values[i]) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(stash >> bits);
            }
        }
        boolean padded = bits >= 5 || (stash & ((1 << bits) - 1)) != 0;
        return padded ? null : bytes.toByteArray();
    }
}
