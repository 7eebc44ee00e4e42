package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of BTC-LN: a connection string, the server's own node, or by mistake both.
 *
 * @param connectionString never empty; null if there is none
 */
record LightningConfig(@Nullable String connectionString, boolean internalNode) {
    static final String INTERNAL_NODE = "Internal Node";

    /** Reads an object; members that nobody knows are dropped. */
    static LightningConfig of(JsonNode json) {
        JsonNode text = Json.member(json, "connectionString");
        String string = text.isTextual() && !text.textValue().isEmpty() ? text.textValue() : null;
        boolean internal = Json.member(json, "internalNodeRef").asText().equals(INTERNAL_NODE);
        return INTERNAL_NODE.equals(string) ? new LightningConfig(null, true) : new LightningConfig(string, internal);
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        if (connectionString != null) {
            json.put("connectionString", connectionString);
        }
        return json.put("internalNodeRef", internalNode ? INTERNAL_NODE : null);
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return connectionString == null && !internalNode;
    }

    @Override
    public String toString() {
        return "LightningConfig";
    }
}
