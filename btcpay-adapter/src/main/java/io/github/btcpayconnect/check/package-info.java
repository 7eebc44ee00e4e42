/** Asks the services behind a connection string, and gives one report. */
@NullMarked
package io.github.btcpayconnect.check;

import org.jspecify.annotations.NullMarked;
