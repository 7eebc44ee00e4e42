package io.github.btcpayconnect.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A clock that stands still until somebody sets it. A sandbox with it grows old in no time: keys expire, and receiving
 * ends.
 */
public final class SandboxClock extends Clock {
    private volatile Instant now;

    /** Stands at this time. */
    public SandboxClock(Instant now) {
        this.now = Objects.requireNonNull(now, "now");
    }

    /** Sets it. */
    public void set(Instant time) {
        now = Objects.requireNonNull(time, "time");
    }

    /** Sets it forward, or back by a negative duration. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock: a sandbox has no time zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
