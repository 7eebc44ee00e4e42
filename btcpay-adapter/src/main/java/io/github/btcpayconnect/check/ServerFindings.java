package io.github.btcpayconnect.check;

import io.github.btcpayconnect.blink.AccountReply;
import io.github.btcpayconnect.blink.BlinkServers;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.ServerAddress;
import io.github.btcpayconnect.core.blink.BlinkNetwork;
import io.github.btcpayconnect.http.NoAnswerException;
import java.util.List;
import java.util.Optional;

/** What a server is, whether it answers, and on which network. */
final class ServerFindings {
    private final AccountReply reply;
    private final Network wanted;
    private final Secret apiKey;
    private final String server;
    private final String host;
    private final Findings findings;

    ServerFindings(AccountReply reply, Network wanted, Secret apiKey, String server, Findings findings) {
        this.reply = reply;
        this.wanted = wanted;
        this.apiKey = apiKey;
        this.server = server;
        this.host = ServerAddress.plain(server).map(ServerAddress::host).orElse("the server");
        this.findings = findings;
    }

    void add() {
        known();
        reply.trouble()
                .ifPresentOrElse(this::unreachable, () -> findings.pass(FindingId.SERVER_REACHABLE, host + " answers"));
        reply.network().ifPresentOrElse(this::network, () -> findings.open(FindingId.NETWORK));
    }

    private void known() {
        FindingId id = FindingId.SERVER_KNOWN;
        Optional<ServerAddress> address = ServerAddress.plain(server);
        if (address.isEmpty()) {
            findings.unknown(id, "not known: its address is written in an unusual way");
        } else if (!BlinkServers.isKnown(server)) {
            findings.warn(
                    id,
                    host + " is not Blink's; whoever runs it sees the API key",
                    "Write server=https://api.blink.sv/graphql, unless this server is your own.");
        } else {
            findings.pass(id, host + (address.get().isLoopback() ? " is this computer" : " is Blink's"));
        }
    }

    private void unreachable(NoAnswerException trouble) {
        FindingId id = FindingId.SERVER_REACHABLE;
        String error = reply.error().orElse(null);
        if (error == null) {
            findings.unknown(id, host + " " + trouble.getMessage(), trouble.advice());
        } else {
            findings.unknown(
                    id,
                    host + " answered with an error: \"" + OutsideText.of(error, List.of(apiKey)) + "\"",
                    "Try again in a few minutes.");
        }
    }

    private void network(String name) {
        FindingId id = FindingId.NETWORK;
        BlinkNetwork network = BlinkNetwork.of(name).orElse(null);
        if (network == null) {
            findings.unknown(
                    id,
                    "not known: the server is on \"" + OutsideText.of(name, List.of(apiKey))
                            + "\", which this version does not know");
            return;
        }
        String there = network.id()
                + (network.id().equals(network.network().id())
                        ? ""
                        : ", BTCPay's " + network.network().id());
        if (network.network() == wanted) {
            findings.pass(id, there);
        } else {
            findings.fail(
                    id,
                    "the server is on " + there + "; your BTCPay Server is on " + wanted.id(),
                    "Use a key and a server of " + wanted.id() + ", or: btcpay-connect check --network "
                            + network.network().id());
        }
    }
}
