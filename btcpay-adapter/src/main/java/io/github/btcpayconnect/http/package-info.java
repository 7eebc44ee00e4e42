/** How requests leave: time limits, proxies, trust, and how many of them. */
@NullMarked
package io.github.btcpayconnect.http;

import org.jspecify.annotations.NullMarked;
