package io.github.btcpayconnect.http;

import java.net.Proxy;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How requests leave this machine: an immutable value. */
public final class HttpSettings {
    private static final HttpSettings DEFAULTS =
            new HttpSettings(Duration.ofSeconds(15), null, List.of(), null, Reach.AS_TYPED);

    private final Duration timeout;
    private final @Nullable Proxy proxy;
    private final List<X509Certificate> extraRoots;
    private final @Nullable URI sandbox;
    private final Reach reach;

    private HttpSettings(
            Duration timeout,
            @Nullable Proxy proxy,
            List<X509Certificate> extraRoots,
            @Nullable URI sandbox,
            Reach reach) {
        this.timeout = timeout;
        this.proxy = proxy;
        this.extraRoots = extraRoots;
        this.sandbox = sandbox;
        this.reach = reach;
    }

    /** 15 seconds, no proxy, the trust roots of the JVM. */
    public static HttpSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Bounds a whole check, repeated requests included.
     *
     * @throws IllegalArgumentException if that is no time at all
     */
    public HttpSettings withTimeout(Duration whole) {
        if (whole.isNegative() || whole.isZero()) {
            throw new IllegalArgumentException("the timeout must be more than nothing");
        }
        return new HttpSettings(whole, proxy, extraRoots, sandbox, reach);
    }

    /** Sends every request through a proxy. */
    public HttpSettings withProxy(Proxy through) {
        return new HttpSettings(timeout, Objects.requireNonNull(through, "through"), extraRoots, sandbox, reach);
    }

    /** Trusts these certificates beside the JVM's own. */
    public HttpSettings withExtraRoots(List<X509Certificate> roots) {
        return new HttpSettings(timeout, proxy, List.copyOf(roots), sandbox, reach);
    }

    /**
     * Sends every request, whatever host it names, to the sandbox at this address; nothing else is reached, not even
     * the proxy.
     *
     * @throws IllegalArgumentException if the address is not {@code http://host:port}
     */
    public HttpSettings withSandbox(URI address) {
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the sandbox is at http://host:port");
        }
        return new HttpSettings(timeout, proxy, extraRoots, address, reach);
    }

    /**
     * Bounds which addresses are asked. It does not hold for the sandbox; and behind a proxy names are the proxy's to
     * look up, so that only numbers are judged.
     */
    public HttpSettings withReach(Reach howFar) {
        return new HttpSettings(timeout, proxy, extraRoots, sandbox, Objects.requireNonNull(howFar, "howFar"));
    }

    /** How long a whole check may take. */
    public Duration timeout() {
        return timeout;
    }

    /** The proxy, if there is one. */
    public Optional<Proxy> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** Certificates trusted beside the JVM's own. */
    public List<X509Certificate> extraRoots() {
        return extraRoots;
    }

    /** Which addresses are asked. */
    public Reach reach() {
        return reach;
    }

    /** Where every request goes, if a sandbox stands in for the world. */
    public Optional<URI> sandbox() {
        return Optional.ofNullable(sandbox);
    }
}
