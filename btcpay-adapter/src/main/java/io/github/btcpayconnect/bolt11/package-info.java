/** Lightning invoices as BOLT 11 writes them. */
@NullMarked
package io.github.btcpayconnect.bolt11;

import org.jspecify.annotations.NullMarked;
