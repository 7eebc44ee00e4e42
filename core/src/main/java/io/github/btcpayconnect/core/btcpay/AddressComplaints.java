package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.btcpay.Complaint.Cause;
import java.util.List;

/** What is said of a string with a Lightning address. */
final class AddressComplaints {
    private static final String CHECK = "btcpay-connect check asks for the address as BTCPay does.";
    private static final String AGAIN = "Wait a few minutes, and save again.";

    static final List<Complaint> ALL = List.of(
            new Complaint(
                    "The key 'ln-address' must be a Blink lightning address (e.g. user@blink.sv)",
                    List.of(new Cause(
                            "There is nothing behind ln-address= or username=.",
                            "btcpay-connect explain marks the place.",
                            "Write ln-address=name@blink.sv"))),
            new Complaint(
                    "The key 'ln-address' is not a valid lightning address ('…')",
                    List.of(new Cause(
                            "The address has not exactly one @ with something on either side.",
                            "btcpay-connect explain marks the place.",
                            "Write ln-address=name@blink.sv"))),
            new Complaint(
                    "Blink non-custodial (Spark) accounts are only available on mainnet (blink.sv).",
                    List.of(new Cause(
                            "The string has a Lightning address, and BTCPay is on testnet or regtest.",
                            "It is said without asking anybody.",
                            "Use a string with an API key there."))),
            new Complaint(
                    "Couldn't find user '…'.",
                    List.of(new Cause(
                            "Nobody at this domain has the name.",
                            CHECK + " These are the words of the domain's own server.",
                            "Copy the address from the Blink app."))),
            new Complaint(
                    "Could not validate the USD (USDB) Blink address. Non-custodial USD receive may not yet be supported"
                            + " by Blink. (…)",
                    List.of(
                            new Cause(
                                    "Nobody at this domain has the name, or the name does not take dollars: BTCPay asks"
                                            + " for the name with +usd.",
                                    "btcpay-connect check asks for both.",
                                    "Write currency=BTC, or copy the address from the Blink app."),
                            new Cause(
                                    "The address ends in +usd already, and BTCPay adds it once more.",
                                    "There is +usd in the address, and currency=USD.",
                                    "Write the address without +usd."))),
            new Complaint(
                    "Blink lightning address '…' not found or unavailable (HTTP …).",
                    List.of(
                            new Cause(
                                    "404: this domain gives no Lightning addresses, or does not know this one.",
                                    "The number in the brackets is 404.",
                                    "Check the domain behind the @."),
                            new Cause(
                                    "429 or 503: too many requests from the BTCPay Server's address.",
                                    "The number in the brackets is 429 or 503.",
                                    AGAIN),
                            new Cause(
                                    "500 to 504: the domain's server is out of order.",
                                    "The number in the brackets begins with 5.",
                                    AGAIN))),
            new Complaint(
                    "Blink lightning address '…' returned an error.",
                    List.of(new Cause("The domain's server refuses the address and does not say why.", CHECK, AGAIN))),
            new Complaint(
                    "'…' is not a valid LNURL-pay endpoint.",
                    List.of(new Cause(
                            "What stands at the address is for something else, such as paying out.",
                            CHECK,
                            "Use a Lightning address that can be paid."))),
            new Complaint(
                    "The Blink lightning address did not return a valid LNURL-pay callback.",
                    List.of(new Cause(
                            "The domain's server leaves out where invoices are asked for.",
                            CHECK,
                            "Use an address of another domain, or tell whoever runs this one."))),
            new Complaint(
                    "Unexpected character encountered while parsing value: …",
                    List.of(new Cause(
                            "The domain answers with a web page where an LNURL should stand.",
                            CHECK,
                            "Check the domain behind the @."))),
            new Complaint(
                    "Error reading JObject from JsonReader. …",
                    List.of(new Cause(
                            "The domain answers with nothing, or with something that is no JSON object.",
                            CHECK,
                            "Check the domain behind the @."))),
            new Complaint(
                    "Connection refused (…)",
                    List.of(new Cause(
                            "The domain of the address has no server that answers.",
                            "Domain and port stand in the brackets.",
                            "Check the domain behind the @."))));

    private AddressComplaints() {}
}
