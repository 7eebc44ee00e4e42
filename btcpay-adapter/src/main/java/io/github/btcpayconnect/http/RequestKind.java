package io.github.btcpayconnect.http;

/** What a request is for: a tag of the request. Without it a request is a {@link #READ}. */
public enum RequestKind {
    /** Reads a little. */
    READ(true, 1),
    /** Reads a list that may be long. */
    READ_MUCH(true, 64),
    /** Changes something, and so is never sent twice: nobody knows whether one without an answer was carried out. */
    CHANGE(false, 1),
    /** Changes something, and carries a key by which the server does it once, however often it is sent. */
    CHANGE_ONCE(true, 1);

    private final boolean repeatable;
    private final int bodyFactor;

    RequestKind(boolean repeatable, int bodyFactor) {
        this.repeatable = repeatable;
        this.bodyFactor = bodyFactor;
    }

    boolean repeatable() {
        return repeatable;
    }

    /** How many times the usual size the body of an answer may have. */
    int bodyFactor() {
        return bodyFactor;
    }
}
