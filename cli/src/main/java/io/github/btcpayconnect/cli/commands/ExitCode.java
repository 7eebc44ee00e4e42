package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Status;

/** What a run tells the shell. */
public enum ExitCode {
    OK(0),
    /** It does not work, or the text is no connection string. */
    FAILED(1),
    /** The run could not begin. */
    USAGE(2),
    /** Nobody knows. */
    UNKNOWN(3),
    /** By Ctrl-C, as the shell counts it. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** The code of a report; strict counts a warning as a failure. */
    static ExitCode of(Status status, boolean strict) {
        return switch (status) {
            case PASS, SKIPPED -> OK;
            case WARN -> strict ? FAILED : OK;
            case FAIL -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
