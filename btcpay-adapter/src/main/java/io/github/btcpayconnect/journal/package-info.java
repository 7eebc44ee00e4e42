/** What was changed at a store, written down before it is changed, so that it can be finished or taken back. */
@NullMarked
package io.github.btcpayconnect.journal;

import org.jspecify.annotations.NullMarked;
