package io.github.btcpayconnect.blink;

import java.util.EnumSet;
import java.util.Set;

/**
 * Everything that is asked of Blink.
 *
 * <p>One member that fails takes others along: {@code me.apiKeys} takes all of {@code me}, and a member at the top that
 * may not be null takes the whole answer. So there is a narrower question for each that is known to fail.
 */
enum BlinkQuery {
    /** All that a check needs of a healthy account. */
    ACCOUNT(account(EnumSet.allOf(Part.class))),
    /** Without what other services behind Blink's API are asked for. */
    ACCOUNT_ALONE(account(EnumSet.of(Part.SCOPES, Part.WIND_DOWN, Part.RESTRICTIONS))),
    /** Where the scopes cannot be had. */
    ACCOUNT_WITHOUT_SCOPES(account(EnumSet.complementOf(EnumSet.of(Part.SCOPES)))),
    /** Where the restrictions, or the state of the account's end, cannot be had. */
    ACCOUNT_WITHOUT_EXTRAS(account(EnumSet.of(Part.SCOPES, Part.KEYS, Part.LIMITS))),
    /** What servers answer that do not know the newer members. */
    ACCOUNT_OF_OLD(account(EnumSet.of(Part.SCOPES))),
    /** The one thing that Blink tells everybody. */
    NETWORK("{globals{network}}"),
    /** The account's keys once more, to see which of them is being used. */
    API_KEYS("{me{" + Part.KEYS.text + "}}"),
    /** Whether there is an active account of a name; anybody may ask. */
    DEFAULT_WALLET("query($username:Username!){accountDefaultWallet(username:$username){id}}"),
    /** How an account is paid by people, and what its wallets hold. */
    ADDRESS("{me{username defaultAccount{defaultWallet{id currency} wallets{id walletCurrency}}}"
            + " globals{lightningAddressDomain}}");

    /** What can be left out of the question for an account. */
    private enum Part {
        SCOPES("authorization{scopes} "),
        LIMITS(" limits{withdrawal{totalLimit remainingLimit interval}}"),
        KEYS("apiKeys{id name createdAt revoked expired lastUsedAt expiresAt scopes limits{"
                + "dailyLimitSats dailySpentSats weeklyLimitSats weeklySpentSats"
                + " monthlyLimitSats monthlySpentSats annualLimitSats annualSpentSats}}"),
        WIND_DOWN(" windDown{status receiveDisabledAt finalDeadline gateArmsAt timezone}"),
        RESTRICTIONS(" custodialRestrictions{dollarBalance transfer}");

        private final String text;

        Part(String text) {
            this.text = text;
        }

        String in(Set<Part> wanted) {
            return wanted.contains(this) ? text : "";
        }
    }

    private final String text;

    BlinkQuery(String text) {
        this.text = text;
    }

    private static String account(Set<Part> wanted) {
        return "{" + Part.SCOPES.in(wanted)
                + "me{id username defaultAccount{id level defaultWallet{id currency} wallets{id walletCurrency}"
                + Part.LIMITS.in(wanted) + "}"
                + (wanted.contains(Part.KEYS) ? " " : "") + Part.KEYS.in(wanted) + "}"
                + " globals{network lightningAddressDomain lightningAddressDomainAliases}"
                + Part.WIND_DOWN.in(wanted) + Part.RESTRICTIONS.in(wanted) + "}";
    }

    /** In GraphQL. */
    String text() {
        return text;
    }

    /** As the body of a request. There is nothing in the texts that JSON would have escaped. */
    String json() {
        return "{\"query\":\"" + text + "\"}";
    }
}
