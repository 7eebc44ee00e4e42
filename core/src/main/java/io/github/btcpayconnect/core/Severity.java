package io.github.btcpayconnect.core;

import java.util.Locale;

/** How much a problem weighs. */
public enum Severity {
    /** BTCPay Server refuses the string. */
    ERROR,
    /** BTCPay Server takes the string; we advise against it. */
    WARNING;

    /** The name in small letters, as JSON has it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
