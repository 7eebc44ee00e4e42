package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a text without asking anybody: what is wrong with it, and what a BTCPay Server says to each who may
 * save it. It has no {@code toString}: the text may be a secret.
 */
public final class Explanation {
    private final String text;
    private final CheckResult result;
    private final List<BtcpayServer> servers;
    private final List<RoleVerdict> verdicts;

    private Explanation(String text, CheckResult result, List<BtcpayServer> servers, List<RoleVerdict> verdicts) {
        this.text = text;
        this.result = result;
        this.servers = servers;
        this.verdicts = verdicts;
    }

    /**
     * Explains a text. What is no text, or too long, has no verdict.
     *
     * @param servers one and the same, talked to by each who may save the text
     */
    public static Explanation of(String text, CheckResult result, List<BtcpayServer> servers) {
        List<RoleVerdict> verdicts = new ArrayList<>(servers.size());
        if (result.text().isPresent()) {
            for (BtcpayServer server : servers) {
                verdicts.add(new RoleVerdict(server.role(), server.judge(result)));
            }
        }
        return new Explanation(text, result, servers, verdicts);
    }

    /** What a server says to somebody. */
    public record RoleVerdict(Role role, Verdict verdict) {}

    String text() {
        return text;
    }

    /** What is wrong with it. */
    public CheckResult result() {
        return result;
    }

    /** What it means; null if it cannot be taken apart. */
    public @Nullable Meaning meaning() {
        return Meaning.of(result, server().network());
    }

    /** The server, talked to by the first who may save the text. */
    BtcpayServer server() {
        return servers.get(0);
    }

    List<BtcpayServer> servers() {
        return servers;
    }

    /** What it says, the administrator first; empty if it cannot be judged. */
    public List<RoleVerdict> verdicts() {
        return verdicts;
    }

    /**
     * What the server says decides: FAIL if it refuses the text from everybody who was asked about, WARN if from some of
     * them, or if there is any problem. What hangs on what it has stored, or on the network, is no fault.
     */
    public Status status() {
        int refused = 0;
        for (RoleVerdict verdict : verdicts) {
            refused += verdict.verdict().isRefused() ? 1 : 0;
        }
        if (refused == verdicts.size()) {
            return Status.FAIL;
        }
        return refused > 0 || !result.problems().isEmpty() ? Status.WARN : Status.PASS;
    }
}
