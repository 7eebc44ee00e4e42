package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * A way to write a connection that is no list of {@code key=value}, such as {@code lndhub://login:password@https://host}.
 */
interface Form {
    /** What a text written so looks like, for people. */
    String pattern();

    /** Whether a text is written so, well or badly. */
    boolean isOf(String text);

    /** The same text as a list; null if it is written badly. */
    @Nullable
    Text asList(Text text);

    /** BTCPay Server's words for a text that is written badly. */
    String refusal();
}
