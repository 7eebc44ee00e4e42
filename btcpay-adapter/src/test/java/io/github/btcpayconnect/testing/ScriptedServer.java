package io.github.btcpayconnect.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** An HTTP server on 127.0.0.1 that does what a test says, request by request, and remembers what it was sent. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocketFactory sockets, List<Answer> script) {
        this.script.addAll(script);
        try {
            this.listener = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** Gives these answers, one after the other; the last one to all that follow. */
    public static ScriptedServer of(Answer... script) {
        return new ScriptedServer(ServerSocketFactory.getDefault(), List.of(script));
    }

    /** The same over other sockets, such as those of TLS. */
    public static ScriptedServer of(ServerSocketFactory sockets, Answer... script) {
        return new ScriptedServer(sockets, List.of(script));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Where it would answer GraphQL. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/graphql";
    }

    /** What was received so far, in order. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                inBackground(() -> serve(socket));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (Socket socket = connection) {
            RecordedRequest request = read(socket.getInputStream());
            Answer answer;
            synchronized (script) {
                requests.add(request);
                answer = script.size() > 1 ? script.remove() : script.element();
            }
            answer.to(request, socket);
        } catch (IOException e) {
            // The client went away, or never meant it: both are what some tests are about.
        }
    }

    private static RecordedRequest read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(":", 2);
            if (parts.length < 2) {
                throw new IOException("no HTTP");
            }
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(parts[1].trim());
        }
        int length = Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).get(0));
        return new RecordedRequest(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("no request");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }
}
