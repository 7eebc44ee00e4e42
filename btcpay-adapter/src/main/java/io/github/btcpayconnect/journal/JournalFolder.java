package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.JournalException.Reason;
import io.github.btcpayconnect.journal.UnreadableFile.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The folder of a journal: nobody else's, closed to others, and never with half a file under an entry's name. */
final class JournalFolder {
    static final String LOCK = ".lock";

    private static final String TEMPORARY = ".tmp";
    private static final String GUARD = "journal" + LOCK;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Two connection strings of the greatest length, every character of them escaped twice, and some more. */
    private static final long LARGEST_ENTRY = 32L << 20;

    /** A process has its locks on a file as a whole, so that threads need another one between them. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    /** What is done while no other run writes here. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Path path;
    private final Disk disk;
    private final UserPrincipal owner;

    private JournalFolder(Path path, Disk disk, UserPrincipal owner) {
        this.path = path;
        this.disk = disk;
        this.owner = owner;
    }

    /** Opens a folder; makes it if it is not there. */
    static JournalFolder open(Path path, Disk disk) throws JournalException {
        try {
            createIfAbsent(path);
            PosixFileAttributes folder = attributes(path);
            if (!folder.isDirectory()) {
                throw new JournalException(Reason.NOT_A_FOLDER);
            }
            JournalFolder opened = new JournalFolder(path.toRealPath(), disk, probe(path, disk));
            if (!folder.owner().equals(opened.owner)) {
                throw new JournalException(Reason.NOT_YOURS);
            }
            opened.close(folder.permissions());
            opened.exclusively(opened::removeLeftovers);
            return opened;
        } catch (UnsupportedOperationException e) {
            throw new JournalException(Reason.NO_PRIVACY);
        } catch (IOException e) {
            throw IoTrouble.of(e, path);
        }
    }

    private static void createIfAbsent(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createDirectories(path, Disk.only(Disk.FOLDER));
        } catch (IOException e) {
            // Where another run was faster, all is well.
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw isBelowAFile(path) ? new JournalException(Reason.NOT_A_FOLDER) : e;
            }
        }
    }

    private static boolean isBelowAFile(Path path) {
        Path above = path;
        while (above.getParent() != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return !Files.isDirectory(above);
    }

    /** Writes a file to see whose it becomes, and whether it is kept from others. */
    private static UserPrincipal probe(Path folder, Disk disk) throws IOException {
        Path file = folder.resolve(temporaryName());
        try {
            disk.create(file, new byte[0]);
            PosixFileAttributes made = attributes(file);
            if (!made.permissions().equals(Disk.FILE)) {
                throw new JournalException(Reason.NO_PRIVACY);
            }
            return made.owner();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** An empty folder has been made for this, so that it may be closed; another may be there for others to read. */
    private void close(Set<PosixFilePermission> permissions) throws IOException {
        Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
        open.addAll(permissions);
        open.removeAll(Disk.FOLDER);
        if (open.isEmpty()) {
            return;
        }
        if (!allNames().isEmpty()) {
            throw new JournalException(Reason.OPEN_TO_OTHERS);
        }
        Files.setPosixFilePermissions(path, Disk.FOLDER);
        if (!attributes(path).permissions().equals(Disk.FOLDER)) {
            throw new JournalException(Reason.NO_PRIVACY);
        }
    }

    Path path() {
        return path;
    }

    /** Everything here that is not there for locking or writing; what begins with a dot is the system's. */
    List<String> names() throws IOException {
        return allNames().stream()
                .filter(name -> !name.startsWith(".") && !name.endsWith(LOCK) && !isTemporary(name))
                .toList();
    }

    private List<String> allNames() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                names.add(String.valueOf(file.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** The content of a file; null if it is gone. */
    byte @Nullable [] read(String name) throws UnreadableException {
        Path file = path.resolve(name);
        try {
            PosixFileAttributes attributes = attributes(file);
            if (!attributes.isRegularFile() || !attributes.owner().equals(owner)) {
                throw new UnreadableException(Fault.FOREIGN);
            }
            if (attributes.size() > LARGEST_ENTRY) {
                throw new UnreadableException(Fault.DAMAGED);
            }
            try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return stream.readAllBytes();
            }
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UnreadableException(Fault.UNREADABLE);
        }
    }

    /** Puts a file in the place of the one of this name, or leaves everything as it is. */
    void replace(String name, byte[] content) throws JournalException {
        guarded(() -> {
            Path temporary = path.resolve(temporaryName());
            try {
                disk.create(temporary, content);
                disk.replace(temporary, path.resolve(name));
            } finally {
                Files.deleteIfExists(temporary);
            }
            disk.flushFolder(path);
            return name;
        });
    }

    /** Puts a file under a name that is new, or leaves nothing. */
    void add(String name, byte[] content) throws JournalException {
        try {
            replace(name, content);
        } catch (JournalException e) {
            delete(name, e);
            throw e;
        }
    }

    private void delete(String name, JournalException trouble) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            // Then it stays, whole: nothing was done of what it tells.
            trouble.addSuppressed(IoTrouble.of(e, path));
        }
    }

    void delete(List<String> names) throws JournalException {
        guarded(() -> {
            for (String name : names) {
                Files.deleteIfExists(path.resolve(name));
            }
            disk.flushFolder(path);
            return names;
        });
    }

    private int removeLeftovers() throws IOException {
        List<String> leftovers =
                allNames().stream().filter(JournalFolder::isTemporary).toList();
        for (String name : leftovers) {
            // Its run was killed before it could give it a name, and has not done what it tells.
            Files.deleteIfExists(path.resolve(name));
        }
        return leftovers.size();
    }

    private <T> void guarded(Work<T> work) throws JournalException {
        try {
            exclusively(work);
        } catch (IOException e) {
            throw IoTrouble.of(e, path);
        }
    }

    private <T> T exclusively(Work<T> work) throws IOException {
        ReentrantLock threads = THREADS.computeIfAbsent(path, unused -> new ReentrantLock());
        threads.lock();
        try (FileChannel channel = lockFile(GUARD)) {
            // Given back with the channel.
            channel.lock();
            return work.run();
        } finally {
            threads.unlock();
        }
    }

    /** A file for locking, which stays: to remove it would let two runs lock two files of one name. */
    FileChannel lockFile(String name) throws IOException {
        Path file = path.resolve(name);
        FileChannel channel = disk.openLock(file);
        PosixFileAttributes attributes = attributes(file);
        if (!attributes.isRegularFile() || !attributes.owner().equals(owner)) {
            channel.close();
            throw new JournalException(Reason.NOT_YOURS);
        }
        return channel;
    }

    private static PosixFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isTemporary(String name) {
        return name.length() == 16 + TEMPORARY.length() && name.endsWith(TEMPORARY);
    }

    private static String temporaryName() {
        return randomHex(8) + TEMPORARY;
    }

    static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
