package io.github.btcpayconnect.journal;

import java.io.IOException;

/**
 * The journal cannot be used, so that nothing may be changed. The message says why, for people; neither it nor anything
 * else here holds a secret or a path.
 */
public final class JournalException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        BUSY("Another run is at work on the same store or key.", "Wait until it has ended, then try again."),
        NOT_A_FOLDER(
                "The journal's place is a link or a file, not a folder.",
                "Name a folder with --state, not a link to it."),
        OPEN_TO_OTHERS(
                "The journal's folder is open to other users, and it holds connection strings in clear.",
                "Close it with chmod 700, or name another folder with --state."),
        NOT_YOURS(
                "The journal's folder, or a file in it, belongs to another user.",
                "Run btcpay-connect as that user, or name a folder of your own with --state."),
        NO_PRIVACY(
                "The file system under the journal cannot keep files from other users.",
                "Name a folder on another disk with --state."),
        NOT_ALLOWED("The journal's folder cannot be written to.", "Name a folder that you may write to with --state."),
        READ_ONLY("The disk that the journal is on can only be read.", "Name a folder on another disk with --state."),
        FULL("The disk that the journal is on is full.", "Make room, then try again."),
        DAMAGED(
                "The journal's folder holds a file that cannot be read as an entry, and it may tell of unfinished work.",
                "Look at it with btcpay-connect stores history, then move it to another folder."),
        UNFINISHED(
                "An earlier change of the same store or key is not finished.",
                "Finish it with btcpay-connect stores resume, or keys resume for a key."),
        UNUSABLE("The journal cannot be written or read.", "Name another folder with --state.");

        private final String message;
        private final String advice;

        Reason(String message, String advice) {
            this.message = message;
            this.advice = advice;
        }
    }

    private final Reason reason;

    JournalException(Reason reason) {
        this(reason, reason.message);
    }

    JournalException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What to do about it, one sentence. */
    public String advice() {
        return reason.advice;
    }
}
