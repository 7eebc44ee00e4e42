package io.github.btcpayconnect.bolt11;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in bech32 of any length: a prefix, a 1, groups of five bits, a checksum of six groups. Source: BIP 173. */
final class Bech32Text {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LENGTH = 6;

    private final String prefix;
    private final int[] data;

    private Bech32Text(String prefix, int[] data) {
        this.prefix = prefix;
        this.data = data;
    }

    /** In small letters. */
    String prefix() {
        return prefix;
    }

    /** The groups, without the checksum. */
    int[] data() {
        return data;
    }

    /** Null if the text is none, or its checksum is wrong. */
    static @Nullable Bech32Text read(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int one = small.lastIndexOf('1');
        boolean bothCases = !text.equals(small) && !text.equals(text.toUpperCase(Locale.ROOT));
        if (one < 1 || bothCases || text.length() - one - 1 < CHECKSUM_LENGTH) {
            return null;
        }
        int state = 1;
        for (int i = 0; i < one; i++) {
            char c = small.charAt(i);
            if (c <= ' ' || c > '~') {
                return null;
            }
            state = step(state) ^ (c >> 5);
        }
        state = step(state);
        for (int i = 0; i < one; i++) {
            state = step(state) ^ (small.charAt(i) & 31);
        }
        int[] data = new int[small.length() - one - 1 - CHECKSUM_LENGTH];
        for (int i = one + 1; i < small.length(); i++) {
            int group = ALPHABET.indexOf(small.charAt(i));
            if (group < 0) {
                return null;
            }
            state = step(state) ^ group;
            if (i - one - 1 < data.length) {
                data[i - one - 1] = group;
            }
        }
        return state == 1 ? new Bech32Text(small.substring(0, one), data) : null;
    }

    private static int step(int state) {
        int next = (state & 0x1ffffff) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((state >> (25 + i) & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
