/** Many strings at once: one a line in, one JSON object a line out, in constant memory. */
@NullMarked
package io.github.btcpayconnect.cli.lines;

import org.jspecify.annotations.NullMarked;
