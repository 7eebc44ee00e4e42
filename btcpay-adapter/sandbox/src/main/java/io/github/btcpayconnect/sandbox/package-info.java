/** Blink and a BTCPay Server as one local server with a few fixed accounts and keys, for demos and tests. */
@NullMarked
package io.github.btcpayconnect.sandbox;

import org.jspecify.annotations.NullMarked;
