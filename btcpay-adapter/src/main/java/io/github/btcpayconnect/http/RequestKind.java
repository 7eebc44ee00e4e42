package io.github.btcpayconnect.http;

/**
 * What a request to a REST API is for: a tag of the request. An error that such an API puts into JSON is an answer, and
 * comes in whatever its status; a request without this tag gets in nothing but success.
 */
public enum RequestKind {
    /** Reads a little. */
    READ(true, 1 << 20),
    /** Reads a list that may be long. */
    READ_MUCH(true, 64 << 20),
    /** Changes something, and so is never sent twice. */
    CHANGE(false, 1 << 20),
    /** Changes something, and carries a key by which the server does it once, however often it is sent. */
    CHANGE_ONCE(true, 1 << 20);

    private final boolean repeatable;
    private final int largestBody;

    RequestKind(boolean repeatable, int largestBody) {
        this.repeatable = repeatable;
        this.largestBody = largestBody;
    }

    boolean repeatable() {
        return repeatable;
    }

    /** How many bytes the body of an answer may have. */
    int largestBody() {
        return largestBody;
    }
}
