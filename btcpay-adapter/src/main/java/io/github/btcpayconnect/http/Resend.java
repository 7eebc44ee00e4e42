package io.github.btcpayconnect.http;

/** Whether a request may go out a second time, as its tag. Without the tag it may. */
public enum Resend {
    /** It writes: nobody knows whether a request without an answer was carried out. */
    NEVER
}
