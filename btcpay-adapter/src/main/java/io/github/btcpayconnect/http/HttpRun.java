package io.github.btcpayconnect.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One check on its way: how long it has taken, and how many requests. All its requests share one time limit. */
public final class HttpRun {
    private final long start = System.nanoTime();
    private final AtomicInteger requests = new AtomicInteger();
    private final Duration timeout;
    private volatile @Nullable ServerTime serverTime;

    /** @param ours what this computer's clock said when the answer came */
    private record ServerTime(Instant theirs, Instant ours, Duration took) {}

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

    /** The time by the server's clock, as its latest answer had it; empty if it did not say. */
    public Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime).map(ServerTime::theirs);
    }

    /**
     * The time by the server's clock when the request for its latest answer was sent, to the second, as servers tell
     * the time; empty if it did not say.
     */
    public Optional<Instant> serverTimeBefore() {
        return Optional.ofNullable(serverTime)
                .map(time -> time.theirs().minusSeconds(time.took().toSeconds()));
    }

    /** How far this computer's clock is ahead of the server's; negative if it is behind. Empty if the server did not say. */
    public Optional<Duration> clockLead() {
        return Optional.ofNullable(serverTime).map(time -> Duration.between(time.theirs(), time.ours()));
    }

    Duration timeout() {
        return timeout;
    }

    /** The time that is left; zero or less if there is none. */
    public Duration remaining() {
        return timeout.minus(elapsed());
    }

    void countRequest() {
        requests.incrementAndGet();
    }

    /**
     * @param date what the answer's header says; null if it says nothing that is a time
     * @param took from the request to the head of its answer
     */
    void answered(@Nullable Instant date, Duration took) {
        serverTime = date == null ? null : new ServerTime(date, Instant.now(), took);
    }
}
