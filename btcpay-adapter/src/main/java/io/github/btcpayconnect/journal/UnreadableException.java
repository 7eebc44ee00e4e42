package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.UnreadableFile.Fault;

/** A file is not an entry. It has no cause: the messages of a JSON reader quote what they read. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    UnreadableException(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
