/** Repairs damaged connection strings, and says what was changed: nothing where there is a doubt. */
@NullMarked
package io.github.btcpayconnect.core.repair;

import org.jspecify.annotations.NullMarked;
