package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import java.time.Duration;
import java.util.List;

/** The report on a string about which nobody is asked: BTCPay refuses it, or this version cannot ask. */
final class UnaskedReport {
    private final CheckResult format;

    private UnaskedReport(CheckResult format) {
        this.format = format;
    }

    static Report of(CheckResult format, int requests, Duration elapsed) {
        UnaskedReport report = new UnaskedReport(format);
        List<FindingId> mode = report.isAddress() ? FindingId.ofAddress() : FindingId.ofAccount();
        return new Report(format.problems(), mode.stream().map(report::finding).toList(), requests, elapsed);
    }

    private Finding finding(FindingId id) {
        if (id == FindingId.FORMAT) {
            return FormatFinding.of(format);
        }
        if (format.hasErrors()) {
            return Finding.of(id, Status.SKIPPED, "not asked: BTCPay refuses the string");
        }
        if (id == FindingId.BTCPAY_VERDICT && isAddress() && !has("server")) {
            return Finding.of(
                    id,
                    Status.WARN,
                    "BTCPay Server 2.4.5 and newer refuse a string without a server from merchants",
                    "Add server=https://blink.sv");
        }
        return Finding.of(id, id.essential() ? Status.UNKNOWN : Status.SKIPPED, "not checked online yet");
    }

    /** Whether the string is about a Lightning address: as BTCPay's plugin has it, an API key outweighs one. */
    private boolean isAddress() {
        boolean blink = format.connectionString()
                .map(ConnectionString::type)
                .filter(type -> type.equalsIgnoreCase("blink"))
                .isPresent();
        return blink && !has("api-key") && (has("ln-address") || has("username"));
    }

    private boolean has(String key) {
        return format.connectionString().flatMap(string -> string.secret(key)).isPresent();
    }
}
