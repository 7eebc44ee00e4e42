package io.github.btcpayconnect.journal;

import java.nio.file.Path;

/**
 * A file in the journal's folder that is no entry which can be read. It is left as it is: it may be the only copy of a
 * connection string.
 *
 * @param file where it is; its name is text from outside unless it is an entry's
 */
public record UnreadableFile(Path file, Fault fault) {
    /** What is wrong with a file. */
    public enum Fault {
        /** Not the journal's: another name, a link or a folder, or another owner. */
        FOREIGN("is not the journal's"),
        /** Cut off, or changed by another hand. */
        DAMAGED("is damaged"),
        /** Written by a newer version of this program. */
        NEWER("was written by a newer version of btcpay-connect"),
        UNREADABLE("cannot be read");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /** What is wrong, to follow on the file's name. */
    public String words() {
        return fault.words;
    }
}
