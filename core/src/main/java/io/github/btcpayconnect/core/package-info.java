/** The connection string: its grammar, its types, and what is wrong with one. */
@NullMarked
package io.github.btcpayconnect.core;

import org.jspecify.annotations.NullMarked;
