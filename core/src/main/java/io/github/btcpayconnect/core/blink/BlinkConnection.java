package io.github.btcpayconnect.core.blink;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.InvalidConnectionStringException;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Secret;
import java.util.Optional;

/**
 * A connection to Blink: an account with its API key, or a Lightning address.
 *
 * <table>
 * <caption>Which is which</caption>
 * <tr><th>string</th><th>connection</th></tr>
 * <tr><td>{@code type=blink;api-key=…}</td><td>{@link BlinkAccount}</td></tr>
 * <tr><td>{@code type=blink;ln-address=alice@blink.sv}</td><td>{@link BlinkAddress}</td></tr>
 * <tr><td>{@code type=blink;ln-address=…;api-key=…}</td><td>{@link BlinkAccount}: the address is ignored</td></tr>
 * </table>
 *
 * <p>What the string does not say stays absent, and {@link #render()} writes only what is present:
 * {@code parse(x.render()).equals(x)}.
 */
public sealed interface BlinkConnection permits BlinkAccount, BlinkAddress {
    /**
     * Reads a Blink string that BTCPay Server takes on mainnet.
     *
     * @throws InvalidConnectionStringException if it would refuse it
     * @throws IllegalArgumentException if the string is of another type
     */
    static BlinkConnection parse(String text) {
        return of(ConnectionString.parse(text));
    }

    /**
     * Gives a connection string of type {@code blink} its meaning.
     *
     * @throws InvalidConnectionStringException if the string has errors
     * @throws IllegalArgumentException if the string is of another type
     */
    static BlinkConnection of(ConnectionString string) {
        for (Problem problem : string.problems()) {
            if (problem.isError()) {
                throw new InvalidConnectionStringException(string.problems());
            }
        }
        if (!string.type().equals("blink")) {
            throw new IllegalArgumentException("not a connection string of type blink");
        }
        return string.secret("api-key").isPresent() ? BlinkAccount.from(string) : BlinkAddress.from(string);
    }

    /** Begins an account connection. */
    static BlinkAccount.Builder account(Secret apiKey) {
        return new BlinkAccount.Builder(apiKey);
    }

    /** Begins a Lightning address connection, receive only. */
    static BlinkAddress.Builder address(String lightningAddress) {
        return new BlinkAddress.Builder(lightningAddress);
    }

    /** The server that is written into a string for an account: that of Blink's API on this network. */
    static String defaultServer(Network network) {
        return switch (network) {
            case MAINNET -> "https://api.blink.sv/graphql";
            case TESTNET -> "https://api.staging.blink.sv/graphql";
            case REGTEST -> "http://localhost:4455/graphql";
        };
    }

    /** The server, if the string names one. */
    Optional<String> server();

    /** The currency of the wallet, if the string names one. */
    Optional<WalletCurrency> currency();

    /** The connection string, secrets and all, in the order that BTCPay Server's documentation uses. */
    String render();
}
