package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.btcpay.Complaint.Cause;
import java.util.List;

/** What is said of a Blink account string. */
final class BlinkComplaints {
    private static final String NEW_KEY =
            "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), then: btcpay-connect generate";
    private static final String GENERATE = "Use one of the account's own: btcpay-connect generate";

    private static final Complaint INVALID_SERVER_OR_KEY = new Complaint(
            Complaint.INVALID_SERVER_OR_KEY,
            List.of(
                    new Cause(
                            "Blink refuses the key: it is revoked, expired, mistyped, or of another environment.",
                            "btcpay-connect check marks the key as refused. At dashboard.blink.sv, API Keys, it is"
                                    + " missing, revoked or expired; blink_blink_ at its beginning is a known slip.",
                            NEW_KEY),
                    new Cause(
                            "The key may not read: it was made without the scope Read.",
                            "btcpay-connect check marks the scopes. Such a key still creates invoices elsewhere.",
                            NEW_KEY),
                    new Cause(
                            "Blink is out of order, or its service for keys is: it answers 403, 500, 502, 503 or 504.",
                            "btcpay-connect check leaves the server open and says nothing of the key. Other stores"
                                    + " have the same trouble.",
                            "Wait a few minutes, and save again."),
                    new Cause(
                            "Blink had too many requests from the address of the BTCPay Server: it answers 429 or 503.",
                            "The same string passes btcpay-connect check from another computer. It is a server with"
                                    + " many stores, or something asks all the time.",
                            "Wait a few minutes, and save again."),
                    new Cause(
                            "The server in the string is not Blink's API: its address is mistyped, closed, or redirects.",
                            "btcpay-connect explain shows the server. Blink's is https://api.blink.sv/graphql.",
                            "Write server=https://api.blink.sv/graphql"),
                    new Cause(
                            "The BTCPay Server does not reach Blink: DNS, a firewall, a proxy, or a certificate that it"
                                    + " does not trust.",
                            "btcpay-connect check passes from elsewhere and fails on the BTCPay Server itself.",
                            "Let the BTCPay Server reach api.blink.sv on port 443."),
                    new Cause(
                            "Something else answers in Blink's place: a page of a captive portal, an empty or broken"
                                    + " answer.",
                            "btcpay-connect check says that what came is no answer to the question.",
                            "Check the way from the BTCPay Server to Blink, and the server in the string."),
                    new Cause(
                            "Blink saw no key: its account is gone, or something on the way dropped the header X-API-KEY.",
                            "btcpay-connect check says that Blink saw no key.",
                            "Try from another network. If that changes nothing, make a new key at dashboard.blink.sv."),
                    new Cause(
                            "The API key is empty, or has a letter beyond ASCII, so that it cannot be sent.",
                            "btcpay-connect explain marks the place.",
                            "Copy the key again; it has only letters, digits and one underscore."),
                    new Cause(
                            "The account has no default wallet, or one in a currency that the plugin does not know.",
                            "btcpay-connect check names the wallet that is missing. The plugin asks for the default"
                                    + " wallet even where the string names another.",
                            "Choose a default wallet, BTC or USD, in the Blink app."),
                    new Cause(
                            "Blink is on a network that the plugin does not know.",
                            "btcpay-connect check shows the name of the network.",
                            "Use Blink's own server, and a plugin that is up to date.")));

    static final List<Complaint> ALL = List.of(
            INVALID_SERVER_OR_KEY,
            new Complaint(
                    "The wallet is not on the right network (… instead of …)",
                    List.of(new Cause(
                            "Key and server belong to another network than the BTCPay Server.",
                            "Main is mainnet, TestNet is Blink's staging server, RegTest a developer's own."
                                    + " btcpay-connect check shows both networks.",
                            "Use a key and a server of BTCPay's network."))),
            new Complaint(
                    "Invalid currency (it should be …)",
                    List.of(new Cause(
                            "The wallet is in the other currency than the string says.",
                            "btcpay-connect check shows the currency of the wallet.",
                            "Write the currency that is in the brackets, or the id of the other wallet."))),
            new Complaint(
                    "Invalid wallet id",
                    List.of(new Cause(
                            "Blink gave no wallet for the id, without an error. Today's Blink gives an error, and BTCPay"
                                    + " then says \"Invalid connection string\".",
                            "btcpay-connect check says whether the account has the wallet.",
                            GENERATE))),
            new Complaint(
                    "The wallet-id is not set and no default wallet is set",
                    List.of(new Cause(
                            "The string names no wallet, and the account has no default one.",
                            "btcpay-connect check names the wallets.",
                            "Add wallet-id= with " + "the id of a wallet: btcpay-connect generate"))),
            new Complaint(
                    "The key 'api-key' is not found",
                    List.of(
                            new Cause(
                                    "The string has neither an API key nor a Lightning address.",
                                    "btcpay-connect explain lists what is there.",
                                    "Add api-key= and your key, or: btcpay-connect generate"),
                            new Cause(
                                    "The name of the key is mistyped, such as apikey or api_key.",
                                    "btcpay-connect explain marks it and names the right one.",
                                    "Write api-key="))),
            new Complaint(
                    "The key 'server' should be an URI starting by http:// or https://",
                    List.of(new Cause(
                            "The server is no web address: https:// is missing or mistyped, or there is a space in it.",
                            "btcpay-connect explain marks the place.",
                            "Write server=https://api.blink.sv/graphql"))),
            new Complaint(
                    "The key 'allowinsecure' should be true or false",
                    List.of(new Cause(
                            "Something else stands behind allowinsecure=, such as 1 or yes.",
                            "btcpay-connect explain marks the place.",
                            "Leave allowinsecure away, or write true for a server of your own without https."))),
            new Complaint(
                    "The key 'allowinsecure' is false, but server's Uri is not using https",
                    List.of(
                            new Cause(
                                    "The server begins with http://, so the key would travel unencrypted.",
                                    "btcpay-connect explain marks the server.",
                                    "Write https://; for a server of your own add allowinsecure=true"),
                            new Cause(
                                    "The string names no server, and BTCPay is on regtest, whose default has no https.",
                                    "There is no server= in the string.",
                                    "Add server= with the address of your Blink, and allowinsecure=true"))),
            new Complaint(
                    "Invalid Blink Wallet Currency (Only BTC and USD are supported)",
                    List.of(
                            new Cause(
                                    "The currency is not written BTC or USD, in capitals.",
                                    "btcpay-connect explain marks it.",
                                    "Write currency=BTC or currency=USD, or leave it away."),
                            new Cause(
                                    "Blink has a wallet in a new currency. It then shows on the balance, not on saving.",
                                    "btcpay-connect check cannot name the currency of the wallet.",
                                    "Use the BTC or the USD wallet: btcpay-connect generate"))));

    private BlinkComplaints() {}
}
