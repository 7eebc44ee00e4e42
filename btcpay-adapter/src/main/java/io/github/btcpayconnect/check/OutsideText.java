package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Secret;
import java.util.List;

/**
 * Text that came from a server, made fit to be shown to people: the only way in which it is.
 *
 * <table>
 * <caption>What becomes of it</caption>
 * <tr><th>there</th><th>shown</th></tr>
 * <tr><td>control and format characters, line breaks, halves of surrogate pairs</td><td>{@code �}</td></tr>
 * <tr><td>a secret, or eight or more consecutive characters of one, in capitals or small letters, also with percent
 * signs or in Base64</td><td>{@code ****}</td></tr>
 * <tr><td>more than 200 characters</td><td>199 of them, and {@code …}</td></tr>
 * </table>
 *
 * <p>It is not escaped for HTML or CSV.
 */
public final class OutsideText {
    private static final int LONGEST = 200;

    /** Nothing beyond is looked at. It leaves room for secrets, which come out shorter than they are. */
    private static final int LONGEST_READ = 5 * LONGEST;

    private static final char REPLACEMENT = '\ufffd';

    private OutsideText() {}

    /**
     * Makes a text fit to be shown.
     *
     * @param secrets everything that this run holds and must not show
     */
    public static String of(String text, List<Secret> secrets) {
        String readable = clean(new Echo(secrets).replacedIn(text.substring(0, Math.min(text.length(), LONGEST_READ))));
        if (readable.length() <= LONGEST) {
            return readable;
        }
        boolean splitsPair = Character.isHighSurrogate(readable.charAt(LONGEST - 2));
        return readable.substring(0, splitsPair ? LONGEST - 2 : LONGEST - 1) + "…";
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR,
                                    Character.SURROGATE -> REPLACEMENT;
                            default -> c;
                        }));
        return clean.toString();
    }
}
