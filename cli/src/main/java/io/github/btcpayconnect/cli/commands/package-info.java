/** One class for each command. */
@NullMarked
package io.github.btcpayconnect.cli.commands;

import org.jspecify.annotations.NullMarked;
