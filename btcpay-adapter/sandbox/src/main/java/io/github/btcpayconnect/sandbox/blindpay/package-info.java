/** BlindPay's API keys, as the sandbox plays them. */
@NullMarked
package io.github.btcpayconnect.sandbox.blindpay;

import org.jspecify.annotations.NullMarked;
