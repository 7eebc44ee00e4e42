package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.sandbox.blindpay.BlindPayAnswer;
import io.github.btcpayconnect.sandbox.blindpay.SandboxBlindPay;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayAnswer;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayRequest;
import io.github.btcpayconnect.sandbox.btcpay.BtcpayTrouble;
import io.github.btcpayconnect.sandbox.btcpay.SandboxBtcpay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A local server that answers as Blink's API does and as a BTCPay Server does, wrong turns included.
 *
 * <p>It listens on 127.0.0.1 only, knows the keys of {@link SandboxKey}, and sends nothing anywhere. One process may
 * run several. Its threads do not keep a process alive.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     String works = SandboxKey.READ_RECEIVE.connectionString(sandbox.graphql());
 *     sandbox.trouble(Trouble.HTTP_503);
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
    private static final int REMEMBERED_REQUESTS = 1_000;

    private static final String WELCOME = """
            This is the sandbox of btcpay-connect: it answers as Blink's API does, at POST /graphql, knows Lightning
            addresses, at GET /.well-known/lnurlp/NAME, and answers as a BTCPay Server does, at /api/v1/.
            Its keys and names are listed in docs/sandbox.md. Nothing here is worth money.
            """;

    /** The trouble that is being played, and whether one that comes once has come. */
    private record Playing(Trouble trouble, AtomicBoolean struck) {}

    private final SandboxOptions options;
    private final BlinkApi api;
    private @Nullable SandboxBtcpay btcpay;
    private final SandboxBlindPay blindPay;
    private final LnurlServer lnurl;
    private final HttpListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Door door = new Door();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private int requestCount;
    private volatile Playing playing;

    private Sandbox(SandboxOptions options) throws IOException {
        this.options = options;
        this.api = new BlinkApi(new Ledger(options.clock()));
        this.lnurl = new LnurlServer(options.clock());
        this.playing = new Playing(options.trouble(), new AtomicBoolean());
        this.blindPay = new SandboxBlindPay(options.clock());
        this.listener = new HttpListener(options.port(), options.clock(), this::answer);
    }

    /** Starts one on any free port, without trouble. */
    public static Sandbox start() {
        return start(SandboxOptions.defaults());
    }

    /**
     * Starts one.
     *
     * @throws UncheckedIOException if the port cannot be opened; its message says so in a sentence
     */
    public static Sandbox start(SandboxOptions options) {
        try {
            Sandbox sandbox = new Sandbox(options);
            sandbox.listener.start();
            Thread preparation = new Thread(sandbox.api::prepare, "sandbox-preparation");
            preparation.setDaemon(true);
            preparation.start();
            return sandbox;
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "Port " + options.port() + " cannot be opened: another program uses it, or it is reserved", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot be started", e);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** The address for a connection string: {@link #url()} and {@code /graphql}. */
    public URI graphql() {
        return url().resolve("/graphql");
    }

    /** The make-believe BTCPay Server, whose address is {@link #url()}. */
    public synchronized SandboxBtcpay btcpay() {
        SandboxBtcpay server = btcpay;
        if (server == null) {
            // Not before somebody asks for it: most sandboxes are Blink alone.
            server = new SandboxBtcpay(
                    options.btcpay(), options.clock(), new Neighbours(this), this::closedBeforeTheDelayIsOver);
            SandboxStore.openAll(server);
            btcpay = server;
        }
        return server;
    }

    /** The make-believe BlindPay, whose address is {@link #url()}. */
    public SandboxBlindPay blindPay() {
        return blindPay;
    }

    /** Switches to another trouble; requests that come from now on meet it. */
    public void trouble(Trouble trouble) {
        playing = new Playing(Objects.requireNonNull(trouble, "trouble"), new AtomicBoolean());
    }

    /** The latest 1,000 requests, oldest first. */
    public List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * Marks an invoice of a Lightning address as paid, so that {@code verify} says so. No money moves.
     *
     * @param paymentHash 64 hexadecimal digits in small letters
     * @throws IllegalArgumentException if there is no such invoice
     */
    public void markPaid(String paymentHash) {
        if (!lnurl.markPaid(paymentHash)) {
            throw new IllegalArgumentException("no invoice of a Lightning address");
        }
    }

    /** How many requests have come since the start. */
    public int requestCount() {
        synchronized (requests) {
            return requestCount;
        }
    }

    /** Stops listening, and ends every answer that is under way. */
    @Override
    public void close() {
        closed.countDown();
        listener.close();
    }

    Reply answer(RecordedRequest request) {
        record(request);
        if (BtcpayRequest.isFor(request.path())) {
            return answerBtcpay(request);
        }
        if (SandboxBlindPay.isAt(request.path())) {
            return answerBlindPay(request);
        }
        return switch (request.pathWithoutQuery()) {
            case "/" -> Reply.text(200, WELCOME);
            case "/graphql" -> answer(request, playing, api::answer);
            default -> answerElse(request);
        };
    }

    private Reply answerElse(RecordedRequest request) {
        return LnurlServer.answers(request.path())
                ? answer(request, playing, lnurl::answer)
                : Reply.text(404, "There is nothing here. The sandbox answers at POST /graphql.\n");
    }

    private Reply answer(RecordedRequest request, Playing now, BiFunction<RecordedRequest, Trouble, Reply> service) {
        Trouble trouble = now.trouble();
        if (trouble == Trouble.SLOW && closedBeforeTheDelayIsOver()) {
            return Reply.nothing();
        }
        if (trouble == Trouble.FIRST_503 && now.struck().compareAndSet(false, true)) {
            return Reply.nginx(503);
        }
        if (trouble == Trouble.RATE_LIMIT && !door.enter(options.clock().instant())) {
            return Reply.nginx(429);
        }
        return Faults.onTheWay(trouble, request, listener.port())
                .orElseGet(() -> Faults.onTheWayBack(trouble, request, service.apply(request, trouble)));
    }

    private Reply answerBtcpay(RecordedRequest request) {
        if (btcpay().trouble() == BtcpayTrouble.DOWN) {
            return Reply.nginx(503);
        }
        BtcpayAnswer answer = btcpay().answer(new BtcpayRequest(
                request.method(),
                request.path(),
                request.header("Authorization").orElse(""),
                request.header("Content-Type").orElse(""),
                request.body()));
        if (answer.status() == 0) {
            return Reply.nothing();
        }
        Reply reply = answer.contentType().isEmpty()
                ? Reply.empty(answer.status())
                : Reply.of(answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply answerBlindPay(RecordedRequest request) {
        BlindPayAnswer answer =
                blindPay.answer(request.method(), request.pathWithoutQuery(), request::header, request.body());
        if (answer.status() == 0) {
            return Reply.nothing();
        }
        return answer.json().isEmpty() ? Reply.empty(answer.status()) : Reply.json(answer.status(), answer.json());
    }

    private boolean closedBeforeTheDelayIsOver() {
        try {
            return closed.await(options.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Closing interrupts, too.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void record(RecordedRequest request) {
        synchronized (requests) {
            requestCount++;
            requests.add(request);
            if (requests.size() > REMEMBERED_REQUESTS) {
                requests.remove();
            }
        }
    }
}
