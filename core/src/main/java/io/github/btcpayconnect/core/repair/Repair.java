package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Role;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A connection string with its damage undone, as far as that leaves no doubt.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>text</th><th>repaired</th></tr>
 * <tr><td>{@code "TYPE: Blink, API Key: blink_…"}</td><td>{@code type=blink;server=https://api.blink.sv/graphql;api-key=blink_…}</td></tr>
 * <tr><td>{@code type=lnd-rest;server=lnd.example:8080;macaroon=02…}</td><td>{@code type=lnd-rest;server=https://lnd.example:8080;…}</td></tr>
 * <tr><td>{@code type=blink;api-key=A;api-key=B}</td><td>no change: only a person knows which one</td></tr>
 * </table>
 *
 * <p>The order of keys stays. Nothing is added that is no fault to lack, no secret is invented, of two different values
 * none is chosen, and no connection loses its encryption. A text that BTCPay Server takes is left alone, but for values
 * that cannot work, such as a key with its prefix twice. To repair what was repaired changes nothing.
 */
public final class Repair {
    /** Each round of passes may uncover what the next one can mend; more than this are a circle. */
    private static final int MOST_ROUNDS = 12;

    /** From the outside to the inside. */
    private static final List<Pass> PASSES = List.of(
            new InvisibleCharacters(),
            new JsonWrapping(),
            new Encodings(),
            // What was encoded may be JSON.
            new JsonWrapping(),
            (draft, network) -> Repetition.halves(draft),
            new Surroundings(),
            new TextBehind(),
            new Separators(),
            new EqualsSigns(),
            new MissingType(),
            new KeyNames(),
            new Values(),
            new Repetition());

    /** What may be touched in a text that BTCPay Server takes: what it takes, and cannot work with. */
    private static final List<Pass> PASSES_OVER_SOUND = List.of(
            (draft, network) -> InvisibleCharacters.inValues(draft), new KeyNames(), new Values(), new MissingServer());

    private final Secret text;
    private final boolean complete;
    private final List<Change> changes;
    private final int found;
    private final List<Problem> left;
    private final Network network;

    private Repair(Draft draft, boolean complete, int found, List<Problem> left, Network network) {
        this.text = Secret.of(draft.text());
        this.complete = complete;
        this.changes = draft.changes().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Change::start))
                .toList();
        this.found = found;
        this.left = List.copyOf(left);
        this.network = network;
    }

    /** Repairs a text for a BTCPay Server on mainnet. Never throws on bad text. */
    public static Repair of(String text) {
        return of(text, Network.MAINNET);
    }

    /** Repairs a text. Never throws on bad text. */
    public static Repair of(String text, Network network) {
        Objects.requireNonNull(network, "network");
        CheckResult before = ConnectionString.check(text, network);
        Draft input = Draft.of(text);
        Draft draft = text.length() > ConnectionString.MAX_LENGTH ? input : mended(input, network);
        CheckResult after = draft == input ? before : ConnectionString.check(draft.text(), network);
        boolean taken = isTaken(after, draft.text(), network);
        List<Problem> left = new ArrayList<>();
        for (Problem problem : after.problems()) {
            if (!taken || !problem.isError()) {
                left.add(inInput(problem, draft));
            }
        }
        return new Repair(draft, taken, before.problems().size(), left, network);
    }

    private static Draft mended(Draft input, Network network) {
        Draft draft = rounds(input, network, true);
        // What was taken stays so.
        return isTaken(input, network) && !isTaken(draft, network) ? rounds(input, network, false) : draft;
    }

    /**
     * To the point where nothing changes any more; the input, if there is no such point.
     *
     * @param whole whether a text that is taken may be read anew where it is torn
     */
    private static Draft rounds(Draft input, Network network, boolean whole) {
        Draft draft = input;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            boolean sound = isTaken(draft, network) && !(whole && Separators.isTorn(draft.text()));
            Draft next = sound ? overSound(draft, network) : over(draft, network);
            if (next.text().equals(draft.text())) {
                return draft;
            }
            draft = next;
        }
        return input;
    }

    private static Draft over(Draft draft, Network network) {
        Draft next = draft;
        for (Pass pass : PASSES) {
            Draft mended = pass.over(next, network);
            next = mended.text().length() > ConnectionString.MAX_LENGTH ? next : mended;
        }
        return next;
    }

    private static Draft overSound(Draft draft, Network network) {
        Draft next = draft;
        for (Pass pass : PASSES_OVER_SOUND) {
            Draft mended = pass.over(next, network);
            next = mended == next || isTaken(mended, network) ? mended : next;
        }
        return next;
    }

    private static boolean isTaken(Draft draft, Network network) {
        return isTaken(ConnectionString.check(draft.text(), network), draft.text(), network);
    }

    /** Whether the newest BTCPay Server takes a text from an administrator, with the plugin that it needs. */
    private static boolean isTaken(CheckResult result, String text, Network network) {
        Verdict verdict = verdict(result, text, Role.ADMIN, network);
        // A plugin with a parser of its own takes what the grammar refuses.
        return result.hasErrors() ? verdict.accepted().orElse(false) : !verdict.isRefused();
    }

    private static Verdict verdict(CheckResult result, String text, Role role, Network network) {
        List<ConnectionType> possible =
                result.connectionString().map(ConnectionString::possibleTypes).orElse(List.of());
        if (possible.isEmpty()) {
            possible = new ArrayList<>(named(text));
            possible.addAll(named(text.substring(Math.max(0, text.lastIndexOf("type=")))));
        }
        List<ConnectionType> plugins =
                possible.stream().filter(type -> type.repository().isPresent()).toList();
        BtcpayServer server = BtcpayServer.newest().on(network).as(role);
        return (plugins.isEmpty() ? server : server.with(plugins)).judge(text);
    }

    private static List<ConnectionType> named(String text) {
        return Vocabulary.of(text).type().map(Catalogue.known()::find).orElse(List.of());
    }

    private static Problem inInput(Problem problem, Draft draft) {
        int length = draft.text().length();
        int start = Math.min(problem.start(), length);
        int end = Math.min(problem.end(), length);
        int inputStart = draft.inputStart(start, end);
        return new Problem(
                problem.rule(),
                problem.severity(),
                inputStart,
                Math.max(inputStart, draft.inputEnd(start, end)),
                problem.message(),
                problem.remedy(),
                problem.first());
    }

    /** The repaired text, whole or as far as it went; the given one if nothing was changed. */
    public Secret text() {
        return text;
    }

    /** Whether the newest BTCPay Server takes the text now from an administrator, with the plugin that it needs. */
    public boolean isComplete() {
        return complete;
    }

    /** What was changed, in the order of the given text; empty if nothing was. */
    public List<Change> changes() {
        return changes;
    }

    /** How many problems the given text had. */
    public int found() {
        return found;
    }

    /** How many of them are gone. */
    public int mended() {
        return changes.isEmpty() ? 0 : Math.max(0, found - left.size());
    }

    /** What is still wrong, with its places in the given text: errors, unless the repair is complete, and warnings. */
    public List<Problem> left() {
        return left;
    }

    /** What the newest BTCPay Server, with the plugin that is needed, says to the repaired text. */
    public Verdict verdict(Role role) {
        String repaired = text.reveal();
        return verdict(ConnectionString.check(repaired, network), repaired, role, network);
    }

    /** The kinds of changes, and nothing of the text. */
    @Override
    public String toString() {
        return "Repair[" + (complete ? "complete" : "incomplete") + ", "
                + changes.stream().map(change -> change.rule().id()).toList() + "]";
    }
}
