package io.github.btcpayconnect.check;

/** How a finding, or a whole report, came out. */
public enum Status {
    /** The other side said that it is well. */
    PASS,
    /** It works, but something should be changed. */
    WARN,
    /** The other side said that it is not well. */
    FAIL,
    /** We asked, or tried to, and do not know. */
    UNKNOWN,
    /** It does not apply, or this service cannot tell. It never counts. */
    SKIPPED
}
