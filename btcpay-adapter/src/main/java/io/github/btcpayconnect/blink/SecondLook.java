package io.github.btcpayconnect.blink;

import java.time.Duration;

/** Waits between two looks at the same thing. */
@FunctionalInterface
public interface SecondLook {
    /** Waits by the clock of this computer. */
    SecondLook AFTER_A_WHILE = wait -> Thread.sleep(wait.toMillis());

    /**
     * Waits.
     *
     * @throws InterruptedException if somebody ends the wait
     */
    void after(Duration wait) throws InterruptedException;
}
