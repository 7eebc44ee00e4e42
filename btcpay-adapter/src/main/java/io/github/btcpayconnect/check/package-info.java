@NullMarked
package io.github.btcpayconnect.check;

import org.jspecify.annotations.NullMarked;
