package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.CheckOptions;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.options.Invocation;
import io.github.btcpayconnect.cli.options.UsageError;
import io.github.btcpayconnect.cli.options.UsageException;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.blink.WalletCurrency;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import java.time.Duration;
import java.util.Locale;

/** Values of options, read as what they are. What was typed is not quoted, but the choices are named. */
final class OptionValues {
    private static final int DEFAULT_SECONDS = 15;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_WARN_DAYS = 3650;
    private static final int MOST_PORT = 65_535;

    private OptionValues() {}

    static Network network(Invocation invocation) {
        return invocation
                .value(CliOption.NETWORK)
                .map(id -> Network.of(id)
                        .orElseThrow(() -> wrong("--network takes mainnet, testnet or regtest. Write one of them.")))
                .orElse(Network.MAINNET);
    }

    static Duration timeout(Invocation invocation) {
        int seconds = invocation
                .value(CliOption.TIMEOUT)
                .map(text -> number(text, 1, MOST_SECONDS, "--timeout takes whole seconds, from 1 to 600."))
                .orElse(DEFAULT_SECONDS);
        return Duration.ofSeconds(seconds);
    }

    /** What a check is held against. */
    static CheckOptions check(Invocation invocation) {
        CheckOptions options = new CheckOptions(network(invocation))
                .withIdentify(invocation.has(CliOption.IDENTIFY))
                .withProbe(invocation.has(CliOption.PROBE));
        return invocation
                .value(CliOption.WARN_DAYS)
                .map(text -> options.withWarnDays(
                        number(text, 0, MOST_WARN_DAYS, "--warn-days takes a whole number of days, from 0 to 3650.")))
                .orElse(options);
    }

    /** 0 for any free port. */
    static int port(Invocation invocation) {
        return invocation
                .value(CliOption.PORT)
                .map(text -> number(text, 1, MOST_PORT, "--port takes a number from 1 to 65535."))
                .orElse(0);
    }

    /** The version of BTCPay Server whose rules count. */
    static BtcpayVersion btcpayVersion(Invocation invocation) {
        return invocation
                .value(CliOption.BTCPAY_VERSION)
                .map(text -> BtcpayVersion.parse(text)
                        .orElseThrow(() -> wrong(
                                "--btcpay-version takes a version such as 2.4.4, v2.4.4 or 2.4. BTCPay shows it at the foot of"
                                        + " each page.")))
                .orElse(BtcpayVersion.NEWEST_KNOWN);
    }

    /** The wallet of a string that is made without asking anybody. */
    static String walletId(Invocation invocation) {
        String id = invocation.value(CliOption.WALLET_ID).orElse("").strip();
        if (!isUuid(id)) {
            throw wrong("--wallet-id takes the id of a wallet: 36 characters, with four hyphens.");
        }
        // Blink compares it as it is, and writes it so.
        return id.toLowerCase(Locale.ROOT);
    }

    /** Its currency. */
    static WalletCurrency currency(Invocation invocation) {
        return WalletCurrency.of(invocation.value(CliOption.CURRENCY).orElse("").toUpperCase(Locale.ROOT))
                .orElseThrow(() -> wrong("--currency takes BTC or USD."));
    }

    /** Whether a text has the form of a wallet id. */
    static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static int number(String text, int least, int most, String otherwise) {
        if (!text.matches("[0-9]{1,5}")) {
            throw wrong(otherwise);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw wrong(otherwise);
        }
        return number;
    }

    static UsageException wrong(String message) {
        return new UsageException(UsageError.OPTION_VALUE, message);
    }
}
