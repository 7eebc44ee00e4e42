package io.github.btcpayconnect.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines to one stream, always in UTF-8, but in ASCII alone for a terminal that is not.
 *
 * <p>It never throws: when the reader of a pipe has gone, the rest is dropped in silence; any other fault is kept in
 * {@link #fault()}.
 */
public final class Printer {
    private final OutputStream stream;
    private final Look look;
    private boolean closed;
    private @Nullable IOException fault;

    /** A printer onto a stream. */
    public Printer(OutputStream stream, Look look) {
        this.stream = stream;
        this.look = look;
    }

    /** How the other end looks. */
    public Look look() {
        return look;
    }

    /** One line. */
    public void line(String text) {
        write(look.fit(text) + "\n");
    }

    /** An empty line. */
    public void line() {
        write("\n");
    }

    /** A symbol, coloured where there is colour. */
    public String symbol(Symbol symbol) {
        return look.paint(String.valueOf(symbol.character(look.unicode())), symbol.colour());
    }

    /** Text with weight, where the terminal has any. */
    public String strong(String text) {
        return look.paint(text, "1");
    }

    /** Data, unit for unit as it is: no ASCII in place of anything. */
    public void data(String text) {
        write(text);
    }

    /** Data in bytes, for much of it: nothing is sent off before {@link OutputStream#flush}. It never throws, either. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                send(() -> stream.write(bytes, offset, length));
            }

            @Override
            public void flush() {
                send(stream::flush);
            }
        };
    }

    /** Whether nothing more can be written: the reader has gone, or there was a fault. */
    public boolean isClosed() {
        return closed;
    }

    /** Why not everything could be written; empty if all is well or the reader has gone. */
    public Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    private void write(String text) {
        send(() -> {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        });
    }

    private void send(Sending sending) {
        if (closed) {
            return;
        }
        try {
            sending.send();
        } catch (ClosedPipeException e) {
            closed = true;
        } catch (IOException e) {
            closed = true;
            fault = e;
        }
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }
}
