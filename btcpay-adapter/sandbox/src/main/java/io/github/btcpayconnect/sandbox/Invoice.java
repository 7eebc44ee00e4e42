package io.github.btcpayconnect.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that nobody can pay: no Lightning node knows its payment hash.
 *
 * @param walletId who would receive
 * @param paymentHash 64 hexadecimal digits
 * @param paymentSecret 64 hexadecimal digits
 * @param descriptionHash 64 hexadecimal digits; the memo counts where it is null
 * @param externalId the caller's own name of it, or the payment hash
 */
record Invoice(
        Environment environment,
        String walletId,
        long satoshis,
        Instant createdAt,
        Duration expiry,
        String paymentHash,
        String paymentSecret,
        String memo,
        @Nullable String descriptionHash,
        String externalId) {}
