package io.github.btcpayconnect.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.btcpayconnect.journal.UnreadableFile.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as JSON. The changes themselves are {@link ChangeJson}'s. */
final class JournalJson {
    static final int SCHEMA = 1;

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A string may hold halves of surrogate pairs, which UTF-8 cannot write.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JournalJson() {}

    static byte[] write(JournalEntry entry) {
        try {
            return (MAPPER.writeValueAsString(tree(entry)) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Reads an entry.
     *
     * @throws UnreadableException if it is not one that {@link #write} made, whole
     */
    static JournalEntry read(String id, byte[] content) throws UnreadableException {
        JsonNode json = parse(content);
        if (json.path("schema").asInt() > SCHEMA) {
            throw new UnreadableException(Fault.NEWER);
        }
        try {
            JournalEntry entry = entry(json);
            // What reads back as something else has been cut, edited, or holds what this version does not know.
            if (!entry.id().equals(id) || !tree(entry).equals(json)) {
                throw new UnreadableException(Fault.DAMAGED);
            }
            return entry;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableException(Fault.DAMAGED);
        }
    }

    private static JsonNode parse(byte[] content) throws UnreadableException {
        try {
            JsonNode json = MAPPER.readTree(content);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // Its message quotes what was read.
        }
        throw new UnreadableException(Fault.DAMAGED);
    }

    private static ObjectNode tree(JournalEntry entry) {
        ObjectNode json = MAPPER.createObjectNode().put("schema", SCHEMA).put("id", entry.id());
        ChangeJson.write(entry.change(), json);
        ArrayNode steps = json.putArray("steps");
        for (StepTaken taken : entry.steps()) {
            steps.addObject()
                    .put("step", taken.step().name())
                    .put("at", taken.at().toString());
        }
        Ending ending = entry.ending();
        if (ending == null) {
            json.putNull("ending");
        } else {
            json.putObject("ending")
                    .put("outcome", ending.outcome().name())
                    .put("at", ending.at().toString());
        }
        return json;
    }

    private static JournalEntry entry(JsonNode json) {
        List<StepTaken> steps = new ArrayList<>();
        for (JsonNode taken : json.path("steps")) {
            steps.add(new StepTaken(Step.valueOf(text(taken, "step")), instant(taken, "at")));
        }
        JsonNode ending = json.path("ending");
        return new JournalEntry(
                text(json, "id"),
                ChangeJson.read(json),
                steps,
                ending.isNull()
                        ? null
                        : new Ending(Ending.Outcome.valueOf(text(ending, "outcome")), instant(ending, "at")));
    }

    static Instant instant(JsonNode json, String name) {
        return Instant.parse(text(json, name));
    }

    /**
     * A member that must be there.
     *
     * @throws IllegalArgumentException if it is not; the message does not say what is there
     */
    static String text(JsonNode json, String name) {
        String text = textOrNull(json, name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    static @Nullable String textOrNull(JsonNode json, String name) {
        JsonNode member = json.path(name);
        return member.isTextual() ? member.textValue() : null;
    }
}
