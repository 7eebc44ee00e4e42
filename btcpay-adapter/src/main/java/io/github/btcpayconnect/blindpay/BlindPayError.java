package io.github.btcpayconnect.blindpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What BlindPay says about a refusal: text from outside, any of which may be empty.
 *
 * @param code stable, such as {@code PAYOUTS_INSUFFICIENT_BALANCE}
 * @param description what BlindPay holds fit to be shown
 * @param traceId what BlindPay's support asks for
 */
public record BlindPayError(String message, String code, String description, String traceId, List<Detail> details) {
    /** One of several things that are wrong. */
    public record Detail(String code, String message, String longMessage) {
        @Override
        public String toString() {
            return "Detail";
        }
    }

    static final BlindPayError SILENT = new BlindPayError("", "", "", "", List.of());

    /** Takes a copy of the list. */
    public BlindPayError {
        details = List.copyOf(details);
    }

    static BlindPayError read(@Nullable JsonNode body) {
        if (body == null) {
            return SILENT;
        }
        List<Detail> details = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            details.add(new Detail(text(error, "code"), text(error, "message"), text(error, "long_message")));
        }
        return new BlindPayError(
                text(body, "message"), text(body, "code"), text(body, "description"), text(body, "trace_id"), details);
    }

    /** The most telling sentence; empty if there is none. */
    public String sentence() {
        if (!description.isEmpty()) {
            return description;
        }
        for (Detail detail : details) {
            if (!detail.longMessage.isEmpty()) {
                return detail.longMessage;
            }
            if (!detail.message.isEmpty()) {
                return detail.message;
            }
        }
        return message;
    }

    private static String text(JsonNode json, String name) {
        JsonNode member = json.path(name);
        return member.isTextual() ? member.textValue() : "";
    }

    @Override
    public String toString() {
        return "BlindPayError";
    }
}
