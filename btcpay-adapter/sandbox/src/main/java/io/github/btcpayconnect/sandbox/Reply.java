package io.github.btcpayconnect.sandbox;

import io.github.btcpayconnect.sandbox.btcpay.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** An HTTP answer, and how much of it goes out. */
final class Reply {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Has no body, and does not say how long it is. */
    private static final int NO_CONTENT = 204;

    private enum Delivery {
        WHOLE,
        HALF,
        NOTHING
    }

    private final int status;
    private final List<String> headers;
    private final byte[] body;
    private final Delivery delivery;

    private Reply(int status, List<String> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    static Reply json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply html(int status, String page) {
        return of(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, List.of("Content-Type: " + contentType), body, Delivery.WHOLE);
    }

    /** Nothing but a status. */
    static Reply empty(int status) {
        return new Reply(status, List.of(), new byte[0], Delivery.WHOLE);
    }

    /** The page that nginx makes when it has no better answer. */
    static Reply nginx(int status) {
        String title = status + " " + (status == 401 ? "Authorization Required" : reason(status));
        return html(
                status,
                "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                        + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");
    }

    /** The connection is closed without a word. */
    static Reply nothing() {
        return new Reply(0, List.of(), new byte[0], Delivery.NOTHING);
    }

    Reply with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header + ": " + value);
        return new Reply(status, more, body, delivery);
    }

    /** The same answer with its text changed. */
    Reply edited(UnaryOperator<String> edit) {
        String text = edit.apply(new String(body, StandardCharsets.UTF_8));
        return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8), delivery);
    }

    /** The same answer, of which half the body arrives before the connection is closed. */
    Reply half() {
        return new Reply(status, headers, body, Delivery.HALF);
    }

    /** As a client within this process gets it, without a connection. */
    World.Response arrived() throws IOException {
        if (delivery != Delivery.WHOLE) {
            throw new IOException("The response ended prematurely. (ResponseEnded)");
        }
        return new World.Response(status, new String(body, StandardCharsets.UTF_8));
    }

    /** Writes it out, and tells whether the connection can carry another answer. */
    boolean send(OutputStream out, Instant date, boolean withBody) throws IOException {
        if (delivery == Delivery.NOTHING) {
            return false;
        }
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(status).append(' ').append(reason(status));
        head.append("\r\nDate: ").append(HTTP_DATE.format(date));
        if (status != NO_CONTENT) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        headers.forEach(header -> head.append("\r\n").append(header));
        head.append("\r\n\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + body.length);
        message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (withBody) {
            message.write(body, 0, delivery == Delivery.HALF ? body.length / 2 : body.length);
        }
        // One write: a head and a body sent apart wait for each other when the connection is used again.
        message.writeTo(out);
        out.flush();
        return delivery == Delivery.WHOLE;
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 301 -> "Moved Permanently";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 407 -> "Proxy Authentication Required";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Entity";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Temporarily Unavailable";
            case 504 -> "Gateway Time-out";
            default -> throw new IllegalArgumentException("No words for status " + status);
        };
    }
}
