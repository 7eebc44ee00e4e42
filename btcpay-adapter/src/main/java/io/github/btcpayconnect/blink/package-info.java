/** Blink's GraphQL API. */
@NullMarked
package io.github.btcpayconnect.blink;

import org.jspecify.annotations.NullMarked;
