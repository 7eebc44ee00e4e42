package io.github.btcpayconnect.sandbox.btcpay;

/** Looks on, holds or cuts off a request at a step. It is called in the request's own thread, and may wait there. */
@FunctionalInterface
public interface StepHook {
    /** Lets everything pass. */
    StepHook NONE = (step, method, path) -> true;

    /** Whether to go on; if not, the connection is closed and nothing more is done for this request. */
    boolean at(BtcpayStep step, String method, String path);
}
