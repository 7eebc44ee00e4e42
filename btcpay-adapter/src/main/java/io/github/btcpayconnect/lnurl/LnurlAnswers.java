package io.github.btcpayconnect.lnurl;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Picks out of answers what is there in the form that it should have; anything else is as if it were not. */
final class LnurlAnswers {
    private LnurlAnswers() {}

    static PayAnswer pay(JsonNode json) {
        return new PayAnswer(
                refused(json),
                text(json, "reason"),
                text(json, "tag"),
                text(json, "callback"),
                number(json, "minSendable"),
                number(json, "maxSendable"),
                commentAllowed(json),
                text(json, "metadata"));
    }

    static InvoiceAnswer invoice(JsonNode json) {
        boolean refused = refused(json);
        return new InvoiceAnswer(
                text(json, "reason"), refused ? null : text(json, "pr"), refused ? null : text(json, "verify"));
    }

    static VerifyAnswer verify(JsonNode json) {
        JsonNode settled = json.path("settled");
        return new VerifyAnswer(refused(json), settled.isBoolean() ? settled.booleanValue() : null, text(json, "pr"));
    }

    /** Whether a JSON object is any answer of LNURL, and not a stranger's. */
    static boolean areOfLnurl(JsonNode json) {
        return refused(json) || text(json, "tag") != null || text(json, "callback") != null;
    }

    static boolean refused(JsonNode json) {
        return "ERROR".equalsIgnoreCase(text(json, "status"));
    }

    private static long commentAllowed(JsonNode json) {
        Long length = number(json, "commentAllowed");
        return length == null ? 0 : Math.max(0, length);
    }

    /** Null for an empty text, too. */
    private static @Nullable String text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    /** Some servers write {@code 1000.0}; a fraction of a millisatoshi means nothing. */
    private static @Nullable Long number(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isNumber() && node.canConvertToLong() ? (Long) node.longValue() : null;
    }
}
