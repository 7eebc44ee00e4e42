package io.github.btcpayconnect.check;

import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.LightningAddress;
import io.github.btcpayconnect.http.HttpSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>One object can be asked many times, by many threads.
 */
public final class ConnectionChecker {
    private final HttpSettings settings;
    private @Nullable BlinkChecker accounts;
    private @Nullable AddressChecker addresses;

    /** Opens no connection yet. */
    public ConnectionChecker(HttpSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks a text. Nothing is sent if BTCPay Server refuses it.
     *
     * @param result what was found out for the network of {@code options}
     */
    public Report check(CheckResult result, CheckOptions options) {
        Optional<LightningAddress> address = result.connectionString().flatMap(LightningAddress::of);
        return address.isPresent()
                ? addresses().check(result, options)
                : accounts().check(result, options);
    }

    /** Made when the first is needed: most callers only have one kind of string. */
    private synchronized BlinkChecker accounts() {
        if (accounts == null) {
            accounts = new BlinkChecker(settings);
        }
        return accounts;
    }

    private synchronized AddressChecker addresses() {
        if (addresses == null) {
            addresses = new AddressChecker(settings);
        }
        return addresses;
    }

    /** Checks a text for the network of {@code options}. */
    public Report check(String text, CheckOptions options) {
        return check(ConnectionString.check(text, options.network()), options);
    }
}
