package io.github.btcpayconnect.sandbox;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An HTTP/1.1 server on 127.0.0.1.
 *
 * <p>Not the JDK's: that one writes the system's time into {@code Date}, whatever it is told, and the sandbox has a
 * clock of its own.
 */
final class HttpListener implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final int IDLE_MILLIS = 60_000;

    private final ServerSocket server;
    private final Clock clock;
    private final Function<RecordedRequest, Reply> handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = daemon(this::accept);
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpListener::daemon);

    /**
     * Opens the port.
     *
     * @throws IOException if it is taken or not allowed
     */
    HttpListener(int port, Clock clock, Function<RecordedRequest, Reply> handler) throws IOException {
        this.server = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.clock = clock;
        this.handler = handler;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        acceptor.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed meanwhile, which the loop sees; or a connection that died in the queue.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(IDLE_MILLIS);
            OutputStream out = connection.getOutputStream();
            RequestReader requests = new RequestReader(new BufferedInputStream(connection.getInputStream()), out);
            boolean open = true;
            while (open) {
                open = exchange(requests, out);
            }
        } catch (IOException e) {
            // The client went away, or the sandbox was closed: there is nobody left to tell.
        } finally {
            connections.remove(connection);
        }
    }

    private boolean exchange(RequestReader requests, OutputStream out) throws IOException {
        Optional<RecordedRequest> next;
        try {
            next = requests.next();
        } catch (ProtocolException e) {
            Reply.text(400, e.getMessage() + "\n").send(out, clock.instant(), true);
            return false;
        }
        if (next.isEmpty()) {
            return false;
        }
        RecordedRequest request = next.get();
        boolean wantsMore =
                !"close".equalsIgnoreCase(request.header("Connection").orElse(""));
        boolean withBody = !request.method().equals("HEAD");
        return answer(request).send(out, clock.instant(), withBody) && wantsMore;
    }

    private Reply answer(RecordedRequest request) {
        try {
            return handler.apply(request);
        } catch (RuntimeException e) {
            // A fault of the sandbox must not look like one that it plays; its message might quote a key.
            return Reply.text(500, "The sandbox itself failed: " + e.getClass().getName() + "\n");
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        try {
            // As long as it waits for a connection, the system takes one.
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        connections.forEach(HttpListener::closeQuietly);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
