package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * An answer of the API.
 *
 * @param status 0 if the connection is closed without a word
 * @param contentType empty if there is no body
 * @param headers others than these
 */
public record BtcpayAnswer(int status, String contentType, String body, Map<String, String> headers) {
    /** What the layer before the controllers writes. */
    private static final String EARLY = "application/json";

    private static final String JSON = "application/json; charset=utf-8";

    /** Takes a copy of the headers. */
    public BtcpayAnswer {
        headers = Map.copyOf(headers);
    }

    /** The connection is closed without a word. */
    static BtcpayAnswer none() {
        return empty(0);
    }

    static BtcpayAnswer empty(int status) {
        return new BtcpayAnswer(status, "", "", Map.of());
    }

    static BtcpayAnswer ok(JsonNode json) {
        return new BtcpayAnswer(200, JSON, json.toString(), Map.of());
    }

    static BtcpayAnswer notAllowed(String others) {
        return new BtcpayAnswer(405, "", "", Map.of("Allow", others));
    }

    static BtcpayAnswer unauthenticated(String message) {
        return new BtcpayAnswer(401, EARLY, error("unauthenticated", message).toString(), Map.of());
    }

    /** A key or a user without a permission, as the layer before the controllers says it. */
    static BtcpayAnswer forbidden(String permission) {
        return new BtcpayAnswer(
                403, EARLY, missing(permission, lacking(permission)).toString(), Map.of());
    }

    /** The same from within a controller. */
    static BtcpayAnswer forbiddenLate(String permission) {
        return forbiddenLate(permission, lacking(permission));
    }

    static BtcpayAnswer forbiddenLate(String permission, String message) {
        return new BtcpayAnswer(403, JSON, missing(permission, message).toString(), Map.of());
    }

    static BtcpayAnswer error(int status, String code, String message) {
        return new BtcpayAnswer(status, JSON, error(code, message).toString(), Map.of());
    }

    static BtcpayAnswer noMethod() {
        return error(404, "paymentmethod-not-found", "The payment method is not found");
    }

    static BtcpayAnswer nodeUnavailable(String exception) {
        return error(503, "lightning-node-unavailable", "The lightning node is unavailable (" + exception + ")");
    }

    /** @param pathsAndMessages one after the other */
    static BtcpayAnswer invalid(String... pathsAndMessages) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < pathsAndMessages.length; i += 2) {
            list.addObject().put("path", pathsAndMessages[i]).put("message", pathsAndMessages[i + 1]);
        }
        return new BtcpayAnswer(422, JSON, list.toString(), Map.of());
    }

    static BtcpayAnswer unsupportedMediaType() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "https://tools.ietf.org/html/rfc9110#section-15.5.16")
                .put("title", "Unsupported Media Type")
                .put("status", 415)
                .put("traceId", "00-" + trace + "-" + trace.substring(0, 16) + "-00");
        return new BtcpayAnswer(415, "application/problem+json; charset=utf-8", problem.toString(), Map.of());
    }

    private static ObjectNode error(String code, String message) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
    }

    private static ObjectNode missing(String permission, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("missingPermission", permission)
                .put("code", "missing-permission")
                .put("message", message);
    }

    private static String lacking(String permission) {
        return "Insufficient API Permissions. Please use an API key with permission \"" + permission
                + "\". You can create an API key in your account's settings / Api Keys.";
    }
}
