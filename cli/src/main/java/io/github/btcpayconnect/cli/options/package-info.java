/** The model of commands and options, and what is made of it: parsing, help, usage errors. */
@NullMarked
package io.github.btcpayconnect.cli.options;

import org.jspecify.annotations.NullMarked;
