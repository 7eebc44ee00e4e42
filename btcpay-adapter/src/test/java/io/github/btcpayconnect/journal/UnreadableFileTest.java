package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.btcpayconnect.journal.JournalException.Reason;
import io.github.btcpayconnect.journal.UnreadableFile.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no entries: told of, never guessed at, never touched, and nothing is begun beside them. */
@SuppressWarnings("try") // Locks are held, not used.
class UnreadableFileTest {
    @TempDir
    Path temp;

    private Journal journal;
    private JournalEntry entry;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        journal = Journal.open(temp.resolve("journal"), Samples.CLOCK);
        try (JournalLock lock = journal.lock(Samples.apply().subject())) {
            entry = journal.begin(Samples.apply());
        }
        file = journal.folder().resolve(entry.id() + ".json");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        // Without the line's end at its end it is whole.
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            Files.write(file, part);

            assertThat(journal.history().entries()).isEmpty();
            assertThat(journal.history().unreadable()).containsExactly(new UnreadableFile(file, Fault.DAMAGED));
            assertThat(file).hasBinaryContent(part);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another string, same fingerprint | CanaryOldKey | CanaryBadKey | DAMAGED",
                "another id | \"id\" : \"2026 | \"id\" : \"2025 | DAMAGED",
                "a step that is not known | PREPARED | PREPARING | DAMAGED",
                "a time that is none | 05:06:07 | 25:06:07 | DAMAGED",
                "an outcome that is none | \"ending\" : null | \"ending\" : 1 | DAMAGED",
                "one member more | \"ending\" | \"x\":1,\"ending\" | DAMAGED",
                "a member twice | \"ending\" | \"id\":1,\"ending\" | DAMAGED",
                "a server that is none | https://btcpay | ftp://btcpay | DAMAGED",
                "another kind | APPLY | SELL | DAMAGED",
                "no schema | \"schema\" | \"scheme\" | DAMAGED",
                "an older schema | \"schema\" : 1 | \"schema\" : 0 | DAMAGED",
                "a newer schema | \"schema\" : 1 | \"schema\" : 2 | NEWER",
            })
    void aFileThatWasChangedIsNotGuessedAt(String name, String from, String to, Fault fault) throws Exception {
        String content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));

        assertThat(journal.history().unreadable()).containsExactly(new UnreadableFile(file, fault));
    }

    @Test
    void othersFilesAreForeign() throws Exception {
        Path text = Files.writeString(journal.folder().resolve("notes.txt"), "x");
        Path subfolder = Files.createDirectory(journal.folder().resolve("20260304-050607-090-0123abcd.json"));
        Path link = Files.createSymbolicLink(journal.folder().resolve("20260304-050607-091-0123abcd.json"), file);
        Files.writeString(journal.folder().resolve(".DS_Store"), "of the system");

        assertThat(journal.history().entries()).containsExactly(entry);
        assertThat(journal.history().unreadable())
                .containsExactlyInAnyOrder(
                        new UnreadableFile(text, Fault.FOREIGN),
                        new UnreadableFile(subfolder, Fault.FOREIGN),
                        new UnreadableFile(link, Fault.FOREIGN));
        assertThat(journal.history().unreadable().get(0).words()).isEqualTo("is not the journal's");
    }

    @Test
    void nothingBeginsBesideAFileThatMayTellOfUnfinishedWork() throws Exception {
        Files.writeString(file, "{");
        Change other = Samples.apply("Store2");
        try (JournalLock lock = journal.lock(other.subject())) {
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> journal.begin(other))
                    .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.DAMAGED))
                    .satisfies(trouble -> assertThat(trouble.advice()).endsWith("."));
        }
        assertThat(journal.purge()).isZero();
        assertThat(file).hasContent("{");
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsRemoved() throws Exception {
        Path half = Files.writeString(journal.folder().resolve("0123456789abcdef.tmp"), "{\"half");

        assertThat(Journal.open(journal.folder(), Samples.CLOCK).history().entries())
                .containsExactly(entry);
        assertThat(half).doesNotExist();
    }
}
