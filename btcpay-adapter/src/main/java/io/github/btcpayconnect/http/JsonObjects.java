package io.github.btcpayconnect.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Reads answers that must be JSON objects, and writes questions that are. */
public final class JsonObjects {
    private final HeadStart<ObjectMapper> mapper = new HeadStart<>(JsonObjects::newMapper);

    /** Good JSON with anything behind it is no answer. */
    private static ObjectMapper newMapper() {
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads an answer.
     *
     * @param answer null if it has no body
     * @return a JSON object; any member may be missing, or of another type than it should be
     * @throws NoAnswerException if it is none
     */
    public JsonNode read(@Nullable ResponseBody answer) throws NoAnswerException {
        JsonNode json = answer == null ? null : readOrNull(answer);
        if (json == null || !json.isObject()) {
            throw NoAnswerException.unreadable();
        }
        return json;
    }

    private @Nullable JsonNode readOrNull(ResponseBody answer) {
        try {
            return mapper.get().readTree(answer.bytes());
        } catch (IOException e) {
            // The exception quotes what was read, and that may hold a key.
            return null;
        }
    }

    /** An empty object. */
    public ObjectNode object() {
        return mapper.get().createObjectNode();
    }

    /** Any value as JSON. */
    public JsonNode value(Object value) {
        return mapper.get().valueToTree(value);
    }
}
