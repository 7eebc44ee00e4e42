/** BTCPay Server's REST API, which it calls Greenfield. */
@NullMarked
package io.github.btcpayconnect.greenfield;

import org.jspecify.annotations.NullMarked;
