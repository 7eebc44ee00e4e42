package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.btcpayconnect.journal.JournalException.Reason;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@SuppressWarnings("try") // Locks are held, not used.
class JournalLockTest {
    private static final Subject STORE = Samples.apply().subject();

    @TempDir
    Path temp;

    private Journal journal;

    /** Holds a lock until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            Journal journal = Journal.open(Path.of(arguments[0]), Samples.CLOCK);
            try (JournalLock lock = journal.lock(STORE)) {
                System.out.println("held");
                System.in.read();
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(temp.resolve("journal"), Samples.CLOCK);
    }

    @Test
    void oneAtATime() throws Exception {
        Journal other = Journal.open(journal.folder(), Samples.CLOCK);
        try (JournalLock lock = journal.lock(STORE)) {
            assertThat(trouble(other)).hasMessageStartingWith("This run is itself at work");
            assertThat(trouble(journal).reason()).isEqualTo(Reason.BUSY);
        }
        try (JournalLock lock = other.lock(STORE)) {
            assertThat(trouble(journal).reason()).isEqualTo(Reason.BUSY);
        }
    }

    @Test
    void anotherStoreIsFree() throws Exception {
        try (JournalLock one = journal.lock(STORE);
                JournalLock otherStore = journal.lock(Subject.store(STORE.where(), "Store2"));
                JournalLock otherServer = journal.lock(Subject.store("https://other.example.com", STORE.id()));
                JournalLock key = journal.lock(Subject.key(STORE.where(), STORE.id()))) {
            assertThat(List.of(one, otherStore, otherServer, key)).doesNotHaveDuplicates();
        }
    }

    @Test
    void closedTwiceItIsNotSomebodyElses() throws Exception {
        JournalLock first = journal.lock(STORE);
        first.close();
        try (JournalLock second = journal.lock(STORE)) {
            first.close();

            assertThat(trouble(journal).reason()).isEqualTo(Reason.BUSY);
        }
    }

    @Test
    void ofManyThreadsOneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> attempt = () -> {
                try {
                    journal.lock(STORE);
                    return 1;
                } catch (JournalException e) {
                    return 0;
                }
            };
            int winners = 0;
            for (Future<Integer> result : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> attempt).toList())) {
                winners += result.get();
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aKilledProcessDoesNotLeaveItBehind() throws Exception {
        Process holder = start();
        try {
            JournalException busy = trouble(journal);
            assertThat(busy.reason()).isEqualTo(Reason.BUSY);
            assertThat(busy)
                    .hasMessage("Another run is at work on the same store or key: process " + holder.pid() + ", since "
                            + Samples.NOW + ".");
            // A failed attempt must not have taken the lock away from its owner.
            assertThat(trouble(journal).reason()).isEqualTo(Reason.BUSY);
        } finally {
            holder.destroyForcibly().waitFor();
        }

        try (JournalLock lock = journal.lock(STORE)) {
            assertThat(journal.begin(Samples.apply()).finished()).isFalse();
        }
    }

    @Test
    void anotherProcessIsKeptOut() throws Exception {
        try (JournalLock lock = journal.lock(STORE)) {
            Process holder = process();
            assertThat(holder.waitFor()).isNotZero();
            assertThat(new String(holder.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    private Process start() throws Exception {
        Process holder = process();
        BufferedReader out = holder.inputReader();
        assertThat(out.readLine()).isEqualTo("held");
        return holder;
    }

    private Process process() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        journal.folder().toString())
                .start();
    }

    private static JournalException trouble(Journal journal) {
        return assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> journal.lock(STORE))
                .actual();
    }
}
