package io.github.btcpayconnect.core;

/** Hexadecimal digits as .NET reads them ({@code Convert.FromHexString}): pairs, in any case, none at all included. */
final class Hex {
    private Hex() {}

    static boolean is(String text) {
        if (text.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
