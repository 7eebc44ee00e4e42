/** The API keys of BlindPay. */
@NullMarked
package io.github.btcpayconnect.blindpay;

import org.jspecify.annotations.NullMarked;
