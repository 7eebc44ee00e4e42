package io.github.btcpayconnect.keys;

import java.util.Set;

/**
 * How strict the rules are.
 *
 * @param expiresWithinDays {@link KeyRule#EXPIRES_SOON} from so many days before the end
 * @param unusedDays {@link KeyRule#UNUSED} after so many days
 * @param neverUsedDays {@link KeyRule#NEVER_USED} after so many days
 * @param olderThanDays {@link KeyRule#OLD} after so many days
 * @param ignored rules that are not asked
 */
public record KeyPolicy(
        int expiresWithinDays, int unusedDays, int neverUsedDays, int olderThanDays, Set<KeyRule> ignored) {
    private static final int LONGEST = 36_500;

    /**
     * A policy as given.
     *
     * @throws IllegalArgumentException if a number of days is not within 1 to 36500
     */
    public KeyPolicy {
        for (int days : new int[] {expiresWithinDays, unusedDays, neverUsedDays, olderThanDays}) {
            if (!isDays(days)) {
                throw new IllegalArgumentException("days are a number from 1 to " + LONGEST);
            }
        }
        ignored = Set.copyOf(ignored);
    }

    /** 30 days before the end, 90 unused, 30 never used, 180 old, and every rule. */
    public static KeyPolicy defaults() {
        return new KeyPolicy(30, 90, 30, 180, Set.of());
    }

    static boolean isDays(long days) {
        return days >= 1 && days <= LONGEST;
    }
}
