package io.github.btcpayconnect.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One check on its way: how long it has taken, and how many requests. All its requests share one time limit. */
public final class HttpRun {
    private final long start = System.nanoTime();
    private final AtomicInteger requests = new AtomicInteger();
    private final Duration timeout;

    /** Starts the clock. */
    public HttpRun(HttpSettings settings) {
        this.timeout = settings.timeout();
    }

    /** The time since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The requests that went out, repeated ones counted. A connection that never came about is none. */
    public int requests() {
        return requests.get();
    }

    Duration timeout() {
        return timeout;
    }

    /** The time that is left; zero or less if there is none. */
    Duration remaining() {
        return timeout.minus(elapsed());
    }

    void countRequest() {
        requests.incrementAndGet();
    }
}
