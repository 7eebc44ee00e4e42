package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.sandbox.btcpay.BtcpayOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a sandbox is started.
 *
 * @param port 0 lets the system choose one
 * @param clock what the sandbox takes for the time: in {@code Date} headers, last uses of keys, invoices
 * @param trouble what goes wrong from the first request on
 * @param delay how late {@link Trouble#SLOW} answers, and how long a slow BTCPay Server takes
 * @param btcpay what kind of BTCPay Server it is, too
 */
public record SandboxOptions(int port, Clock clock, Trouble trouble, Duration delay, BtcpayOptions btcpay) {
    /**
     * Options as given.
     *
     * @throws IllegalArgumentException if the port is not within 0 to 65535 or the delay is negative
     */
    public SandboxOptions {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(btcpay, "btcpay");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative");
        }
    }

    /** Any free port, the system's clock, no trouble, a delay of 20 seconds. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, Clock.systemUTC(), Trouble.NONE, Duration.ofSeconds(20), BtcpayOptions.defaults());
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, clock, trouble, delay, btcpay);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(port, newClock, trouble, delay, btcpay);
    }

    public SandboxOptions withTrouble(Trouble newTrouble) {
        return new SandboxOptions(port, clock, newTrouble, delay, btcpay);
    }

    public SandboxOptions withDelay(Duration newDelay) {
        return new SandboxOptions(port, clock, trouble, newDelay, btcpay);
    }

    public SandboxOptions withBtcpay(BtcpayOptions newBtcpay) {
        return new SandboxOptions(port, clock, trouble, delay, newBtcpay);
    }
}
