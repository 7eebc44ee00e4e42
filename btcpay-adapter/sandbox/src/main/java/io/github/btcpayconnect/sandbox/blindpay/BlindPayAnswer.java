package io.github.btcpayconnect.sandbox.blindpay;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer of the sandbox's BlindPay.
 *
 * @param status 0 if the connection is closed without one
 * @param json empty for no body
 */
public record BlindPayAnswer(int status, String json) {
    /** Nothing comes back. */
    static final BlindPayAnswer LOST = new BlindPayAnswer(0, "");

    /** It is done, and there is nothing to say. */
    static final BlindPayAnswer NO_CONTENT = new BlindPayAnswer(204, "");

    static BlindPayAnswer of(int status, JsonNode json) {
        return new BlindPayAnswer(status, json.toString());
    }
}
