package io.github.btcpayconnect.check;

import java.util.Locale;

/** Amounts in words. */
final class Satoshis {
    private static final long MILLI = 1_000;

    private Satoshis() {}

    /** {@code 1 satoshi}, {@code 4,000,000 satoshis}. */
    static String of(long satoshis) {
        return number(satoshis) + (satoshis == 1 ? " satoshi" : " satoshis");
    }

    /** A span, inwards to whole satoshis. */
    static String between(long fromMillisatoshis, long toMillisatoshis) {
        return "from " + number(up(fromMillisatoshis)) + " to " + of(toMillisatoshis / MILLI);
    }

    /** Whole satoshis that are no less. */
    static long up(long millisatoshis) {
        return millisatoshis / MILLI + (millisatoshis % MILLI == 0 ? 0 : 1);
    }

    private static String number(long satoshis) {
        return String.format(Locale.ROOT, "%,d", satoshis);
    }
}
