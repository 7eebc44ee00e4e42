/** What a person, or a script, gets to read. */
@NullMarked
package io.github.btcpayconnect.cli.screens;

import org.jspecify.annotations.NullMarked;
