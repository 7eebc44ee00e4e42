package io.github.btcpayconnect.core;

import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.BtcpayVersion;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import io.github.btcpayconnect.core.repair.Repair;
import java.util.ArrayList;
import java.util.List;

/** Everything that this library may show to anybody of a text: its messages, and what its values print of themselves. */
final class Shown {
    private static final List<ConnectionType> PLUGINS = Catalogue.known().types().stream()
            .filter(type -> type.repository().isPresent())
            .toList();

    private static final List<BtcpayServer> SERVERS = List.of(
            BtcpayServer.newest(),
            BtcpayServer.newest().as(Role.MERCHANT).with(PLUGINS),
            BtcpayServer.newest().ofVersion(new BtcpayVersion(2, 4, 1)).as(Role.MERCHANT),
            BtcpayServer.newest()
                    .ofVersion(new BtcpayVersion(2, 3, 0))
                    .on(Network.REGTEST)
                    .with(PLUGINS));

    private Shown() {}

    /** Of all that is wrong with it. The string itself is not among it: it shows the host of its server. */
    static List<String> ofCheck(String text) {
        CheckResult result = ConnectionString.check(text);
        List<String> shown = new ArrayList<>();
        shown.add(result.toString());
        for (Problem problem : result.problems()) {
            shown.add(problem.message());
            shown.add(problem.remedy());
        }
        shown.add(result.parseError().orElse(""));
        if (result.hasErrors()) {
            shown.add(new InvalidConnectionStringException(result.problems()).toString());
        }
        return shown;
    }

    /** Of what servers of many kinds say to it. */
    static List<String> ofVerdicts(String text) {
        List<String> shown = new ArrayList<>();
        for (BtcpayServer server : SERVERS) {
            Verdict verdict = server.judge(text);
            shown.add(verdict.toString());
            shown.add(verdict.meaning());
            shown.add(verdict.message().orElse(""));
            shown.add(verdict.remedy().orElse(""));
            shown.add(verdict.question().orElse(""));
            shown.add(verdict.client().orElse(""));
            shown.add(verdict.safeError().orElse(""));
            shown.add(verdict.canonical().map(Secret::toString).orElse(""));
            shown.addAll(verdict.notes());
        }
        return shown;
    }

    /** Of what its repair changes and leaves. The repaired text itself is not among it. */
    static List<String> ofRepair(String text) {
        Repair repair = Repair.of(text);
        List<String> shown = new ArrayList<>();
        shown.add(repair.toString());
        shown.add(repair.text().toString());
        shown.add(repair.changes().toString());
        for (Problem problem : repair.left()) {
            shown.add(problem.message());
            shown.add(problem.remedy());
        }
        return shown;
    }

    /** Of what each type says to it by itself. */
    static List<String> ofAnswers(String text) {
        Text read = Text.of(text);
        List<String> shown = new ArrayList<>();
        for (ConnectionType type : Catalogue.known().types()) {
            Answer answer = type.answer(read, Network.MAINNET);
            shown.add(answer.toString());
            shown.add(answer.message().orElse(""));
            shown.add(answer.question().orElse(""));
            shown.add(answer.canonical().map(Secret::toString).orElse(""));
        }
        return shown;
    }

    /** Of what .NET makes of it as a URI. */
    static List<String> ofUri(String text) {
        try {
            NetUri uri = NetUri.parse(text);
            uri.print();
            uri.absoluteUri();
            uri.pathAndQuery();
            uri.fragment();
            uri.dnsSafeHost();
            uri.withoutUserInfo().print();
            return List.of(uri.toString());
        } catch (NetUriException e) {
            return List.of(e.toString());
        }
    }
}
