package io.github.btcpayconnect.cli.screens;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.blink.Wallet;
import io.github.btcpayconnect.check.Finding;
import io.github.btcpayconnect.cli.options.Command;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Severity;
import io.github.btcpayconnect.core.btcpay.Complaint;
import io.github.btcpayconnect.core.repair.Change;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one object that {@code --json} prints, member by member in a fixed order. It is written as a stream: a data
 * binder would cost more than all the rest of {@code explain}.
 */
public final class JsonAnswer {
    private static final int SCHEMA = 1;

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    /** Begins an object; on a terminal it is indented. */
    public JsonAnswer(boolean indented, Optional<Command> command, String status) {
        try {
            json = new JsonFactory().createGenerator(text);
            if (indented) {
                json.useDefaultPrettyPrinter();
            }
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            json.writeStringField("command", command.map(Command::words).orElse(null));
            json.writeStringField("status", status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run that could not begin prints. */
    public static String ofError(boolean indented, Optional<Command> command, UsageError error, String message) {
        return new JsonAnswer(indented, command, error == UsageError.INTERNAL ? "UNKNOWN" : "ERROR")
                .error(error, message)
                .end();
    }

    private JsonAnswer error(UsageError error, String message) {
        return write(() -> {
            json.writeObjectFieldStart("error");
            json.writeStringField("code", error.id());
            json.writeStringField("message", message);
            json.writeEndObject();
        });
    }

    /** A text, or null. */
    public JsonAnswer member(String name, @Nullable String value) {
        return write(() -> json.writeStringField(name, value));
    }

    /** A number. */
    public JsonAnswer member(String name, long value) {
        return write(() -> json.writeNumberField(name, value));
    }

    /** An object of texts, in the order of its entries. */
    public JsonAnswer member(String name, Map<String, ? extends @Nullable String> members) {
        return write(() -> {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, ? extends @Nullable String> member : members.entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            json.writeEndObject();
        });
    }

    /** What is wrong with the text. */
    public JsonAnswer problems(List<Problem> problems) {
        return write(() -> ProblemJson.write(json, problems));
    }

    /** What BTCPay Server says to it, by who saves it. Nothing in it is a secret. */
    public JsonAnswer verdicts(List<Explanation.RoleVerdict> verdicts) {
        return write(() -> {
            json.writeArrayFieldStart("verdict");
            for (Explanation.RoleVerdict verdict : verdicts) {
                VerdictJson.whole(json, verdict.role(), verdict.verdict());
            }
            json.writeEndArray();
        });
    }

    /** Entries of the catalogue. */
    public JsonAnswer types(List<ConnectionType> types) {
        return write(() -> {
            json.writeArrayFieldStart("types");
            for (ConnectionType type : types) {
                new TypeJson(json).write(type);
            }
            json.writeEndArray();
        });
    }

    /** A rule, whatever string breaks it. */
    public JsonAnswer rule(Rule rule) {
        return write(() -> {
            json.writeStringField("rule", rule.id());
            json.writeStringField("meaning", rule.summary());
            json.writeStringField("btcpay", rule.btcpay().orElse(null));
            json.writeArrayFieldStart("severities");
            for (Severity severity : rule.severities()) {
                json.writeStartObject();
                json.writeStringField("severity", severity.id());
                json.writeStringField("example", rule.example(severity).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("remedy", rule.remedy());
        });
    }

    /** What a repair changed. */
    public JsonAnswer changes(List<Change> changes) {
        return write(() -> {
            json.writeArrayFieldStart("changes");
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringField("rule", change.rule().id());
                json.writeNumberField("start", change.start());
                json.writeNumberField("end", change.end());
                json.writeStringField("message", change.message());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Messages of BTCPay Server, with everything that each may mean. */
    public JsonAnswer complaints(List<Complaint> complaints) {
        return write(() -> {
            json.writeArrayFieldStart("messages");
            for (Complaint complaint : complaints) {
                json.writeStartObject();
                json.writeStringField("message", complaint.words());
                json.writeArrayFieldStart("causes");
                for (Complaint.Cause cause : complaint.causes()) {
                    json.writeStartObject();
                    json.writeStringField("cause", cause.cause());
                    json.writeStringField("sign", cause.sign());
                    json.writeStringField("remedy", cause.remedy());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The wallets to choose from. */
    public JsonAnswer wallets(List<Wallet> wallets) {
        return write(() -> {
            json.writeArrayFieldStart("wallets");
            for (Wallet wallet : wallets) {
                json.writeStartObject();
                json.writeStringField("id", wallet.id());
                json.writeStringField("currency", wallet.currency().name());
                json.writeBooleanField("default", wallet.isDefault());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** What was looked at. */
    public JsonAnswer findings(List<Finding> findings) {
        return write(() -> {
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("id", finding.id().id());
                json.writeStringField("status", finding.status().name());
                json.writeBooleanField("essential", finding.id().essential());
                json.writeStringField("summary", finding.summary());
                if (finding.remedy().isPresent()) {
                    json.writeStringField("remedy", finding.remedy().get());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The whole object, in a line of its own. */
    public String end() {
        write(() -> {
            json.writeEndObject();
            json.close();
        });
        return text + "\n";
    }

    private JsonAnswer write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Part {
        void write() throws IOException;
    }
}
