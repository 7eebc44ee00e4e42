package io.github.btcpayconnect.cli.lines;

import io.github.btcpayconnect.cli.terminal.Printer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers lines on several threads, in batches, and writes the answers in the order of the lines. No more than a fixed
 * number of batches are on their way at once.
 */
public final class OrderedAnswers implements AutoCloseable {
    private static final int MOST_THREADS = 4;
    private static final int LINES_OF_BATCH = 128;

    /** Few long lines make a batch, too. */
    private static final int LENGTH_OF_BATCH = 1 << 16;

    private final OutputStream out;
    private final Printer printer;
    private final Set<String> ours;
    private final Answerer answerer;
    private final ExecutorService threads;
    private final int mostOnTheirWay;
    private final Deque<Future<ByteArrayOutputStream>> onTheirWay = new ArrayDeque<>();
    private List<InputLine> batch = new ArrayList<>();
    private int lengthOfBatch;

    /**
     * Answers onto a printer.
     *
     * @param ours the names of the members that an answer may have, as for {@link LineOutput}
     */
    public OrderedAnswers(Printer printer, Set<String> ours, Answerer answerer) {
        this.printer = printer;
        this.out = printer.stream();
        this.ours = ours;
        this.answerer = answerer;
        int number = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.mostOnTheirWay = 2 * number;
        this.threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "lines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Answers one line. Several threads do so at once, each with an output of its own. */
    @FunctionalInterface
    public interface Answerer {
        /** Writes the one answer to a line that has a text. */
        void answer(InputLine line, LineOutput output);
    }

    /** Answers a line some time later. */
    public void add(InputLine line) {
        batch.add(line);
        lengthOfBatch += line.fault().isPresent() ? 0 : line.text().length();
        if (batch.size() >= LINES_OF_BATCH || lengthOfBatch >= LENGTH_OF_BATCH) {
            submit();
        }
    }

    /** Writes the answers to all lines so far, and sends them off. */
    public void flush() {
        submit();
        while (!onTheirWay.isEmpty()) {
            writeNext();
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody reads on, or nothing can be written any more. */
    public boolean isClosed() {
        return printer.isClosed();
    }

    /** Ends the threads; what has not been flushed is lost. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void submit() {
        if (!batch.isEmpty()) {
            List<InputLine> lines = batch;
            onTheirWay.add(threads.submit(() -> answersTo(lines)));
            batch = new ArrayList<>();
            lengthOfBatch = 0;
        }
        while (onTheirWay.size() > mostOnTheirWay) {
            writeNext();
        }
    }

    private ByteArrayOutputStream answersTo(List<InputLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LineOutput output = new LineOutput(bytes, ours);
        for (InputLine line : lines) {
            if (line.fault().isPresent()) {
                output.fault(line, line.fault().get());
            } else {
                answerer.answer(line, output);
            }
        }
        output.flush();
        return bytes;
    }

    private void writeNext() {
        try {
            onTheirWay.remove().get().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
