package io.github.btcpayconnect.http;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that takes a while to be made, begun before it is needed.
 *
 * <p>The libraries for HTTP and JSON load more than a thousand classes each. On a command line that is most of the
 * time, so it happens while the caller still reads its input.
 */
public final class HeadStart<T> {
    private final FutureTask<T> task;

    /** Begins, in a thread of its own that keeps no JVM alive. */
    public HeadStart(Callable<T> maker) {
        this.task = new FutureTask<>(maker);
        Thread thread = new Thread(task, "btcpay-connect start");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was made; waits for it if need be. */
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("could not be made", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
