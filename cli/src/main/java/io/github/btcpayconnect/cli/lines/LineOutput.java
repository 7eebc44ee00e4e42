package io.github.btcpayconnect.cli.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers line by line, each one JSON object: {@code line}, what the caller wrote beside the text, and our own members.
 * It is written in ASCII, so that half a surrogate pair comes back as it was. May be used by several threads.
 */
public final class LineOutput {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String LINE = "line";
    private static final String ERROR = "error";
    private static final String CALLER = "caller";

    private final JsonGenerator json;
    private final Set<String> ours;

    /**
     * Answers onto a stream.
     *
     * @param ours the names of the members that an answer may have: a caller's member of such a name moves into
     *     {@code caller}
     */
    public LineOutput(OutputStream out, Set<String> ours) {
        this.ours = ours;
        try {
            this.json = FACTORY.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setRootValueSeparator(null);
    }

    /** Writes the members of an answer. */
    @FunctionalInterface
    public interface Members {
        /** Writes them into an object that has begun. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The answer to a line. */
    public synchronized void answer(InputLine line, Members members) {
        try {
            begin(line);
            others(line.others());
            members.write(json);
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said to a line without a text. */
    public synchronized void fault(InputLine line, LineFault fault) {
        try {
            begin(line);
            json.writeObjectFieldStart(ERROR);
            json.writeStringField("code", fault.id());
            json.writeStringField("message", fault.message());
            json.writeEndObject();
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends off what has been answered so far. */
    public synchronized void flush() {
        try {
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(InputLine line) throws IOException {
        json.writeStartObject();
        json.writeNumberField(LINE, line.number());
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void others(List<InputLine.Member> members) throws IOException {
        @Nullable List<InputLine.Member> named = null;
        for (InputLine.Member member : members) {
            if (isOurs(member.name())) {
                named = named == null ? new ArrayList<>() : named;
                named.add(member);
            } else {
                raw(member);
            }
        }
        if (named != null) {
            json.writeObjectFieldStart(CALLER);
            for (InputLine.Member member : named) {
                raw(member);
            }
            json.writeEndObject();
        }
    }

    private boolean isOurs(String name) {
        return name.equals(LINE) || name.equals(ERROR) || name.equals(CALLER) || ours.contains(name);
    }

    private void raw(InputLine.Member member) throws IOException {
        json.writeFieldName(member.name());
        json.writeRawValue(member.json());
    }
}
