/** Lightning addresses: LNURL-pay (LUD-06, LUD-16) and whether an invoice was paid (LUD-21). */
@NullMarked
package io.github.btcpayconnect.lnurl;

import org.jspecify.annotations.NullMarked;
