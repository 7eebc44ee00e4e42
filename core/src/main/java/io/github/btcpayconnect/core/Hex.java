package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/** Hexadecimal digits as .NET reads them ({@code Convert.FromHexString}): pairs, in any case, none at all included. */
final class Hex {
    private static final Answer ODD =
            Answer.refused("The input is not a valid hex string as its length is not a multiple of 2.");
    private static final Answer NO_HEX =
            Answer.refused("The input is not a valid hex string as it contains a non-hex character.");

    private Hex() {}

    static boolean is(String text) {
        return refusal(text) == null;
    }

    /** What .NET says of a text that is none; null for one that is. */
    static @Nullable Answer refusal(String text) {
        if (text.length() % 2 != 0) {
            return ODD;
        }
        for (int i = 0; i < text.length(); i++) {
            if (NetUriText.hexDigit(text.charAt(i)) < 0) {
                return NO_HEX;
            }
        }
        return null;
    }

    /** The bytes of a text that {@link #is} one. */
    static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = NetUriText.hexDigit(hex.charAt(2 * i));
            bytes[i] = (byte) ((high << 4) | NetUriText.hexDigit(hex.charAt(2 * i + 1)));
        }
        return bytes;
    }
}
