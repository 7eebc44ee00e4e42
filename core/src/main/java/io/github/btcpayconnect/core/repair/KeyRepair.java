package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import java.util.Optional;

/** Finds the Blink API key in what was pasted in its place: a header, a variable, a quoted key, one with two prefixes. */
public final class KeyRepair {
    /** A header or the name of a variable is no longer. */
    private static final int LONGEST_LABEL = 100;

    private static final int LONGEST_PREFIX = 20;

    private KeyRepair() {}

    /**
     * The key alone.
     *
     * <table>
     * <caption>Examples</caption>
     * <tr><th>text</th><th>key</th></tr>
     * <tr><td>{@code X-API-KEY: blink_…}, {@code BLINK_API_KEY="blink_…"}, {@code blink_blink_…}</td><td>{@code blink_…}</td></tr>
     * <tr><td>{@code blink_…}, {@code type=blink;api-key=blink_…}, {@code hello}</td><td>none</td></tr>
     * </table>
     *
     * @return empty if the text is such a key already, or none, or a whole connection string
     */
    public static Optional<Secret> of(String text) {
        String visible =
                new InvisibleCharacters().over(Draft.of(text), Network.MAINNET).text();
        int start = 0;
        int limit = Math.min(visible.length(), LONGEST_LABEL);
        while (start < limit && !begins(visible, start)) {
            start++;
        }
        if (start == limit || visible.indexOf(';') >= 0) {
            return Optional.empty();
        }
        String key = Shape.BLINK_KEY.core(visible.substring(start));
        return Shape.BLINK_KEY.isOf(key) && !key.equals(text) ? Optional.of(Secret.of(key)) : Optional.empty();
    }

    /** Not in the middle of a word: {@code my_blink_key} has no key in it. */
    private static boolean begins(String text, int at) {
        boolean inWord = at > 0 && (Vocabulary.isAlphanumeric(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
        String beginning = text.substring(at, Math.min(text.length(), at + LONGEST_PREFIX));
        return !inWord && !Secret.knownPrefix(beginning).isEmpty();
    }
}
