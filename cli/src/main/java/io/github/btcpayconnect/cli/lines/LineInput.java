package io.github.btcpayconnect.cli.lines;

import io.github.btcpayconnect.core.ConnectionString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads connection strings, one a line. Memory does not grow with the number of lines. */
public final class LineInput {
    /** The longest text with each unit written as an escape, and room for what its caller writes beside it. */
    private static final int LONGEST_LINE = 8 * ConnectionString.MAX_LENGTH;

    /** What Java puts in place of bytes that it cannot read. */
    private static final char REPLACEMENT = '\ufffd';

    /** How a line is read. */
    public enum Format {
        /** The line is the text. */
        PLAIN,
        /** The line is a JSON object with the text as its {@code input}. */
        JSON
    }

    private final ByteLines lines;
    private final Format format;
    private final JsonLine json = new JsonLine();
    private long number;

    /**
     * Reads a stream.
     *
     * @param beforeWaiting what to do when nothing is ready to be read, and whoever feeds the stream may be waiting for
     *     answers
     */
    public LineInput(InputStream stream, Format format, Runnable beforeWaiting) {
        this.lines = new ByteLines(stream, LONGEST_LINE, beforeWaiting);
        this.format = format;
    }

    /**
     * The next line; null after the last.
     *
     * @throws IOException if the stream cannot be read
     */
    public @Nullable InputLine next() throws IOException {
        if (!lines.advance()) {
            return null;
        }
        number++;
        if (lines.isTooLong()) {
            return InputLine.bad(number, LineFault.TOO_LONG);
        }
        String line = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
        if (line.indexOf(REPLACEMENT) >= 0 && !isUtf8()) {
            return InputLine.bad(number, LineFault.NOT_TEXT);
        }
        if (format == Format.JSON) {
            return json.read(number, line);
        }
        return line.length() > ConnectionString.MAX_LENGTH
                ? InputLine.bad(number, LineFault.TOO_LONG)
                : InputLine.of(number, line, List.of());
    }

    /** Whether a replacement was in the line already. */
    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lines.buffer(), lines.start(), lines.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
