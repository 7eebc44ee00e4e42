@NullMarked
package io.github.btcpayconnect.sandbox;

import org.jspecify.annotations.NullMarked;
