package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;

/** Looks for one family of faults, and mends those that leave no doubt. */
@FunctionalInterface
interface Pass {
    /** The mended draft; the same one if nothing was found. */
    Draft over(Draft draft, Network network);
}
