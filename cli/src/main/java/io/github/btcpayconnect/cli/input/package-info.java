/** How connection strings and keys come in. */
@NullMarked
package io.github.btcpayconnect.cli.input;

import org.jspecify.annotations.NullMarked;
