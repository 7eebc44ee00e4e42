package io.github.btcpayconnect.core;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    /** A longer text is near to nothing, and would make the comparison slow. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * The candidate nearest to a text, if one is near: at most a third of its letters may be wrong, missing, doubled or
     * exchanged. Case, hyphens, underscores and dots are not counted.
     *
     * <table>
     * <caption>Examples</caption>
     * <tr><th>text</th><th>candidates</th><th>nearest</th></tr>
     * <tr><td>{@code apikey}</td><td>{@code api-key, wallet-id}</td><td>{@code api-key}</td></tr>
     * <tr><td>{@code gnerate}</td><td>{@code generate, check}</td><td>{@code generate}</td></tr>
     * <tr><td>{@code hello}</td><td>{@code generate, check}</td><td>none</td></tr>
     * </table>
     */
    public static Optional<String> of(String text, Collection<String> candidates) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = bare(text);
        @Nullable String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String bare = bare(candidate);
            int allowed = Math.max(1, bare.length() / 3);
            if (Math.abs(bare.length() - wanted.length()) > allowed) {
                continue;
            }
            int distance = distance(wanted, bare);
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '_' && c != '.') {
                bare.append(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c);
            }
        }
        return bare.toString();
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(last[j - 1] + change, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
