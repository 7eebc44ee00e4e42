package io.github.btcpayconnect.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.sandbox.ProjectFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes {@code docs/findings.md} of the code: with {@code -Dgolden.update=true} it is written anew. */
class FindingsDocumentTest {
    private static final String HEAD = """
            # Findings

            What a check looks at, in the order of its report. `--json` and `--verbose` list every finding of a check under its
            id, and ids never change their meaning; on a terminal they are grouped under plain names.

            | Status | Means |
            | --- | --- |
            | PASS | the other side said that it is well |
            | WARN | it works, but something should be changed |
            | FAIL | the other side said that it is not well |
            | UNKNOWN | we asked, or tried to, and do not know |
            | SKIPPED | it does not apply, or this service cannot tell; it never counts |

            A report is FAIL if any finding is, else UNKNOWN if an *essential* one is, else WARN if any is, else PASS. An outage
            is never a FAIL. If BTCPay refuses the text itself, only `format` is looked at, and if Blink refuses the key, what
            would have been asked with it is SKIPPED.

            """;

    @Test
    void thePageIsMadeOfTheCode() throws Exception {
        String page = HEAD
                + Arrays.stream(FindingId.values())
                        .map(FindingsDocumentTest::chapter)
                        .collect(Collectors.joining("\n"));
        Path file = ProjectFolders.root().resolve("docs/findings.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, page);
        }

        assertThat(page).isEqualTo(Files.readString(file));
    }

    private static String chapter(FindingId id) {
        FindingGuide guide = FindingGuide.to(id);
        String cases = guide.cases().stream()
                .map(one -> "- " + one.status() + ": " + one.when() + "\n")
                .collect(Collectors.joining());
        return "## " + id.id() + "\n\n" + guide.about() + (id.essential() ? " Essential." : "") + "\n\n" + cases
                + "\nWhat to do: " + guide.remedy() + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void eachGuideIsWhole(FindingId id) {
        FindingGuide guide = FindingGuide.to(id);

        assertThat(guide.about()).matches("[A-Z].*\\.");
        assertThat(guide.remedy()).matches("[A-Za-z].*\\.");
        assertThat(guide.cases())
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> a.status().compareTo(b.status()))
                .allSatisfy(one -> assertThat(one.when()).doesNotEndWith("."));
        assertThat(guide.cases().stream().map(FindingGuide.Case::status)).doesNotHaveDuplicates();
        if (id.essential() && id != FindingId.FORMAT) {
            assertThat(guide.cases()).anyMatch(one -> one.status() == Status.UNKNOWN);
        }
    }
}
