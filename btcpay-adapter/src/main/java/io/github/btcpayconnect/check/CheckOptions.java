package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.Network;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a check should hold a string against.
 *
 * @param network the network of the BTCPay Server that the string is for
 * @param warnDays how many days before its end a key is warned of
 * @param identify whether to look a second time, two seconds later, where one look does not tell which of the account's
 *     keys this is
 * @param zone where the reader is: dates are named as they are there
 * @param probe whether an invoice is made, which nobody pays, to see whether money would arrive
 */
public record CheckOptions(Network network, int warnDays, boolean identify, ZoneId zone, boolean probe) {
    private static final int USUAL_WARN_DAYS = 30;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the number of days is negative
     */
    public CheckOptions {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(zone, "zone");
        if (warnDays < 0) {
            throw new IllegalArgumentException("days are not negative");
        }
    }

    /** For a BTCPay Server on this network: 30 days, one look, the time zone of this computer; nothing is made. */
    public CheckOptions(Network network) {
        this(network, USUAL_WARN_DAYS, false, ZoneId.systemDefault(), false);
    }

    /** For a BTCPay Server on mainnet. */
    public static CheckOptions defaults() {
        return new CheckOptions(Network.MAINNET);
    }

    /** The same with another number of days. */
    public CheckOptions withWarnDays(int days) {
        return new CheckOptions(network, days, identify, zone, probe);
    }

    /** The same with a second look, or without. */
    public CheckOptions withIdentify(boolean secondLook) {
        return new CheckOptions(network, warnDays, secondLook, zone, probe);
    }

    /** The same for a reader elsewhere. */
    public CheckOptions withZone(ZoneId reader) {
        return new CheckOptions(network, warnDays, identify, reader, probe);
    }

    /** The same with an invoice, or without. */
    public CheckOptions withProbe(boolean invoice) {
        return new CheckOptions(network, warnDays, identify, zone, invoice);
    }
}
