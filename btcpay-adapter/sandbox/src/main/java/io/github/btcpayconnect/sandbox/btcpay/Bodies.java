package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Looks at the body of a request before it is acted on. */
final class Bodies {
    private Bodies() {}

    /** Whether a body says that it is JSON. */
    static boolean claimsJson(BtcpayRequest request) {
        String type = request.contentType().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String plain = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return plain.equals("application/json") || plain.equals("text/json") || plain.endsWith("+json");
    }

    /** The refusal of a body that cannot be acted on; empty if it can. */
    static Optional<BtcpayAnswer> refusal(BtcpayRequest request) {
        if (request.body().isEmpty()) {
            return Optional.of(BtcpayAnswer.invalid("request", "Missing body"));
        }
        if (!claimsJson(request)) {
            return Optional.of(BtcpayAnswer.unsupportedMediaType());
        }
        JsonNode body = Json.parse(request.body());
        if (body.isNull()) {
            return Optional.of(BtcpayAnswer.invalid("request", "Missing body"));
        }
        if (!body.isObject()) {
            return Optional.of(BtcpayAnswer.invalid("", "The JSON of the body cannot be read."));
        }
        JsonNode enabled = Json.member(body, "enabled");
        return enabled.isMissingNode() || enabled.isNull() || enabled.isBoolean()
                ? Optional.empty()
                : Optional.of(BtcpayAnswer.invalid(
                        "enabled",
                        "Could not convert string to boolean: " + enabled.asText()
                                + ". Path 'enabled', line 1, position " + endOfEnabled(request.body()) + "."));
    }

    private static long endOfEnabled(String body) {
        try (JsonParser parser = new JsonFactory().createParser(body)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1
                        && token == JsonToken.FIELD_NAME
                        && parser.currentName().equalsIgnoreCase("enabled")) {
                    parser.nextToken();
                    parser.finishToken();
                    return parser.currentLocation().getCharOffset();
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
