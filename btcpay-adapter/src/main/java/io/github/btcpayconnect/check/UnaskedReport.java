package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.http.HttpRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The report on a string about which nobody is asked: BTCPay refuses it, or this version cannot ask. */
final class UnaskedReport {
    private final CheckResult format;

    private UnaskedReport(CheckResult format) {
        this.format = format;
    }

    static Report of(CheckResult format, CheckOptions options, HttpRun run) {
        return of(format, options.probe(), run.requests(), run.elapsed());
    }

    static Report of(CheckResult format, boolean probe, int requests, Duration elapsed) {
        UnaskedReport report = new UnaskedReport(format);
        List<FindingId> ids = new ArrayList<>(report.isAddress() ? FindingId.ofAddress() : FindingId.ofAccount());
        if (probe) {
            ids.addAll(FindingId.ofProbe());
        }
        return new Report(format.problems(), ids.stream().map(report::finding).toList(), requests, elapsed);
    }

    private Finding finding(FindingId id) {
        if (id == FindingId.FORMAT) {
            return FormatFinding.of(format);
        }
        if (format.hasErrors()) {
            return Finding.of(id, Status.SKIPPED, "not asked: BTCPay refuses the string");
        }
        return Finding.of(id, id.essential() ? Status.UNKNOWN : Status.SKIPPED, "not checked online yet");
    }

    /** Whether the string is about a Lightning address: as BTCPay's plugin has it, an API key outweighs one. */
    private boolean isAddress() {
        boolean blink = format.connectionString()
                .map(ConnectionString::type)
                .filter(type -> type.equalsIgnoreCase("blink"))
                .isPresent();
        return (blink && !has("api-key") && (has("ln-address") || has("username")))
                || format.connectionString().flatMap(LightningAddress::of).isPresent();
    }

    private boolean has(String key) {
        return format.connectionString().flatMap(string -> string.secret(key)).isPresent();
    }
}
