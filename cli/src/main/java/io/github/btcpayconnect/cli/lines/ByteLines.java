package io.github.btcpayconnect.cli.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream, one at a time, in a buffer that is used again for the next one.
 *
 * <p>A line ends in {@code \n} or {@code \r\n}, or with the stream. Of one that is too long nothing is kept.
 */
final class ByteLines {
    private static final int USUAL_BUFFER = 1 << 16;

    private final InputStream stream;
    private final int longest;
    private final Runnable beforeWaiting;
    private byte[] buffer = new byte[USUAL_BUFFER];
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean tooLong;
    private boolean ended;

    /**
     * Reads a stream.
     *
     * @param longest the most bytes of a line, its end not counted
     * @param beforeWaiting what to do when the stream has nothing ready, and whoever feeds it may be waiting for us
     */
    ByteLines(InputStream stream, int longest, Runnable beforeWaiting) {
        this.stream = stream;
        this.longest = longest;
        this.beforeWaiting = beforeWaiting;
    }

    /** Goes to the next line; false if there is none. */
    boolean advance() throws IOException {
        start = next;
        tooLong = false;
        int searched = start;
        while (true) {
            int newline = indexOfNewline(searched);
            if (newline >= 0) {
                next = newline + 1;
                end = newline > start && buffer[newline - 1] == '\r' ? newline - 1 : newline;
                tooLong |= end - start > longest;
                return true;
            }
            // One byte more for the carriage return that may belong to the end of the line.
            if (filled - start > longest + 1) {
                tooLong = true;
                start = filled;
            }
            searched = makeRoom();
            if (!read()) {
                boolean line = filled > start || tooLong;
                end = filled;
                next = filled;
                tooLong |= end - start > longest;
                return line;
            }
        }
    }

    /** The bytes among which the line stands until the next {@link #advance}. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** Whether the line is too long; of its bytes nothing can be said then. */
    boolean isTooLong() {
        return tooLong;
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves the beginning of the line to the front, and tells where to go on searching. */
    private int makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        return filled;
    }

    private boolean read() throws IOException {
        if (ended) {
            return false;
        }
        if (stream.available() == 0) {
            beforeWaiting.run();
        }
        int count = stream.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        return !ended;
    }
}
