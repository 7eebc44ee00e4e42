package io.github.btcpayconnect.blink;

/**
 * How much a key may spend in a time that goes along with the clock.
 *
 * @param satoshis the limit
 * @param spent of it already
 */
public record SpendingLimit(Window window, long satoshis, long spent) {
    /** How long is counted back. */
    public enum Window {
        /** 24 hours. */
        DAILY,
        /** 7 days. */
        WEEKLY,
        /** 30 days. */
        MONTHLY,
        /** 365 days. */
        ANNUAL
    }

    /** Whether nothing is left. */
    public boolean usedUp() {
        return spent >= satoshis;
    }
}
