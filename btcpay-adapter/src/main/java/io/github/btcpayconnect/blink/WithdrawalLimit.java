package io.github.btcpayconnect.blink;

import org.jspecify.annotations.Nullable;

/**
 * How much an account of its level may send out.
 *
 * @param cents the limit, in US cents
 * @param left of it; null if Blink did not say
 * @param seconds how long is counted back; null if Blink did not say
 */
public record WithdrawalLimit(
        long cents, @Nullable Long left, @Nullable Long seconds) {}
