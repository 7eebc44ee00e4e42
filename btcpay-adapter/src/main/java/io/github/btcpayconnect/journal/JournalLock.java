package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every other run, and every other thread of this one, from a store or key. It ends when it is closed, and with its
 * process, however that ends.
 */
public final class JournalLock implements AutoCloseable {
    /**
     * What this process holds. It must not so much as open the file of such a lock: the system gives up all locks of a
     * process on a file when one of its channels is closed.
     */
    private static final Map<Path, JournalLock> HELD = new ConcurrentHashMap<>();

    /** Beyond the text, so that others can read that. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 64;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10}) ([0-9T:.-]{10,30}Z)\\n");

    private final Path file;
    private @Nullable FileChannel channel;

    private JournalLock(Path file) {
        this.file = file;
    }

    static JournalLock acquire(JournalFolder folder, Subject subject, Instant now) throws JournalException {
        Path file = folder.path().resolve(subject.lockName());
        JournalLock lock = new JournalLock(file);
        if (HELD.putIfAbsent(file, lock) != null) {
            throw new JournalException(
                    Reason.BUSY, "This run is itself at work on the same store or key, and has not ended that.");
        }
        try {
            lock.open(folder.lockFile(subject.lockName()), now);
            return lock;
        } catch (IOException e) {
            throw IoTrouble.of(e, folder.path());
        } finally {
            if (lock.channel == null) {
                HELD.remove(file, lock);
            }
        }
    }

    static boolean isHeld(JournalFolder folder, Subject subject) {
        return HELD.containsKey(folder.path().resolve(subject.lockName()));
    }

    private void open(FileChannel opened, Instant now) throws IOException {
        boolean locked = false;
        try {
            FileLock lock = opened.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw busy(opened);
            }
            locked = true;
            opened.truncate(0);
            opened.write(ByteBuffer.wrap(text(now)), 0);
            channel = opened;
        } catch (OverlappingFileLockException e) {
            // Held by another copy of this class in this process.
            throw new JournalException(Reason.BUSY);
        } finally {
            if (!locked || channel == null) {
                opened.close();
            }
        }
    }

    private static byte[] text(Instant now) {
        return (ProcessHandle.current().pid() + " " + now + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static JournalException busy(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        int length = channel.read(text, 0);
        Matcher holder = TEXT.matcher(new String(text.array(), 0, Math.max(0, length), StandardCharsets.US_ASCII));
        return holder.matches()
                ? new JournalException(
                        Reason.BUSY,
                        "Another run is at work on the same store or key: process " + holder.group(1) + ", since "
                                + holder.group(2) + ".")
                : new JournalException(Reason.BUSY);
    }

    /** Lets others in. A second call does nothing. */
    @Override
    public synchronized void close() {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        channel = null;
        try (open) {
            // Who comes next must not be told of this run.
            open.truncate(0);
        } catch (IOException e) {
            // The lock itself is gone with the channel.
        } finally {
            HELD.remove(file, this);
        }
    }
}
