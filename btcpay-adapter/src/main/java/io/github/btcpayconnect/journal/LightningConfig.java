package io.github.btcpayconnect.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.journal.PaymentMethodState.Holds;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration of {@code BTC-LN} says.
 *
 * <p>Source: {@code BTCPayServer.Payments.Lightning, LightningPaymentMethodConfig}.
 */
record LightningConfig(Holds holds, @Nullable Secret connectionString) {
    static LightningConfig read(Secret config) {
        JsonNode json;
        try {
            json = JournalJson.MAPPER.readTree(config.reveal());
        } catch (JsonProcessingException e) {
            // Its message quotes the configuration.
            return new LightningConfig(Holds.SOMETHING_ELSE, null);
        }
        JsonNode text = json.path("connectionString");
        Secret string = text.isTextual() ? Secret.of(text.textValue()) : null;
        if (json.path("internalNodeRef").isTextual()) {
            return new LightningConfig(Holds.INTERNAL_NODE, string);
        }
        return new LightningConfig(string == null ? Holds.SOMETHING_ELSE : Holds.CONNECTION_STRING, string);
    }

    static Secret withString(Secret connectionString) {
        return Secret.of(JournalJson.MAPPER
                .createObjectNode()
                .put("connectionString", connectionString.reveal())
                .toString());
    }
}
