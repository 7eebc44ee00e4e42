/** The command line: where a run begins and ends. */
@NullMarked
package io.github.btcpayconnect.cli;

import org.jspecify.annotations.NullMarked;
