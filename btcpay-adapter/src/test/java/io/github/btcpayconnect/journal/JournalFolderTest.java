package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.btcpayconnect.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places that are not fit for a journal, and disks that fail. */
@SuppressWarnings("try") // Locks are held, not used.
class JournalFolderTest {
    @TempDir
    Path temp;

    /** A disk that fails at one of its calls from some moment on. */
    private static final class FailingDisk extends Disk {
        private final Call at;
        private final Supplier<IOException> trouble;
        private boolean failing;

        enum Call {
            CREATE,
            WRITE_HALF,
            REPLACE,
            FLUSH
        }

        FailingDisk(Call at, Supplier<IOException> trouble) {
            this.at = at;
            this.trouble = trouble;
        }

        private void mayFail(Call call) throws IOException {
            if (failing && call == at) {
                throw trouble.get();
            }
        }

        @Override
        void create(Path file, byte[] content) throws IOException {
            mayFail(Call.CREATE);
            super.create(file, content);
        }

        @Override
        void write(FileChannel channel, ByteBuffer rest) throws IOException {
            if (failing && at == Call.WRITE_HALF) {
                channel.write(rest.slice(0, rest.remaining() / 2));
            }
            mayFail(Call.WRITE_HALF);
            super.write(channel, rest);
        }

        @Override
        void replace(Path from, Path to) throws IOException {
            mayFail(Call.REPLACE);
            super.replace(from, to);
        }

        @Override
        void flushFolder(Path folder) throws IOException {
            mayFail(Call.FLUSH);
            super.flushFolder(folder);
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(FailingDisk.Call.values())
                .flatMap(call -> Stream.of(
                        failure("full", call, Reason.FULL, () -> new IOException("No space left on device")),
                        failure("over its quota", call, Reason.FULL, () -> new IOException("Disk quota exceeded")),
                        failure("read only", call, Reason.READ_ONLY, () -> new IOException("Read-only file system")),
                        failure("closed", call, Reason.NOT_ALLOWED, () -> new AccessDeniedException("/some/path")),
                        failure("broken", call, Reason.UNUSABLE, () -> new IOException("/some/path: I/O error"))));
    }

    private static Arguments failure(String name, FailingDisk.Call call, Reason reason, Supplier<IOException> trouble) {
        return Arguments.of(name + " at " + call, new FailingDisk(call, trouble), reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aDiskThatFailsLeavesNothingHalfDone(String name, Disk disk, Reason reason) throws Exception {
        Journal journal = Journal.open(temp.resolve("journal"), Samples.CLOCK, disk);
        StoreChange change = Samples.apply();
        try (JournalLock lock = journal.lock(change.subject())) {
            ((FailingDisk) disk).failing = true;
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> journal.begin(change))
                    .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(reason))
                    .satisfies(trouble -> assertThat(trouble).hasMessageNotContaining("/some/path"))
                    .satisfies(trouble -> assertThat(trouble).hasNoCause());
            assertThat(otherThanLocks(journal)).isEmpty();

            ((FailingDisk) disk).failing = false;
            JournalEntry entry = journal.begin(change);
            ((FailingDisk) disk).failing = true;
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> journal.reached(entry, Step.SENDING))
                    .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(reason));
            assertThat(otherThanLocks(journal)).containsExactly(entry.id() + ".json");
            // Only when everything but the last flush was done may the step stand there: it errs to the safe side.
            assertThat(journal.history().entries())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.lastStep().step())
                            .isEqualTo(
                                    ((FailingDisk) disk).at == FailingDisk.Call.FLUSH ? Step.SENDING : Step.PREPARED));
        }
    }

    private static List<String> otherThanLocks(Journal journal) throws IOException {
        try (Stream<Path> files = Files.list(journal.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        }
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        assertThat(trouble(file)).isEqualTo(Reason.NOT_A_FOLDER);
        assertThat(trouble(file.resolve("below"))).isEqualTo(Reason.NOT_A_FOLDER);
    }

    @Test
    void aLinkToAFolderIsNotFollowed() throws Exception {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        Path dangling = Files.createSymbolicLink(temp.resolve("dangling"), temp.resolve("nowhere"));

        assertThat(trouble(link)).isEqualTo(Reason.NOT_A_FOLDER);
        assertThat(trouble(dangling)).isEqualTo(Reason.NOT_A_FOLDER);
        assertThat(temp.resolve("nowhere")).doesNotExist();
        assertThat(real).isEmptyDirectory();
    }

    @Test
    void aFolderAboveMayBeALink() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.createDirectory(temp.resolve("real")));

        assertThat(Journal.open(link.resolve("journal"), Samples.CLOCK).folder())
                .isEqualTo(temp.toRealPath().resolve("real/journal"));
    }

    @Test
    void aFolderInUseThatOthersMayReadIsRefused() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("open"));
        Files.createFile(folder.resolve("something"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        assertThat(trouble(folder)).isEqualTo(Reason.OPEN_TO_OTHERS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void anEmptyFolderIsClosedToOthers() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Journal.open(folder, Samples.CLOCK);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aLockThatIsALinkIsNotFollowed() throws Exception {
        Path folder = Journal.open(temp.resolve("journal"), Samples.CLOCK).folder();
        Path victim = Files.writeString(temp.resolve("victim"), "keep me");
        Files.delete(folder.resolve("journal.lock"));
        Files.createSymbolicLink(folder.resolve("journal.lock"), victim);

        assertThat(trouble(folder)).isEqualTo(Reason.UNUSABLE);
        assertThat(victim).hasContent("keep me");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefused() throws Exception {
        assumeThat(isRoot()).as("the system lets root write anywhere").isFalse();
        Path folder = Files.createDirectory(temp.resolve("closed"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

        assertThat(trouble(folder)).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(trouble(folder.resolve("below"))).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whatBelongsToSomebodyElseIsRefused() throws Exception {
        assumeThat(isRoot()).as("only root can give files away").isTrue();
        Path folder = Journal.open(temp.resolve("journal"), Samples.CLOCK).folder();
        Path file = folder.resolve("20260304-050607-090-0123abcd.json");
        Files.setAttribute(Files.createFile(file), "unix:uid", 65_534);

        Journal journal = Journal.open(folder, Samples.CLOCK);
        assertThat(journal.history().unreadable())
                .containsExactly(new UnreadableFile(file, UnreadableFile.Fault.FOREIGN));

        Files.setAttribute(folder, "unix:uid", 65_534);
        assertThat(trouble(folder)).isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void everyReasonSaysWhatToDo() {
        for (Reason reason : Reason.values()) {
            JournalException trouble = new JournalException(reason);

            assertThat(trouble.getMessage()).endsWith(".");
            assertThat(trouble.advice()).endsWith(".").doesNotContain("\n");
        }
    }

    private boolean isRoot() throws IOException {
        return Files.getAttribute(temp, "unix:uid").equals(0);
    }

    private Reason trouble(Path folder) {
        try {
            throw new AssertionError("opened " + Journal.open(folder, Samples.CLOCK));
        } catch (JournalException e) {
            assertThat(e).hasMessageNotContaining(temp.toString());
            return e.reason();
        }
    }
}
