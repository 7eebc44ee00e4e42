package io.github.btcpayconnect.cli.screens;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.cli.terminal.Look;
import io.github.btcpayconnect.core.MaskedText;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.io.IOException;
import java.util.Optional;

/** What BTCPay Server says to a text, in JSON: in full for one text, in short for each of many. */
public final class VerdictJson {
    private static final char MASK = Look.ofFile().mask();

    private VerdictJson() {}

    /** An object with everything, for people, too; what the client prints is masked. */
    static void whole(JsonGenerator json, Role role, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("as", role.id());
        members(json, verdict, true);
        json.writeStringField("meaning", verdict.meaning());
        json.writeStringField("remedy", verdict.remedy().orElse(null));
        json.writeArrayFieldStart("notes");
        for (String note : verdict.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * An object with what programs decide by.
     *
     * @param redacted whether secrets in what the client prints are masked
     */
    public static void brief(JsonGenerator json, Verdict verdict, boolean redacted) throws IOException {
        json.writeStartObject();
        members(json, verdict, redacted);
        json.writeEndObject();
    }

    /** The same with the role, for where there is more than one. */
    public static void brief(JsonGenerator json, Role role, Verdict verdict, boolean redacted) throws IOException {
        json.writeStartObject();
        json.writeStringField("as", role.id());
        members(json, verdict, redacted);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, Verdict verdict, boolean redacted) throws IOException {
        bool(json, "accepted", verdict.accepted());
        json.writeStringField("message", verdict.message().orElse(null));
        json.writeStringField("step", verdict.step().map(Verdict.Step::id).orElse(null));
        json.writeStringField("client", verdict.client().orElse(null));
        Optional<String> canonical = verdict.canonical().map(secret -> secret.reveal());
        json.writeStringField(
                "canonical", (redacted ? canonical.map(text -> MaskedText.of(text, MASK)) : canonical).orElse(null));
        bool(json, "safe", verdict.safe());
        if (verdict.safeError().isPresent()) {
            json.writeStringField("safeError", verdict.safeError().get());
        }
        if (verdict.question().isPresent()) {
            json.writeStringField("question", verdict.question().get());
        }
    }

    private static void bool(JsonGenerator json, String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) {
            json.writeBooleanField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
