package io.github.btcpayconnect.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a fault happened: classes and lines. Messages are left out, because they may quote a secret. */
final class RedactedTrace {
    private static final int DEEPEST = 5;

    private final Throwable fault;

    RedactedTrace(Throwable fault) {
        this.fault = fault;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        @Nullable Throwable current = fault;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + current.getClass().getName());
            for (StackTraceElement frame : current.getStackTrace()) {
                lines.add("  at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
            }
            current = current.getCause();
        }
        return lines;
    }
}
