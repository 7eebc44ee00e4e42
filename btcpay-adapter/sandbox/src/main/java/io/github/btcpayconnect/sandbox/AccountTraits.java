package io.github.btcpayconnect.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What makes an account special.
 *
 * @param level as Blink calls it
 * @param withdrawalCents how much may be sent out in a day at this level
 * @param active whether Blink lets it do more than be read
 * @param receives whether Blink creates invoices for it, be it active
 * @param end what Blink says of the account's end; null if nothing
 * @param restricted whether it may hold no dollars, nor transfer
 */
record AccountTraits(
        String level,
        long withdrawalCents,
        boolean active,
        boolean receives,
        @Nullable End end,
        boolean restricted) {
    /**
     * @param status as Blink calls it
     * @param receiveDisabledIn counted from the start of the sandbox
     */
    record End(String status, Duration receiveDisabledIn) {
        private static final Duration GRACE = Duration.ofDays(31);

        Duration finalDeadlineIn() {
            return receiveDisabledIn.plus(GRACE);
        }
    }

    static final AccountTraits USUAL = ofLevel("ONE", 100_000);

    static final AccountTraits NOT_ACTIVE = new AccountTraits("ONE", 100_000, false, true, null, false);

    static final AccountTraits NOT_RECEIVING = new AccountTraits("ONE", 100_000, true, false, null, false);

    static final AccountTraits RESTRICTED = new AccountTraits("ONE", 100_000, true, true, null, true);

    static AccountTraits ofLevel(String level, long withdrawalCents) {
        return new AccountTraits(level, withdrawalCents, true, true, null, false);
    }

    /** Blink's switches decide whether it receives, not the date. */
    static AccountTraits ending(String status, int receiveDisabledInDays) {
        return new AccountTraits(
                "ONE",
                100_000,
                true,
                status.equals("PRE_CUTOFF"),
                new End(status, Duration.ofDays(receiveDisabledInDays)),
                false);
    }
}
