package io.github.btcpayconnect.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;

/**
 * Counts what goes out, and lets nothing come in but what {@link Answers} admit.
 *
 * <p>OkHttp acts on some statuses by itself: it repeats after 408, 421 and 503 with {@code Retry-After: 0}, and stumbles
 * over 407 without a proxy and over a {@code Retry-After} beyond 32 bits. It never sees them.
 */
final class OnTheWire implements Interceptor {
    private final boolean sandbox;
    private final Answers answers;

    OnTheWire(boolean sandbox, Answers answers) {
        this.sandbox = sandbox;
        this.answers = answers;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpRun run = Objects.requireNonNull(chain.request().tag(HttpRun.class));
        run.countRequest();
        long sent = System.nanoTime();
        Response response = chain.proceed(chain.request());
        run.answered(response.headers().getInstant("Date"), Duration.ofNanos(System.nanoTime() - sent));
        if (response.isSuccessful()) {
            return response;
        }
        boolean unknownKey = sandbox && "unknown-key".equals(response.header("X-Sandbox"));
        if (answers.errors() && !unknownKey && isAnswer(response)) {
            return response.newBuilder().removeHeader("Retry-After").build();
        }
        try (response) {
            throw NoAnswerException.status(response.code(), RetryAfter.of(response.headers()), unknownKey);
        }
    }

    /** Whether it comes from the API itself, and not from something on the way to it. */
    private static boolean isAnswer(Response response) {
        MediaType type = response.body().contentType();
        boolean json = type != null && type.subtype().endsWith("json");
        return json
                && switch (response.code()) {
                    case 407, 408, 421, 429 -> false;
                    default -> response.code() >= 400;
                };
    }
}
