package io.github.btcpayconnect.blink;

/** Everything that is asked of Blink. */
enum BlinkQuery {
    /** All that a check needs of a healthy account. */
    ACCOUNT("{authorization{scopes}"
            + " me{id defaultAccount{id level defaultWallet{id currency} wallets{id walletCurrency}}}"
            + " globals{network lightningAddressDomain}}"),
    /** The one thing that Blink tells everybody. */
    NETWORK("{globals{network}}"),
    /** Tells a key that may only read from an account that has been shut. */
    API_KEYS("{me{apiKeys{scopes revoked expired}}}"),
    /** Whether there is an active account of a name; anybody may ask. */
    DEFAULT_WALLET("query($username:Username!){accountDefaultWallet(username:$username){id}}"),
    /** How an account is paid by people, and what its wallets hold. */
    ADDRESS("{me{username defaultAccount{defaultWallet{id currency} wallets{id walletCurrency}}}"
            + " globals{lightningAddressDomain}}");

    private final String text;

    BlinkQuery(String text) {
        this.text = text;
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
