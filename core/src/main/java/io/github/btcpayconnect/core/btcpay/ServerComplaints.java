package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.btcpay.Complaint.Cause;
import java.util.List;

/** What BTCPay Server itself says, whatever the type. */
final class ServerComplaints {
    private static final String EXPLAIN = "btcpay-connect explain marks the place.";
    private static final String ADMIN = "Ask an administrator of the BTCPay Server.";
    private static final String LATER = "Wait a few minutes, and test again.";

    private static final Cause EMPTY = new Cause(
            "No connection string was given.",
            "The field was empty when it was saved.",
            "Paste the whole line that begins with type=");

    private static final Complaint INVALID_CONNECTION_STRING = new Complaint(
            Complaint.INVALID_CONNECTION_STRING,
            List.of(
                    new Cause(
                            "The plugin for this type is not installed, or not running.",
                            "BTCPay, Server Settings, Plugins does not list it: for type=blink that is the Blink plugin.",
                            "Install the plugin, and restart BTCPay. " + ADMIN),
                    new Cause(
                            "The type is mistyped, or has capitals: BTCPay takes type=blink, not type=BLINK.",
                            "btcpay-connect explain marks the type.",
                            "Write the type in small letters."),
                    new Cause(
                            "The separators are wrong: commas, & or line breaks, so that the type swallows the rest.",
                            EXPLAIN,
                            "Put one semicolon between the parts, and no line break."),
                    new Cause(
                            "The account has no wallet of this id, or the id has capitals.",
                            "btcpay-connect check marks the wallet.",
                            "Use one of the account's own: btcpay-connect generate"),
                    new Cause(
                            "Blink failed in the middle: it answered the plugin's first question and not the second.",
                            "btcpay-connect check passes, and saving again does, too.",
                            "Wait a few minutes, and save again."),
                    new Cause(
                            "The type is one that this version of BTCPay no longer has, such as type=charge.",
                            "btcpay-connect explain names the versions.",
                            "Use another type.")));

