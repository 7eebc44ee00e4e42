package io.github.btcpayconnect.greenfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.core.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A payment method of a store, with all that BTCPay Server said of it: what is not understood here goes back as it came.
 *
 * <p>The configuration of {@code BTC-LN} is a connection string, or stands for the server's own node; of others, nothing
 * is known here. It was asked for or it was not: without it, saving leaves it alone.
 */
public final class PaymentMethod {
    /** Lightning. */
    public static final String LIGHTNING = "BTC-LN";

    /** LNURL, which needs Lightning. */
    public static final String LNURL = "BTC-LNURL";

    static final String INTERNAL_NODE = "Internal Node";

    private static final String ID = "paymentMethodId";
    private static final String ENABLED = "enabled";
    private static final String CONFIG = "config";

    private final String id;
    private final ObjectNode json;

    /** Takes the object over. */
    private PaymentMethod(String id, ObjectNode json) {
        this.id = id;
        this.json = json;
    }

    /** What BTCPay Server answered; empty if it is no payment method. */
    static Optional<PaymentMethod> read(JsonNode answer) {
        boolean sound = answer.isObject()
                && Ids.isFit(answer.path(ID).asText())
                && answer.path(ENABLED).isBoolean();
        return sound
                ? Optional.of(new PaymentMethod(answer.path(ID).textValue(), answer.<ObjectNode>deepCopy()))
                : Optional.empty();
    }

    /** Lightning by this connection string. */
    public static PaymentMethod lightning(Secret connectionString, boolean enabled) {
        PaymentMethod method = bare(LIGHTNING, enabled);
        method.json.putObject(CONFIG).put("connectionString", connectionString.reveal());
        return method;
    }

    /** Lightning by the server's own node. */
    public static PaymentMethod internalNode(boolean enabled) {
        PaymentMethod method = bare(LIGHTNING, enabled);
        method.json.putObject(CONFIG).put("internalNodeRef", INTERNAL_NODE);
        return method;
    }

    /**
     * A payment method whose configuration was written down earlier.
     *
     * @param config as {@link #config()} gave it
     * @throws IllegalArgumentException if the id is none, or the configuration is no JSON
     */
    public static PaymentMethod of(String id, boolean enabled, Secret config) {
        Ids.require(id);
        PaymentMethod method = bare(id, enabled);
        method.json.set(CONFIG, Json.parse(config.reveal()).orElseThrow(PaymentMethod::noJson));
        return method;
    }

    /**
     * A payment method that is switched on or off and otherwise left as it is.
     *
     * @throws IllegalArgumentException if the id is none
     */
    public static PaymentMethod switched(String id, boolean enabled) {
        Ids.require(id);
        return bare(id, enabled);
    }

    private static PaymentMethod bare(String id, boolean enabled) {
        return new PaymentMethod(id, JsonNodeFactory.instance.objectNode().put(ENABLED, enabled));
    }

    private static IllegalArgumentException noJson() {
        return new IllegalArgumentException("the configuration is no JSON");
    }

    /** Such as {@link #LIGHTNING}. */
    public String id() {
        return id;
    }

    /** Whether customers can pay with it. */
    public boolean enabled() {
        return json.path(ENABLED).booleanValue();
    }

    /** The same, switched on or off. */
    public PaymentMethod withEnabled(boolean on) {
        return new PaymentMethod(id, json.deepCopy().put(ENABLED, on));
    }

    /** The whole configuration as JSON, secrets and all; empty if it was not asked for, or there is none. */
    public Optional<Secret> config() {
        return json.path(CONFIG).isMissingNode()
                ? Optional.empty()
                : Optional.of(Secret.of(Json.write(json.path(CONFIG))));
    }

    /** The connection string, to the letter; empty if the configuration has none, or was not asked for. */
    public Optional<Secret> connectionString() {
        JsonNode text = member("connectionString");
        return text.isTextual() ? Optional.of(Secret.of(text.textValue())) : Optional.empty();
    }

    /** Whether it stands for the server's own node. */
    public boolean isInternalNode() {
        return member("internalNodeRef").isTextual();
    }

    /** What is sent to save it. */
    ObjectNode toSave() {
        ObjectNode body = json.deepCopy();
        body.remove(ID);
        return body;
    }

    /** A member of the configuration, whose name BTCPay Server reads in any case. */
    private JsonNode member(String name) {
        for (Map.Entry<String, JsonNode> member : json.path(CONFIG).properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** Whether both say the same, whatever the order of their parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentMethod that && id.equals(that.id) && toSave().equals(that.toSave());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether it is switched on, and nothing of what the server said. */
    @Override
    public String toString() {
        return "PaymentMethod[" + (enabled() ? "enabled" : "disabled") + "]";
    }
}
