@NullMarked
package io.github.btcpayconnect.cli;

import org.jspecify.annotations.NullMarked;
