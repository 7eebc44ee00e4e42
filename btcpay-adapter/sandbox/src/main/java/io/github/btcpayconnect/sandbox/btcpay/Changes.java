package io.github.btcpayconnect.sandbox.btcpay;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out what changes a store, step by step, with the troubles that strike there. */
final class Changes {
    /**
     * What a change comes to.
     *
     * @param row to be written; null if nothing is
     * @param answer null only while the change is still being put together
     */
    record Outcome(@Nullable StoreRow row, @Nullable BtcpayAnswer answer) {
        static Outcome of(@Nullable StoreRow row, @Nullable BtcpayAnswer answer) {
            return new Outcome(row, answer);
        }

        @Override
        public String toString() {
            return "Outcome";
        }
    }

    private final Database database;
    private final BooleanSupplier closedDuringDelay;
    private volatile BtcpayTrouble trouble = BtcpayTrouble.NONE;
    private volatile StepHook hook = StepHook.NONE;

    /** @param closedDuringDelay waits, and tells whether the sandbox was closed meanwhile */
    Changes(Database database, BooleanSupplier closedDuringDelay) {
        this.database = database;
        this.closedDuringDelay = closedDuringDelay;
    }

    void trouble(BtcpayTrouble now) {
        trouble = now;
    }

    BtcpayTrouble trouble() {
        return trouble;
    }

    void hook(StepHook now) {
        hook = now;
    }

    /** Whether to go on. */
    boolean passes(BtcpayStep step, BtcpayRequest request) {
        int query = request.path().indexOf('?');
        return hook.at(
                step,
                request.method(),
                query < 0 ? request.path() : request.path().substring(0, query));
    }

    /** @param change puts the new row together; the old one was read already */
    BtcpayAnswer carryOut(BtcpayRequest request, Supplier<Outcome> change) {
        BtcpayTrouble now = trouble;
        if (now == BtcpayTrouble.LATE) {
            Thread late = new Thread(() -> steps(request, change, BtcpayTrouble.SLOW), "sandbox-late");
            late.setDaemon(true);
            late.start();
            return BtcpayAnswer.none();
        }
        BtcpayAnswer answer = steps(request, change, now);
        return now == BtcpayTrouble.LOST ? BtcpayAnswer.none() : answer;
    }

    private BtcpayAnswer steps(BtcpayRequest request, Supplier<Outcome> change, BtcpayTrouble now) {
        if (!passes(BtcpayStep.READ, request)) {
            return BtcpayAnswer.none();
        }
        Outcome outcome = change.get();
        if (now == BtcpayTrouble.SLOW && closedDuringDelay.getAsBoolean()) {
            return BtcpayAnswer.none();
        }
        if (!passes(BtcpayStep.JUDGED, request)) {
            return BtcpayAnswer.none();
        }
        if (outcome.row() != null) {
            database.write(outcome.row());
        }
        BtcpayAnswer answer = outcome.answer();
        return answer == null || !passes(BtcpayStep.SAVED, request) ? BtcpayAnswer.none() : answer;
    }
}
