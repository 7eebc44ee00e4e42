package io.github.btcpayconnect.sandbox.btcpay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API.
 *
 * <p>Its text form is the method alone: the rest may hold somebody's real key.
 *
 * @param path as sent, with the query if there is one
 * @param authorization the header; empty if there is none
 * @param contentType the header; empty if there is none
 */
public record BtcpayRequest(String method, String path, String authorization, String contentType, String body) {
    /** Whether a path belongs to the API. */
    public static boolean isFor(String path) {
        return path.startsWith("/api/v1/");
    }

    /** The parts of the path after {@code /api/v1/}. */
    List<String> segments() {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        List<String> segments = new ArrayList<>();
        for (String segment : plain.substring("/api/v1/".length()).split("/", -1)) {
            segments.add(decoded(segment.replace("+", "%2B")));
        }
        return segments;
    }

    /** A parameter of the query; null if it is not there. */
    @Nullable
    String parameter(String name) {
        int query = path.indexOf('?');
        if (query < 0) {
            return null;
        }
        for (String pair : path.substring(query + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    boolean is(String otherMethod) {
        return method.equals(otherMethod);
    }

    private static String decoded(String text) {
        try {
            return Objects.requireNonNull(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return method;
    }
}
