package io.github.btcpayconnect.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** What a {@link ScriptedServer} does with a request. The connection is closed afterwards. */
@FunctionalInterface
public interface Answer {
    void to(RecordedRequest request, Socket socket) throws IOException;

    /** 200 with this body as JSON. */
    static Answer json(String body) {
        return status(200, body, "Content-Type: application/json");
    }

    /** Any status, with header lines such as {@code Retry-After: 30}. */
    static Answer status(int status, String body, String... headers) {
        return raw(head(status, body.getBytes(StandardCharsets.UTF_8).length, headers) + body);
    }

    /** Exactly these characters. */
    static Answer raw(String text) {
        return (request, socket) -> socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing: the connection ends as it should, but too early. */
    static Answer drop() {
        return (request, socket) -> {};
    }

    /** Nothing: the connection ends with a reset. */
    static Answer reset() {
        return (request, socket) -> socket.setSoLinger(true, 0);
    }

    /** Half of a body whose length was announced. */
    static Answer halfBody(String body) {
        return raw(head(200, 2 * body.length(), "Content-Type: application/json") + body);
    }

    /** The beginning, and then nothing until the latch is open. */
    static Answer stall(String beginning, CountDownLatch latch) {
        return (request, socket) -> {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** A body without end. */
    static Answer endless() {
        return (request, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\""
                    .getBytes(StandardCharsets.UTF_8));
            byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(block);
            }
        };
    }

    /** 64 MB of spaces and this body, in about 64 KB. */
    static Answer gzipBomb(String body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return (request, socket) -> {
            String head = head(200, packed.size(), "Content-Type: application/json", "Content-Encoding: gzip");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            packed.writeTo(socket.getOutputStream());
        };
    }

    private static String head(int status, int length, String... headers) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nContent-Length: " + length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }
}
