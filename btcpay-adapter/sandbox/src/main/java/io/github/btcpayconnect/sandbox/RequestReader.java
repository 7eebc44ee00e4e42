package io.github.btcpayconnect.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads HTTP/1.1 requests off a connection, one after the other. */
final class RequestReader {
    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int headLeft;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * The next request, or empty if the client has closed the connection.
     *
     * @throws ProtocolException if what came is no HTTP, or too large
     */
    Optional<RecordedRequest> next() throws IOException {
        headLeft = MAX_HEAD;
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.get().split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("The first line is no HTTP/1.1 request");
        }
        Map<String, List<String>> headers = headers();
        RecordedRequest head = new RecordedRequest(parts[0], parts[1], headers, "");
        if (head.header("Expect").isPresent()) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        String body = new String(body(head), StandardCharsets.UTF_8);
        return Optional.of(new RecordedRequest(parts[0], parts[1], headers, body));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = required(); !line.isEmpty(); line = required()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("A header has no name");
            }
            headers.computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(RecordedRequest head) throws IOException {
        if (head.header("Transfer-Encoding").isPresent()) {
            return chunks();
        }
        Optional<String> length = head.header("Content-Length");
        return length.isEmpty() ? new byte[0] : bytes(number(length.get(), 10, 0));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = required();
            int extension = size.indexOf(';');
            int length = number(extension < 0 ? size : size.substring(0, extension), 16, body.size());
            if (length == 0) {
                while (!required().isEmpty()) {
                    // Trailers say nothing that the sandbox needs.
                }
                return body.toByteArray();
            }
            body.writeBytes(bytes(length));
            required();
        }
    }

    private static int number(String text, int radix, int already) throws ProtocolException {
        try {
            int number = Integer.parseInt(text.strip(), radix);
            if (number < 0 || number > MAX_BODY - already) {
                throw new ProtocolException("The body is larger than 1 MB");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ProtocolException("A length is no number");
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String required() throws IOException {
        return line().orElseThrow(EOFException::new);
    }

    /** A line without its end; empty at the end of the stream. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            line.write(next);
            if (--headLeft < 0) {
                throw new ProtocolException("The headers are larger than 64 kB");
            }
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
