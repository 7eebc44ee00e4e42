/** What is known about the terminal, what is printed to it, and what is asked there. */
@NullMarked
package io.github.btcpayconnect.cli.terminal;

import org.jspecify.annotations.NullMarked;
