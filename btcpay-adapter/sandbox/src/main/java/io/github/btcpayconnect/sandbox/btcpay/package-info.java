/** BTCPay Server's REST API as part of the sandbox: stores, keys, and a Blink plugin that asks the sandbox's own Blink. */
@NullMarked
package io.github.btcpayconnect.sandbox.btcpay;

import org.jspecify.annotations.NullMarked;
