package io.github.btcpayconnect.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What arrives at the client while a trouble lasts. */
final class Faults {
    private static final int HUGE = 2 * 1024 * 1024;
    private static final int BOMB = 128 * 1024 * 1024;

    /** Asked for a whole account, a client finds something else in every place. */
    private static final String WRONG_TYPES = """
            {"data":{"authorization":{"scopes":"READ"},"me":{"id":7,"username":["x"],"apiKeys":{"name":true},\
            "defaultAccount":{"id":{},"defaultWallet":"BTC","wallets":[1,null,{"id":[],"walletCurrency":5}]}},\
            "globals":{"network":["mainnet"],"lightningAddressDomainAliases":"blink.sv"},"windDown":0,"custodialRestrictions":[]}}""";

    private static final String UNKNOWN_ERROR =
            "{\"data\":null,\"errors\":[{\"message\":\"The moon is in the wrong house\"}]}";

    /** Packed once, since it takes half a second. */
    private static final class Bomb {
        static final byte[] PACKED = pack();

        private static byte[] pack() {
            byte[] block = "x".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                out.write("{\"data\":null,\"extensions\":{\"padding\":\"".getBytes(StandardCharsets.US_ASCII));
                for (int written = 0; written < BOMB; written += block.length) {
                    out.write(block);
                }
                out.write("\"}}".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }

    private Faults() {}

    /**
     * The answer of whatever stands between client and Blink; empty if the request gets through.
     *
     * @param port this sandbox's
     */
    static Optional<Reply> onTheWay(Trouble trouble, RecordedRequest request, int port) {
        return Optional.ofNullable(inPlaceOfBlink(trouble, request, port));
    }

    private static @Nullable Reply inPlaceOfBlink(Trouble trouble, RecordedRequest request, int port) {
        boolean keyed = Edge.carriesCredentials(request);
        return switch (trouble) {
            case HTTP_500 -> Reply.nginx(500);
            case HTTP_502 -> Reply.nginx(502);
            case HTTP_503 -> Reply.nginx(503);
            case HTTP_504 -> Reply.nginx(504);
            case HTTP_429 -> Reply.nginx(429);
            case HTTP_429_RETRY_AFTER -> Reply.nginx(429).with("Retry-After", "30");
            case JSON_401 -> keyed ? Edge.unauthorized(request) : null;
            case HTML_401 -> keyed ? Reply.nginx(401) : null;
            case ALL_401 -> Reply.nginx(401);
            case HTTP_403 -> Edge.forbidden(request);
            case HTTP_407 -> Reply.nginx(407).with("Proxy-Authenticate", "Basic realm=\"proxy\"");
            case DROP -> Reply.nothing();
            case REDIRECT -> Reply.nginx(301).with("Location", elsewhere(request, port));
            case ECHO_KEY_ERROR -> echoed(request, keyError(request));
            case HTML_200 -> Reply.html(200, "<html><body>Welcome to our free Wi-Fi. Please sign in.</body></html>");
            case EMPTY_200 -> Reply.json(200, "");
            case FOREIGN_JSON -> Reply.json(200, "{\"status\":\"ok\",\"version\":3}");
            case WRONG_TYPES ->
                Reply.json(200, LnurlServer.answers(request.path()) ? LnurlServer.WRONG_TYPES : WRONG_TYPES);
            case UNKNOWN_ERROR -> Reply.json(200, UNKNOWN_ERROR);
            case GZIP_BOMB -> Reply.of(200, "application/json", Bomb.PACKED).with("Content-Encoding", "gzip");
            default -> null;
        };
    }

    /** What becomes of Blink's own answer on its way back. */
    static Reply onTheWayBack(Trouble trouble, RecordedRequest request, Reply reply) {
        return switch (trouble) {
            case TRUNCATE -> reply.half();
            case JSON_ARRAY -> reply.edited(json -> "[" + json + "]");
            case HUGE ->
                reply.edited(json -> json.substring(0, json.length() - 1) + ",\"extensions\":{\"padding\":\""
                        + "x".repeat(HUGE) + "\"}}");
            case ECHO_KEY -> echoed(request, reply);
            default -> reply;
        };
    }

    private static Reply echoed(RecordedRequest request, Reply reply) {
        String key = Edge.presentedKey(request);
        return reply.with("X-Echo", key).with("Server", key).with("Set-Cookie", "key=" + key);
    }

    private static Reply keyError(RecordedRequest request) {
        String key = Edge.presentedKey(request);
        ObjectNode body = JsonNodeFactory.instance.objectNode().putNull("data");
        ObjectNode error = body.putArray("errors").addObject().put("message", "Bad key " + key);
        error.putArray("path").add(key);
        error.putObject("extensions").put("code", key);
        return Reply.json(200, body.toString());
    }

    /** Another name of this very machine: the key is not sent anywhere, and a follower is recorded. */
    private static String elsewhere(RecordedRequest request, int port) {
        String key = URLEncoder.encode(Edge.presentedKey(request), StandardCharsets.UTF_8);
        return "http://localhost:" + port + "/elsewhere?key=" + key;
    }
}
