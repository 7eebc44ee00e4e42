package io.github.btcpayconnect.journal;

import io.github.btcpayconnect.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Gives the exceptions of the file system one meaning each; their messages name paths, and never get past here. */
final class IoTrouble {
    private IoTrouble() {}

    static JournalException of(IOException trouble, Path folder) {
        if (trouble instanceof JournalException known) {
            return known;
        }
        String words = Objects.requireNonNullElse(trouble.getMessage(), "");
        if (words.contains("No space left") || words.contains("quota exceeded") || isFull(folder)) {
            return new JournalException(Reason.FULL);
        }
        if (words.contains("Read-only file system") || isReadOnly(folder)) {
            return new JournalException(Reason.READ_ONLY);
        }
        boolean denied = trouble instanceof AccessDeniedException || words.contains("Permission denied");
        return new JournalException(denied ? Reason.NOT_ALLOWED : Reason.UNUSABLE);
    }

    // The system words its errors in the user's language.
    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }
}
