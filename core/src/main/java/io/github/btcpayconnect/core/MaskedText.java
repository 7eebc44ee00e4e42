package io.github.btcpayconnect.core;

/**
 * A text that may hold secrets, with the same length and all but the harmless characters masked.
 *
 * <p>Left as they are: known key names, a known type, scheme and host of {@code server}, {@code currency}, {@code true}
 * and {@code false}, {@code ;} and {@code =}, and a vendor's prefix.
 *
 * <table>
 * <caption>Example</caption>
 * <tr><td>{@code type=blink;server=https://api.blink.sv/graphql;apikey=blink_AbC}</td></tr>
 * <tr><td>{@code type=blink;server=https://api.blink.sv********;******=*********}</td></tr>
 * </table>
 */
public final class MaskedText {
    private final String text;
    private final char mark;
    private final StringBuilder masked;

    private MaskedText(String text, char mark) {
        this.text = text;
        this.mark = mark;
        this.masked = new StringBuilder(text.length());
    }

    /**
     * Masks a text, unit by unit, so that offsets stay right.
     *
     * @param mark stands for one masked UTF-16 unit
     */
    public static String of(String text, char mark) {
        MaskedText result = new MaskedText(text, mark);
        int start = 0;
        while (start <= text.length()) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            result.segment(start, end);
            if (semicolon >= 0) {
                result.showTo(end + 1);
            }
            start = end + 1;
        }
        return result.masked.toString();
    }

    private void segment(int start, int end) {
        int equals = start;
        while (equals < end && text.charAt(equals) != '=') {
            equals++;
        }
        int keyStart = DotNet.trimStart(text, start, equals);
        int keyEnd = DotNet.trimEnd(text, keyStart, equals);
        String key = DotNet.toLowerInvariant(text.substring(keyStart, keyEnd));
        boolean known = equals < end && Catalogue.known().knowsKey(key);
        maskTo(known ? keyStart : equals);
        showTo(known ? keyEnd : equals);
        maskTo(equals);
        if (equals < end) {
            showTo(equals + 1);
            int valueStart = DotNet.trimStart(text, equals + 1, end);
            int valueEnd = DotNet.trimEnd(text, valueStart, end);
            maskTo(valueStart);
            showTo(valueStart + (known ? shown(key, text.substring(valueStart, valueEnd)) : 0));
            maskTo(end);
        }
    }

    /** How many units of a value may be seen, from its beginning. */
    private static int shown(String key, String value) {
        return switch (key) {
            case "type" -> Catalogue.known().find(DotNet.toLowerAscii(value)).isEmpty() ? 0 : value.length();
            case "server" ->
                ServerAddress.plain(value)
                        .map(address ->
                                value.indexOf("://") + 3 + address.host().length())
                        .orElse(0);
            case "currency" -> isCurrency(DotNet.toLowerAscii(value)) ? value.length() : 0;
            case "allowinsecure" -> isBoolean(DotNet.toLowerAscii(value)) ? value.length() : 0;
            default -> Secret.knownPrefix(value).length();
        };
    }

    private static boolean isCurrency(String lowerCase) {
        return lowerCase.equals("btc") || lowerCase.equals("usd");
    }

    private static boolean isBoolean(String lowerCase) {
        return lowerCase.equals("true") || lowerCase.equals("false");
    }

    private void showTo(int end) {
        masked.append(text, masked.length(), end);
    }

    private void maskTo(int end) {
        while (masked.length() < end) {
            masked.append(mark);
        }
    }
}
