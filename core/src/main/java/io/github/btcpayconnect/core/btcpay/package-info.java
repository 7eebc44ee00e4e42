/** What BTCPay Server will say to a text, by version and by who saves it, in its own words. */
@NullMarked
package io.github.btcpayconnect.core.btcpay;

import org.jspecify.annotations.NullMarked;
