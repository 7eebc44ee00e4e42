package io.github.btcpayconnect.cli.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.github.btcpayconnect.core.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"input":"type=…","shop":7}}: the connection string, and the other members, kept to the letter as they
 * were written, so that a number comes back with all its digits.
 */
final class JsonLine {
    private static final String INPUT = "input";

    /** Names are not kept: the objects of others may have any, millions of them. */
    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    InputLine read(long number, String line) {
        try (JsonParser parser = factory.createParser(line)) {
            return new Reading(number, line, parser).read();
        } catch (StreamReadException e) {
            // Its message quotes the line.
            return InputLine.bad(number, LineFault.NOT_JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line on its way. */
    private static final class Reading {
        private final long number;
        private final String line;
        private final JsonParser parser;
        private final List<InputLine.Member> others = new ArrayList<>(0);
        private @Nullable String text;
        private @Nullable LineFault fault;

        Reading(long number, String line, JsonParser parser) {
            this.number = number;
            this.line = line;
            this.parser = parser;
        }

        InputLine read() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return InputLine.bad(number, LineFault.NOT_JSON);
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(INPUT)) {
                    input(value);
                } else {
                    other(name);
                }
            }
            if (parser.nextToken() != null) {
                return InputLine.bad(number, LineFault.NOT_JSON);
            }
            if (fault != null) {
                return InputLine.bad(number, fault);
            }
            return text == null ? InputLine.bad(number, LineFault.INPUT_MISSING) : InputLine.of(number, text, others);
        }

        private void input(JsonToken value) throws IOException {
            if (text != null || fault != null) {
                fault = LineFault.INPUT_REPEATED;
            } else if (value != JsonToken.VALUE_STRING) {
                fault = LineFault.INPUT_NO_STRING;
            } else if (parser.getTextLength() > ConnectionString.MAX_LENGTH) {
                fault = LineFault.TOO_LONG;
            } else {
                text = parser.getText();
            }
            parser.skipChildren();
        }

        private void other(String name) throws IOException {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            int to = (int) parser.currentLocation().getCharOffset();
            others.add(new InputLine.Member(name, line.substring(from, to)));
        }
    }
}
