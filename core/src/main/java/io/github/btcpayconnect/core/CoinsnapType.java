package io.github.btcpayconnect.core;

import static io.github.btcpayconnect.core.Key.optional;
import static io.github.btcpayconnect.core.Key.required;

import java.util.List;
import java.util.function.Predicate;

/**
 * The Lightning addresses of Coinsnap, on mainnet only.
 *
 * <p>Source: {@code BTCPayServer.Plugins.Coinsnap, CoinsnapLightningConnectionStringHandler.Create} and {@code
 * CoinsnapLightningAddress.TryParse}.
 */
final class CoinsnapType {
    private static final String HOME = "coinsnap.app";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_STORE = 128;
    private static final Answer MAINNET_ONLY =
            Answer.refused("Coinsnap Wallet receiving is available only on Bitcoin mainnet.");
    private static final String WRITE_ADDRESS = "Write ln-address=, then your name, @" + HOME;

    private static final ConnectionType COINSNAP = ConnectionType.plugin(
                    "coinsnap", "Coinsnap", "onleines/coinsnap-btcpayserver-plugin")
            .anyCase()
            .keys(
                    required("ln-address", "NAME@" + HOME),
                    optional("store-id", "up to 128 characters, no blank, no equals sign"))
            .steps(new Step(
                    Rule.VALUE_INVALID,
                    "type",
                    (text, network) -> network == Network.MAINNET ? null : MAINNET_ONLY,
                    "Coinsnap is for mainnet only.",
                    "Connect another wallet on this network."))
            .refusesUnknownKeys("The key '\u2026' is not supported by Coinsnap Wallet connections.")
            .steps(
                    Step.required("ln-address", "The key 'ln-address' is required.", WRITE_ADDRESS),
                    address(
                            String::isEmpty,
                            "A Coinsnap Lightning Address is required.",
                            "There is no Lightning address.",
                            WRITE_ADDRESS),
                    address(
                            value -> !value.isEmpty() && !LnAddressSteps.hasTwoSides(value),
                            "Enter a valid Lightning Address such as yourname@coinsnap.app.",
                            "This is no Lightning address.",
                            WRITE_ADDRESS),
                    address(
                            value -> LnAddressSteps.hasTwoSides(value) && !isAtHome(value),
                            "Coinsnap Wallet version 1 supports only @coinsnap.app Lightning Addresses.",
                            "This Lightning address is not one of Coinsnap.",
                            "Use the address that ends in @" + HOME + ", or another plugin."),
                    address(
                            value -> LnAddressSteps.hasTwoSides(value) && isAtHome(value) && !isName(name(value)),
                            "The Coinsnap Lightning Address username is malformed.",
                            "The name before the @ is none that Coinsnap takes.",
                            "Copy the Lightning address from Coinsnap again."),
                    Step.value(
                            "store-id",
                            CoinsnapType::isStore,
                            "The optional store-id is malformed.",
                            "The id of the store is too long, or has a blank or an equals sign in it.",
                            "Copy it again, or delete store-id."))
            .example("type=coinsnap;ln-address=alice@coinsnap.app")
            .accepts(
                    "CoinsnapLnAddressLightningClient",
                    text -> "BTCPayServer.Plugins.Coinsnap.CoinsnapLnAddressLightningClient")
            .build();

    static final List<ConnectionType> ALL = List.of(COINSNAP);

    private CoinsnapType() {}

    private static Step address(Predicate<String> fault, String btcpay, String message, String remedy) {
        return Step.value(Rule.LN_ADDRESS_INVALID, "ln-address", fault.negate(), btcpay, message, remedy);
    }

    private static String name(String address) {
        return address.substring(0, address.indexOf('@'));
    }

    private static boolean isAtHome(String address) {
        return DotNet.equalsIgnoringCase(address.substring(address.indexOf('@') + 1), HOME);
    }

    /** Letters and digits at both ends, dots, hyphens and underscores inside. .NET's {@code $} allows a line break. */
    private static boolean isName(String written) {
        String name = written.endsWith("\n") ? written.substring(0, written.length() - 1) : written;
        int last = name.length() - 1;
        if (last < 0 || last >= LONGEST_NAME || name.contains("..")) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < last && (c == '.' || c == '-' || c == '_');
            if (!NetUriText.isLetter(c) && !NetUriText.isDigit(c) && !inside) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStore(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (DotNet.isWhiteSpace(id.charAt(i)) || id.charAt(i) == '=' || id.charAt(i) == ';') {
                return false;
            }
        }
        return id.length() <= LONGEST_STORE;
    }
}
