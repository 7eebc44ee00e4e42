package io.github.btcpayconnect.check;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that was looked at: how it came out, why, and what to do. */
public final class Finding {
    private final FindingId id;
    private final Status status;
    private final String summary;
    private final @Nullable String remedy;

    private Finding(FindingId id, Status status, String summary, @Nullable String remedy) {
        this.id = Objects.requireNonNull(id, "id");
        this.status = Objects.requireNonNull(status, "status");
        this.summary = Objects.requireNonNull(summary, "summary");
        this.remedy = remedy;
    }

    /** A finding that needs nothing done. */
    public static Finding of(FindingId id, Status status, String summary) {
        return new Finding(id, status, summary, null);
    }

    /** A finding, and what to do next. */
    public static Finding of(FindingId id, Status status, String summary, String remedy) {
        return new Finding(id, status, summary, Objects.requireNonNull(remedy, "remedy"));
    }

    /** What was looked at. */
    public FindingId id() {
        return id;
    }

    /** How it came out. */
    public Status status() {
        return status;
    }

    /** What was found, for people: one short sentence or less, without a secret. */
    public String summary() {
        return summary;
    }

    /** What to do next. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    @Override
    public String toString() {
        return id.id() + " " + status;
    }
}
