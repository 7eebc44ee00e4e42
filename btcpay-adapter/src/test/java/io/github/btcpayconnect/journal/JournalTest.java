package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.journal.Ending.Outcome;
import io.github.btcpayconnect.journal.JournalException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("try") // Locks are held, not used.
class JournalTest {
    @TempDir
    Path temp;

    private Path folder;
    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        folder = temp.resolve("state/btcpay-connect");
        journal = Journal.open(folder, Samples.CLOCK);
    }

    private JournalEntry begin(Change change) throws Exception {
        try (JournalLock lock = journal.lock(change.subject())) {
            return journal.begin(change);
        }
    }

    private JournalEntry finished(Change change, Instant when) throws Exception {
        Journal then = Journal.open(folder, Samples.clock(when));
        try (JournalLock lock = then.lock(change.subject())) {
            return then.finish(then.begin(change), Outcome.DONE);
        }
    }

    @Test
    void whatIsWrittenDownIsReadByTheNextRun() throws Exception {
        JournalEntry begun = begin(Samples.apply());

        assertThat(begun.begun()).isEqualTo(Samples.NOW);
        assertThat(begun.mayHaveBeenSent()).isFalse();
        assertThat(begun.finished()).isFalse();
        Journal next = Journal.open(folder, Samples.CLOCK);
        assertThat(next.history().entries()).containsExactly(begun);
        assertThat(next.history().entry(begun.id())).contains(begun);
        assertThat(next.unfinished(Samples.apply().subject())).containsExactly(begun);
        assertThat(next.unfinished(Samples.apply("Store2").subject())).isEmpty();
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("nothing", PaymentMethodState.absent()),
                Arguments.of(
                        "the internal node",
                        PaymentMethodState.of(true, Secret.of("{\"internalNodeRef\":\"Internal Node\"}"))),
                Arguments.of("a method without configuration", PaymentMethodState.of(false, null)),
                Arguments.of(
                        "JSON in a form of its own",
                        PaymentMethodState.of(false, Secret.of(" {\"connectionString\":\"a\\u0041\" , \"x\":1.10}\n"))),
                Arguments.of("no JSON", PaymentMethodState.of(true, Secret.of("{\"connectionString\":"))),
                Arguments.of("a long string", PaymentMethodState.connected(true, Secret.of("ü;\"\\".repeat(250_000)))),
                Arguments.of(
                        "half a pair, a bell and a line separator",
                        PaymentMethodState.connected(true, Secret.of("\ud834\u0007\u2028\udd1e\ud834"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void whatWasThereIsKeptToTheLetter(String name, PaymentMethodState before) throws Exception {
        JournalEntry entry = begin(Samples.change("Store1", before));

        assertThat(journal.history().unreadable()).isEmpty();
        assertThat(journal.history().entries()).containsExactly(entry);
    }

    @Test
    void everyStepIsOnTheDiskWhenItIsReached() throws Exception {
        StoreChange change = Samples.apply();
        try (JournalLock lock = journal.lock(change.subject())) {
            JournalEntry entry = journal.begin(change);
            for (Step step : List.of(Step.SENDING, Step.ANSWERED, Step.SETTLED, Step.READ_BACK, Step.VERIFIED)) {
                entry = journal.reached(entry, step);

                assertThat(entry.lastStep()).isEqualTo(new StepTaken(step, Samples.NOW));
                assertThat(entry.mayHaveBeenSent()).isTrue();
                assertThat(journal.history().entries()).containsExactly(entry);
            }
            JournalEntry done = journal.finish(entry, Outcome.DONE);

            assertThat(done.finished()).isTrue();
            assertThat(journal.history().entries()).containsExactly(done);
            assertThat(journal.history().unfinished()).isEmpty();
        }
    }

    @Test
    void aRotationLearnsItsNewKeyAndForgetsItAgain() throws Exception {
        KeyRotation rotation = Samples.rotation();
        try (JournalLock lock = journal.lock(rotation.subject())) {
            JournalEntry entry = journal.reached(journal.begin(rotation), Step.CREATING_KEY);
            assertThat(journal.history().entries()).containsExactly(entry);

            KeyRotation known = rotation.withNewKey("key-2", Secret.of(Samples.NEW_KEY));
            entry = journal.reached(journal.learnt(entry, known), Step.KEY_CREATED);
            assertThat(journal.history().entries()).containsExactly(entry);
            assertThat(Files.readString(file(entry))).contains(Samples.NEW_KEY);

            entry = journal.learnt(entry, known.withRevokeAfter(Samples.NOW));
            assertThat(journal.history().entries()).containsExactly(entry);
            assertThat(Files.readString(file(entry))).doesNotContain(Samples.NEW_KEY);
        }
    }

    @Test
    void theNewestStandsFirst() throws Exception {
        JournalEntry first = begin(Samples.apply("A"));
        JournalEntry second = begin(Samples.apply("B"));
        JournalEntry earlier = finished(Samples.apply("C"), Samples.NOW.minusMillis(1));

        assertThat(journal.history().entries()).containsExactly(second, first, earlier);
        assertThat(journal.history().of(first.change().subject())).containsExactly(first);
        assertThat(journal.history().unfinished()).containsExactly(second, first);
    }

    @Test
    void theOrderStandsThoughTheClockDoesNotMove() throws Exception {
        for (int i = 0; i < 20; i++) {
            JournalEntry entry = finished(Samples.apply(), Samples.NOW);

            assertThat(journal.history().entries().get(0)).isEqualTo(entry);
            assertThat(entry.begun()).isEqualTo(Samples.NOW);
        }
        assertThat(journal.history().entries()).hasSize(20);
    }

    @Test
    void nothingCanBeDoneWithoutTheLock() throws Exception {
        assertThatIllegalStateException().isThrownBy(() -> journal.begin(Samples.apply()));
        JournalEntry entry = begin(Samples.apply());

        assertThatIllegalStateException().isThrownBy(() -> journal.reached(entry, Step.SENDING));
        assertThatIllegalStateException().isThrownBy(() -> journal.finish(entry, Outcome.UNCHANGED));
        assertThat(journal.history().entries()).containsExactly(entry);
    }

    @Test
    void stepsAreNotSkippedAndFinishedEntriesStay() throws Exception {
        StoreChange change = Samples.apply();
        try (JournalLock lock = journal.lock(change.subject())) {
            JournalEntry entry = journal.begin(change);

            assertThatIllegalArgumentException().isThrownBy(() -> journal.reached(entry, Step.VERIFIED));
            assertThatIllegalArgumentException().isThrownBy(() -> journal.learnt(entry, Samples.apply("Store2")));
            JournalEntry done = journal.finish(entry, Outcome.UNCHANGED);
            assertThatIllegalStateException().isThrownBy(() -> journal.reached(done, Step.SENDING));
            assertThatIllegalStateException().isThrownBy(() -> journal.finish(done, Outcome.DONE));
        }
    }

    @Test
    void aSecondChangeWaitsUntilTheFirstIsFinished() throws Exception {
        begin(Samples.apply());

        assertThat(trouble(Samples.apply()).reason()).isEqualTo(Reason.UNFINISHED);
        assertThat(begin(Samples.apply("Store2")).finished()).isFalse();
    }

    @Test
    void aPurgeTakesWhatIsFinishedAndNothingElse() throws Exception {
        JournalEntry open = begin(Samples.apply("A"));
        finished(Samples.apply("B"), Samples.NOW);
        finished(Samples.rotation(), Samples.NOW);

        assertThat(journal.purge()).isEqualTo(2);
        assertThat(journal.purge()).isZero();
        assertThat(journal.history().entries()).containsExactly(open);
    }

    @Test
    void whatIsFinishedGoesByItselfAfterThirtyDays() throws Exception {
        JournalEntry open = begin(Samples.apply("A"));
        JournalEntry done = finished(Samples.apply("B"), Samples.NOW);

        Journal onTheDay = Journal.open(folder, Samples.clock(Samples.NOW.plus(Duration.ofDays(30))));
        assertThat(onTheDay.history().entries()).containsExactly(done, open);

        Journal after = Journal.open(
                folder, Samples.clock(Samples.NOW.plus(Duration.ofDays(30).plusMillis(1))));
        assertThat(after.history().entries()).containsExactly(open);
    }

    @Test
    void namesTellNothing() throws Exception {
        begin(Samples.apply());
        finished(Samples.rotation(), Samples.NOW);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.getFileName().toString())
                            .matches("20260304-050607-\\d{3}-[0-9a-f]{8}\\.json|[0-9a-f]{16}\\.lock|journal\\.lock"));
        }
    }

    @Test
    void nobodyElseMayReadAnyOfIt() throws Exception {
        begin(Samples.apply());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("state"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void secretsAreInTheFileAndNowhereElse() throws Exception {
        JournalEntry entry = begin(Samples.apply());

        assertThat(Files.readString(file(entry))).contains(Samples.OLD_KEY, Samples.NEW_KEY);
        assertThat(entry.toString()).doesNotContain("Canary");
        assertThat(journal.history().toString()).doesNotContain("Canary");
        assertThat(Samples.rotation().withNewKey("id", Samples.NEW_STRING).toString())
                .doesNotContain("Canary");
        // A person may have to get the string out by hand.
        assertThat(Files.readString(file(entry))).contains(Samples.OLD_STRING.reveal());
    }

    @Test
    void itsPlaceFollowsTheXdgSpecification() {
        assertThat(Journal.usualFolder(Map.of("XDG_STATE_HOME", "/var/state", "HOME", "/home/kim")))
                .isEqualTo(Path.of("/var/state/btcpay-connect"));
        for (Map<String, String> environment : List.of(
                Map.of("HOME", "/home/kim"),
                Map.of("HOME", "/home/kim", "XDG_STATE_HOME", ""),
                Map.of("HOME", "/home/kim", "XDG_STATE_HOME", "state"))) {
            assertThat(Journal.usualFolder(environment)).isEqualTo(Path.of("/home/kim/.local/state/btcpay-connect"));
        }
        assertThat(Journal.usualFolder(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/state/btcpay-connect"));
    }

    private JournalException trouble(Change change) throws Exception {
        try {
            throw new AssertionError("there is an entry: " + begin(change));
        } catch (JournalException e) {
            return e;
        }
    }

    private Path file(JournalEntry entry) {
        return folder.resolve(entry.id() + ".json");
    }
}
