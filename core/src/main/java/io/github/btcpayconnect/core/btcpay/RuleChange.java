package io.github.btcpayconnect.core.btcpay;

import java.util.List;

/**
 * A change of what BTCPay Server says to connection strings.
 *
 * @param since the version that brought it
 * @param summary what changed, for people
 * @param source where that is published
 */
public record RuleChange(BtcpayVersion since, String summary, String source) {
    static final RuleChange TYPES_GONE = new RuleChange(
            new BtcpayVersion(2, 4, 0),
            "type=charge, type=lnbank, type=lndhub and http(s)://user:password@host are not understood any more.",
            "BTCPayServer.Lightning of 2026-06-19");

    static final RuleChange LNDHUB_BACK = new RuleChange(
            new BtcpayVersion(2, 4, 1), "type=lndhub is understood again.", "BTCPayServer.Lightning of 2026-06-24");

    static final RuleChange EXPOSURE_FIXED = new RuleChange(
            new BtcpayVersion(2, 4, 2),
            "A vulnerability is fixed that was being exploited: keys that an older server has stored count as exposed.",
            "release notes of BTCPay Server 2.4.2");

    static final RuleChange SSRF_PROTECTION = new RuleChange(
            new BtcpayVersion(2, 4, 5),
            "What a merchant may save is checked more strictly, and before the plugin is asked: a server must be named, and"
                    + " no file. Destinations in private networks are blocked unless ssrfexceptions lists them.",
            "BTCPay Server, pull request 7581, LightningConnectionStringSafetyTests");

    static final RuleChange FINDINGS_FIXED = new RuleChange(
            new BtcpayVersion(2, 4, 7),
            "85 security findings are fixed: servers that are shared should be updated.",
            "release notes of BTCPay Server 2.4.7");

    /** All that are known, the oldest first. */
    public static final List<RuleChange> ALL =
            List.of(TYPES_GONE, LNDHUB_BACK, EXPOSURE_FIXED, SSRF_PROTECTION, FINDINGS_FIXED);

    /** The versions that brought any, the oldest first. */
    static List<BtcpayVersion> versions() {
        return ALL.stream().map(RuleChange::since).distinct().toList();
    }

    /** Whether a version has it. */
    public boolean isIn(BtcpayVersion version) {
        return version.isAtLeast(since);
    }
}
