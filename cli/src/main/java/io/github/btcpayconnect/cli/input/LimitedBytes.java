package io.github.btcpayconnect.cli.input;

import io.github.btcpayconnect.core.ConnectionString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads no more than is needed to say that a text is too long. */
final class LimitedBytes {
    /** One UTF-16 unit is at most three bytes of UTF-8; some more, so that the text is too long in any case. */
    private static final int LIMIT = 3 * ConnectionString.MAX_LENGTH + 16;

    private LimitedBytes() {}

    /** All bytes, or the beginning of too many. */
    static byte[] read(InputStream stream) throws IOException {
        // Not readNBytes: that of FileInputStream fails on pipes.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (bytes.size() < LIMIT) {
            int count = stream.read(buffer);
            if (count < 0) {
                return bytes.toByteArray();
            }
            bytes.write(buffer, 0, count);
        }
        byte[] tooMany = bytes.toByteArray();
        return Arrays.copyOf(tooMany, endOfCharacter(tooMany));
    }

    /** One final line end, and nothing else: BTCPay Server refuses what ends in a semicolon and a line end. */
    static byte[] withoutFinalLineEnd(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
            if (end > 0 && bytes[end - 1] == '\r') {
                end--;
            }
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    /** The last place where no character is cut in two: a cut one would look like bytes that are no text. */
    private static int endOfCharacter(byte[] bytes) {
        int end = bytes.length - 1;
        while (end > bytes.length - 4 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
