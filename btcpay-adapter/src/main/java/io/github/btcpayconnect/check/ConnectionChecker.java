package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.http.HttpSettings;
import java.util.Optional;

/**
 * Finds out whether a connection string works, by asking whoever can tell.
 *
 * <table>
 * <caption>Who is asked</caption>
 * <tr><th>string</th><th>asked</th></tr>
 * <tr><td>{@code type=blink;api-key=…}</td><td>Blink, with the key: {@link BlinkChecker}</td></tr>
 * <tr><td>one that names a Lightning address</td><td>its domain: {@link AddressChecker}</td></tr>
 * <tr><td>any other</td><td>nobody: what is essential is {@link Status#UNKNOWN}</td></tr>
 * </table>
 */
public final class ConnectionChecker {
    private final BlinkChecker accounts;
    private final AddressChecker addresses;

    /** Opens no connection yet. */
    public ConnectionChecker(HttpSettings settings) {
        this.accounts = new BlinkChecker(settings);
        this.addresses = new AddressChecker(settings);
    }

    /**
     * Checks a text. Nothing is sent if BTCPay Server refuses it.
     *
     * @param result what was found out for the network of {@code options}
     */
    public Report check(CheckResult result, CheckOptions options) {
        Optional<LightningAddress> address = result.connectionString().flatMap(LightningAddress::of);
        return address.isPresent() ? addresses.check(result, options) : accounts.check(result, options);
    }

    /** Checks a text for the network of {@code options}. */
    public Report check(String text, CheckOptions options) {
        return check(ConnectionString.check(text, options.network()), options);
    }
}
