package io.github.btcpayconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole outputs, kept as files, so that a change to any of them is seen in a review. To write them anew:
 * {@code mvn -pl cli -am verify -Dgolden.update=true}, and read the difference.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Holds a text against the file of this name. */
    public static void hold(String name, String text) {
        hold(FOLDER.resolve(name), text);
    }

    /** Holds a text against a file anywhere in the project. */
    public static void hold(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, text);
            }
            assertThat(text).as(file.getFileName().toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON without what differs from run to run. */
    public static String withoutTime(String json) {
        return withoutDates(json.replaceAll("(\"elapsedMs\" ?: ?)[0-9]+", "$10"));
    }

    /** Every date as the same one: the sandbox counts from today. */
    public static String withoutDates(String text) {
        return text.replaceAll(
                "[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)"
                        + "( [0-9]{4})?",
                "5 December");
    }
}
