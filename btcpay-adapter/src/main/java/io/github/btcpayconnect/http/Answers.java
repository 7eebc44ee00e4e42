package io.github.btcpayconnect.http;

/** What is let in as an answer, by the habits of the protocol. */
public enum Answers {
    /** Success, up to 1 MB. */
    SUCCESS(1 << 20, false),
    /** Success, up to 64 KB: for servers that strangers name. */
    SMALL_SUCCESS(64 << 10, false),
    /** Success, and an error that the server puts into JSON, whatever its status: for REST APIs. */
    SUCCESS_AND_ERRORS(1 << 20, true);

    private final int largestBody;
    private final boolean errors;

    Answers(int largestBody, boolean errors) {
        this.largestBody = largestBody;
        this.errors = errors;
    }

    /** How many bytes the body of an answer may have to a request of this kind. */
    int largestBody(RequestKind kind) {
        return largestBody * kind.bodyFactor();
    }

    /** Whether an error in JSON is an answer. */
    boolean errors() {
        return errors;
    }
}
