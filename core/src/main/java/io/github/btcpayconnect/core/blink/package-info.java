/** The typed Blink connection: an account with its API key, or a Lightning address. */
@NullMarked
package io.github.btcpayconnect.core.blink;

import org.jspecify.annotations.NullMarked;
