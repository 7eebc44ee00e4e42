package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tries every {@link FuzzTarget} on many texts: none may throw, show the secret, or take more than ten milliseconds a
 * kilobyte.
 *
 * <p>Texts are named by seed and number in what is found, so that each can be had again; they are never printed.
 */
final class FuzzRun {
    private static final double SLOW = 10e6;

    /** What takes longer is timed again. */
    private static final double DOUBTFUL = 1e6;

    private static final int KILOBYTE = 1024;

    private final long seed;
    private final Map<FuzzTarget, Figures> figures = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    FuzzRun(long seed) {
        this.seed = seed;
        FuzzTarget.ALL.forEach(target -> figures.put(target, new Figures()));
    }

    /** Tries the texts of these numbers. */
    FuzzRun texts(long from, long to) {
        for (long number = from; number < to; number++) {
            String text = FuzzTexts.text(seed, number);
            for (FuzzTarget target : FuzzTarget.ALL) {
                attempt(target, text, number);
            }
        }
        return this;
    }

    /** What went wrong, in words that hold nothing of the text. */
    List<String> faults() {
        return faults;
    }

    private void attempt(FuzzTarget target, String text, long number) {
        String name = target.name() + ", seed " + seed + ", text " + number;
        try {
            long start = System.nanoTime();
            List<String> shown = target.run().apply(text);
            double perKilobyte = perKilobyte(System.nanoTime() - start, text);
            if (perKilobyte > DOUBTFUL) {
                perKilobyte = Math.min(perKilobyte, fastestOfThree(target, text));
            }
            figures.get(target).add(perKilobyte);
            if (shown.stream().anyMatch(line -> line.contains(FuzzTexts.CANARY))) {
                faults.add(name + ": shows the secret");
            }
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(name + ": " + e.getClass().getName());
        }
    }

    /** What the machine did meanwhile is no fault of the code. */
    private static double fastestOfThree(FuzzTarget target, String text) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            target.run().apply(text);
            fastest = Math.min(fastest, perKilobyte(System.nanoTime() - start, text));
        }
        return fastest;
    }

    private static double perKilobyte(long nanos, String text) {
        return nanos / Math.max(1, text.length() / (double) KILOBYTE);
    }

    private static final class Figures {
        private long texts;
        private double total;
        private double slowest;
        private int slow;

        void add(double perKilobyte) {
            texts++;
            total += perKilobyte;
            slowest = Math.max(slowest, perKilobyte);
            slow += perKilobyte > SLOW ? 1 : 0;
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %.1f µs | %.2f ms | %d |",
                    name,
                    texts,
                    total / texts / 1e3,
                    slowest / 1e6,
                    slow);
        }
    }

    private void print() {
        System.out.println("| target | texts | mean a kilobyte | slowest a kilobyte | over 10 ms |");
        System.out.println("|---|---|---|---|---|");
        figures.forEach((target, of) -> System.out.println(of.row(target.name())));
        System.out.println(faults.size() + " faults");
        faults.stream().limit(100).forEach(System.out::println);
    }

    /**
     * Prints the figures of many texts, as a table of Markdown; of those tried so far, if it is interrupted. Ends with 1
     * if anything went wrong.
     *
     * @param arguments how many texts, ten million if left out; and the seed, 1 if left out
     */
    public static void main(String[] arguments) {
        long texts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        FuzzRun run = new FuzzRun(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
        Runtime.getRuntime().addShutdownHook(new Thread(run::print));
        run.texts(0, texts);
        System.exit(run.faults.isEmpty() ? 0 : 1);
    }
}
