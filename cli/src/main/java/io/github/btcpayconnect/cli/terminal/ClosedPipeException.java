package io.github.btcpayconnect.cli.terminal;

import java.io.IOException;

/** Whoever read our output has gone, as {@code head} does: no fault of anybody. */
public final class ClosedPipeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The system's own words do not matter. */
    public ClosedPipeException() {
        super("closed pipe");
    }
}
