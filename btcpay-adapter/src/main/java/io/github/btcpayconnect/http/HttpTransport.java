package io.github.btcpayconnect.http;

import io.github.btcpayconnect.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * Sends requests as {@link HttpSettings} say: each belongs to an {@link HttpRun}, its tag.
 *
 * <p>A request is sent a second time if there was no connection, it broke off, or the status was 502 to 504; never a
 * third time, and one that changes something ({@link RequestKind#CHANGE}) not even that. Redirects are not followed: a
 * key would go with them.
 */
public final class HttpTransport implements Call.Factory {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final HttpSettings settings;
    private final Answers answers;
    private final @Nullable HttpUrl sandbox;
    private final String userAgent = "btcpay-connect/" + Version.current();
    private final HeadStart<OkHttpClient> cleartext;
    private @Nullable OkHttpClient encrypted;

    /** Opens no connection yet. Nothing but success is an answer. */
    public HttpTransport(HttpSettings settings) {
        this(settings, Answers.SUCCESS);
    }

    /** Opens no connection yet. */
    public HttpTransport(HttpSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
        this.sandbox = settings.sandbox().map(HttpUrl::get).orElse(null);
        this.cleartext = new HeadStart<>(this::newClient);
    }

    private OkHttpClient newClient() {
        // The sandbox is on this machine: nothing on the way to it, and no connection but to it.
        Proxy proxy = sandbox != null ? Proxy.NO_PROXY : settings.proxy().orElse(Proxy.NO_PROXY);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                // Without TLS no trust store is read; that takes longer than the request.
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(proxy)
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new WholeAnswer(proxy.type() != Proxy.Type.DIRECT, answers))
                .addNetworkInterceptor(new OnTheWire(sandbox != null, answers));
        if (sandbox == null && settings.reach() == Reach.PUBLIC) {
            builder.addInterceptor(HttpTransport::onlyPublic);
            if (proxy.type() == Proxy.Type.DIRECT) {
                PublicSockets sockets = new PublicSockets(Dns.SYSTEM);
                builder.dns(sockets).socketFactory(sockets);
            }
        }
        return builder.build();
    }

    private static okhttp3.Response onlyPublic(Interceptor.Chain chain) throws IOException {
        if (PublicAddress.isPlainlyPrivate(chain.request().url().host())) {
            throw new NoAnswerException(Reason.NOT_PUBLIC);
        }
        return chain.proceed(chain.request());
    }

    /**
     * Prepares a request.
     *
     * @throws NullPointerException if it has no {@link HttpRun} as its tag
     */
    @Override
    public Call newCall(Request request) {
        Objects.requireNonNull(request.tag(HttpRun.class), "tag");
        Request.Builder builder = request.newBuilder().header("User-Agent", userAgent);
        HttpUrl url = request.url();
        if (sandbox != null) {
            // The sandbox tells production from staging by the Host that was meant.
            builder.header("Host", hostAndPort(url));
            url = url.newBuilder()
                    .scheme(sandbox.scheme())
                    .host(sandbox.host())
                    .port(sandbox.port())
                    .build();
        }
        return (url.isHttps() ? encrypted() : cleartext.get())
                .newCall(builder.url(url).build());
    }

    /**
     * Sends a call, and waits no longer than its run may take.
     *
     * @return null if the answer has no body
     * @throws NoAnswerException if there is no answer, or not the one that the call is for
     */
    public <T> @Nullable T send(retrofit2.Call<T> call, HttpRun run) throws NoAnswerException {
        return exchange(call, run).body();
    }

    /**
     * The same where errors are {@link Answers}, so that the answer may have any status.
     *
     * @throws NoAnswerException if there is no answer
     */
    public <T> Response<T> exchange(retrofit2.Call<T> call, HttpRun run) throws NoAnswerException {
        long nanos = run.remaining().toNanos();
        if (nanos <= 0) {
            throw NoAnswerException.timedOut(run.timeout());
        }
        // In a thread of its own: a DNS lookup cannot be cancelled, only left behind.
        FutureTask<Response<T>> task = new FutureTask<>(call::execute);
        Thread thread = new Thread(task, "btcpay-connect request");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            call.cancel();
            throw NoAnswerException.timedOut(run.timeout());
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.BROKEN_OFF);
        } catch (ExecutionException e) {
            throw ofCause(e.getCause());
        }
    }

    private static NoAnswerException ofCause(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        // What is none of ours came from reading the answer: its message quotes what was read, and is left here.
        return cause instanceof NoAnswerException known ? known : NoAnswerException.unreadable();
    }

    private synchronized OkHttpClient encrypted() {
        OkHttpClient client = encrypted;
        if (client == null) {
            OkHttpClient.Builder builder =
                    cleartext.get().newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS));
            if (!settings.extraRoots().isEmpty()) {
                TrustRoots roots = TrustRoots.jvmAnd(settings.extraRoots());
                builder.sslSocketFactory(roots.socketFactory(), roots.trustManager());
            }
            client = builder.build();
            encrypted = client;
        }
        return client;
    }

    private static String hostAndPort(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return usual ? url.host() : url.host() + ":" + url.port();
    }
}
