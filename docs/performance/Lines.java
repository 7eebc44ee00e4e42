import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.cli.Cli;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.cli.terminal.Streams;
import io.github.btcpayconnect.cli.terminal.Terminals;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures {@code explain --jsonl} beside loops that only read each line with Jackson and write it back, in one process,
 * in turn: the lines of a file, {@code {"input":…}} each.
 */
public final class Lines {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = new JsonFactory();

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        for (int round = 1; round <= rounds; round++) {
            Time tree = time(() -> tree(file));
            Time stream = time(() -> stream(file));
            Time explain = time(() -> explain(file, "--as", "admin"));
            System.out.printf(
                    "%d: tree %s, stream %s, explain %s: %.2f x tree, %.2f x stream; processor %.2f x tree%n",
                    round,
                    tree,
                    stream,
                    explain,
                    (double) explain.wall() / tree.wall(),
                    (double) explain.wall() / stream.wall(),
                    (double) explain.processor() / tree.processor());
        }
    }

    private static void tree(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file);
                OutputStream out = new BufferedOutputStream(OutputStream.nullOutputStream())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = MAPPER.readTree(line);
                out.write(MAPPER.writeValueAsBytes(node));
                out.write('\n');
            }
        }
    }

    private static void stream(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file);
                JsonGenerator json = FACTORY.createGenerator(OutputStream.nullOutputStream())) {
            json.setRootValueSeparator(null);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonParser parser = FACTORY.createParser(line)) {
                    parser.nextToken();
                    json.copyCurrentStructure(parser);
                    json.writeRaw('\n');
                }
            }
        }
    }

    private static void explain(Path file, String... options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Streams streams = new Streams(
                    in, OutputStream.nullOutputStream(), System.err, Terminals.NONE, Prompt.NOBODY);
            Cli.run(List.of("explain", "--jsonl", options[0], options[1]), streams, Map.of());
        }
    }

    private static Time time(Work work) throws IOException {
        System.gc();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long began = System.nanoTime();
        work.work();
        return new Time(
                (System.nanoTime() - began) / 1_000_000, (system.getProcessCpuTime() - processor) / 1_000_000);
    }

    /** By the clock, and of all processors together, in milliseconds. */
    private record Time(long wall, long processor) {
        @Override
        public String toString() {
            return wall + " ms (" + processor + ")";
        }
    }

    private interface Work {
        void work() throws IOException;
    }
}