    static final List<Complaint> ALL = List.of(
            INVALID_CONNECTION_STRING,
            new Complaint("Please provide a connection string", List.of(EMPTY)),
            new Complaint("The connection string or setting the internal node is required", List.of(EMPTY)),
            new Complaint(
                    "The format of the connectionString should a list of key=value delimited by semicolon",
                    List.of(
                            new Cause(
                                    "Something between two semicolons has no = in it, such as half of a value.",
                                    EXPLAIN,
                                    "Write every part as key=value."),
                            new Cause(
                                    "Only white space stands between two semicolons, or a line break behind the last one.",
                                    EXPLAIN,
                                    "Delete what is behind the last semicolon."))),
            new Complaint(
                    "Duplicate key …",
                    List.of(new Cause(
                            "A key stands twice; capitals and small letters count as the same.",
                            EXPLAIN,
                            "Delete one of the two. Perhaps two strings were pasted."))),
            new Complaint(
                    "The key 'type' is mandatory",
                    List.of(
                            new Cause(
                                    "There is no type= in the text: perhaps only the key was pasted.",
                                    EXPLAIN,
                                    "To make a string of a Blink key: btcpay-connect generate"),
                            new Cause(
                                    "Something that cannot be seen stands before type, or a quotation mark.",
                                    EXPLAIN,
                                    "Delete what is before type="))),
            new Complaint(
                    "You do not have 'btcpay.server.canmodifyserversettings' rights, so the connection string should not"
                            + " contain … and should not point to a local ip or to a dns name ending with …",
                    List.of(
                            new Cause(
                                    "The string names no server, and BTCPay is 2.4.5 or newer.",
                                    "There is no server= in the string.",
                                    "Add server=https://api.blink.sv/graphql, or for a Lightning address"
                                            + " server=https://blink.sv"),
                            new Cause(
                                    "The server is in a private network, or its name has no dot.",
                                    "btcpay-connect explain shows the server.",
                                    "Let an administrator save it, or use a server with a public address."),
                            new Cause(
                                    "The string points to a file on the BTCPay Server.",
                                    "A key ends in filepath or directorypath.",
                                    "Write the value itself instead of a path."))),
            new Complaint(
                    "You do not have the permissions to change this settings",
                    List.of(new Cause(
                            "The server's own node was chosen, and it is not open to merchants.",
                            "Your user is no administrator.",
                            ADMIN))),
            new Complaint(
                    "You are not authorized to use the internal lightning node. Either add"
                            + " 'btcpay.server.canuseinternallightningnode' to an API Key, or allow non-admin users to use"
                            + " the internal lightning node in the server settings.",
                    List.of(new Cause(
                            "The server's own node was chosen with an API key that may not use it.",
                            "The text was exactly: Internal Node.",
                            ADMIN))),
            new Complaint(
                    "Connection to the Lightning node successful.",
                    List.of(new Cause(
                            "For Blink it proves nothing: BTCPay says so without asking Blink when the string is unchanged,"
                                    + " even if the key was revoked.",
                            "The string is for Blink.",
                            "To learn whether it works: btcpay-connect check"))),
            new Complaint(
                    "The lightning node did not reply in a timely manner",
                    List.of(new Cause(
                            "The wallet's server did not answer within five seconds.",
                            "It is said by Test connection.",
                            LATER))),
            new Complaint(
                    "Error while connecting to the API: …",
                    List.of(new Cause(
                            "The wallet's server could not be reached, or refused.",
                            "What stands behind the colon is the fault itself.",
                            "Check server and secret: btcpay-connect explain"))),
            new Complaint(
                    "The lightning node is not synched (… blocks left)",
                    List.of(new Cause(
                            "The node is more than ten blocks behind BTCPay.",
                            "The number of blocks gets smaller.",
                            LATER))),
            new Complaint(
                    "Could not parse the endpoint …",
                    List.of(new Cause(
                            "The node gives a public address that cannot be read.",
                            "It is said by Test connection; saving is possible.",
                            "Correct the address in the node's settings."))),
            new Complaint(
                    "Error while connecting to the lightning node via … (…)",
                    List.of(new Cause(
                            "The node's public address is not reached from the BTCPay Server. Payments may work.",
                            "It is said by Test connection; saving is possible.",
                            "Open the port, or save without the test."))),
            new Complaint(
                    "You need to connect to a Lightning node before adjusting its settings.",
                    List.of(new Cause(
                            "The store has no Lightning connection yet.",
                            "Its Lightning page shows only the setup.",
                            "Save a connection string first."))),
            new Complaint(
                    "Unsupported connection string",
                    List.of(new Cause(
                            "The string was saved, but the plugin of its type is gone.",
                            "It comes when BTCPay uses the string, not when it is saved.",
                            "Install the plugin again. " + ADMIN))),
            new Complaint(
                    "The lightning node is unavailable (…)",
                    List.of(
                            new Cause(
                                    "The plugin of the type is gone.",
                                    "In the brackets stands Unsupported connection string.",
                                    "Install the plugin again. " + ADMIN),
                            new Cause(
                                    "It is Blink, which has no such call: that is no fault.",
                                    "In the brackets stands Specified method is not supported.",
                                    "Nothing. To learn whether it works: btcpay-connect check"),
                            new Cause(
                                    "The wallet's server did not answer.",
                                    "In the brackets stands a status or a fault of the network.",
                                    LATER))),
            new Complaint(
                    "Specified method is not supported.",
                    List.of(new Cause(
                            "Blink has no such call: node information, or the balance of a USD wallet. That is no fault.",
                            "It comes from the node's page or the API, not on saving.",
                            "Nothing. To learn whether it works: btcpay-connect check"))),
            new Complaint(
                    "The HTTP request failed with status code …",
                    List.of(
                            new Cause(
                                    "Blink refuses the key.",
                                    "The status is Unauthorized.",
                                    "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), then:"
                                            + " btcpay-connect generate"),
                            new Cause(
                                    "Blink is out of order, or has had too many requests.",
                                    "The status is another one.",
                                    LATER))),
            new Complaint(
                    "The endpoint does not resolve to an allowed network address",
                    List.of(new Cause(
                            "The server's name leads into a private network, which BTCPay 2.4.5 and newer do not connect to.",
                            "The string worked before the update.",
                            "Let an administrator list the host in ssrfexceptions, or use a public address."))),
            new Complaint(
                    "Could not connect to the endpoint",
                    List.of(new Cause(
                            "The server is allowed, but did not take the connection.",
                            "BTCPay is 2.4.5 or newer.",
                            "Check that the server runs and is reached from the BTCPay Server."))));

    private ServerComplaints() {}
}
