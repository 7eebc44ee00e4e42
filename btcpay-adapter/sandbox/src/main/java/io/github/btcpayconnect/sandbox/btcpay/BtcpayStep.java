package io.github.btcpayconnect.sandbox.btcpay;

/** How far a request that changes a store has come, for a {@link StepHook}. */
public enum BtcpayStep {
    /** It has come, and nothing has happened yet. */
    RECEIVED,
    /** The store was read as it will be written back, and nothing has been judged yet. */
    READ,
    /** The change was judged, and nothing has been written yet. */
    JUDGED,
    /** The store was written, and nothing has been answered yet. */
    SAVED
}
