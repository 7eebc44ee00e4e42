/** API keys, whoever gives them out: what they are, and whether they are kept as they should be. */
@NullMarked
package io.github.btcpayconnect.keys;

import org.jspecify.annotations.NullMarked;
