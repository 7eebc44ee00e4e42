package io.github.btcpayconnect.core.btcpay;

import org.jspecify.annotations.Nullable;

/**
 * What a refusal means, and what to do.
 *
 * @param meaning one plain sentence
 * @param remedy one or two sentences; null where the problems of the text say it
 */
record Counsel(String meaning, @Nullable String remedy) {}
