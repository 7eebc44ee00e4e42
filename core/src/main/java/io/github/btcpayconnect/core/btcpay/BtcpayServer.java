package io.github.btcpayconnect.core.btcpay;

import io.github.btcpayconnect.core.Answer;
import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.LightningClientFactory;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Safety;
import io.github.btcpayconnect.core.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A BTCPay Server, as far as it matters to what it says to a connection string: its version, its network, its plugins, and
 * who talks to it.
 *
 * <pre>{@code
 * Verdict verdict = BtcpayServer.newest().as(Role.MERCHANT).judge(text);
 * }</pre>
 *
 * <p>Source: {@code BTCPayServer, LightningLikePaymentHandler.ValidatePaymentMethodConfig}. It skips all of this for a text
 * that is the one stored already.
 */
public final class BtcpayServer {
    private static final String INTERNAL_NODE = "Internal Node";
    private static final String UNSAFE =
            "You do not have 'btcpay.server.canmodifyserversettings' rights, so the connection"
                    + " string should not contain 'cookiefilepath', 'macaroondirectorypath', 'macaroonfilepath', and should not"
                    + " point to a local ip or to a dns name ending with '.internal', '.local', '.lan' or '.'.";

    private final BtcpayVersion version;
    private final Role role;
    private final Network network;
    private final List<ConnectionType> plugins;
    private final LightningClientFactory factory;
    private final List<String> notes;

    private BtcpayServer(BtcpayVersion version, Role role, Network network, List<ConnectionType> plugins) {
        this.version = Objects.requireNonNull(version, "version");
        this.role = Objects.requireNonNull(role, "role");
        this.network = Objects.requireNonNull(network, "network");
        this.plugins = List.copyOf(plugins);
        Stream<ConnectionType> builtIn = Catalogue.known().builtIn().stream().filter(version::knows);
        this.factory = new LightningClientFactory(
                Stream.concat(builtIn, plugins.stream()).toList());
        this.notes = notes(version);
    }

    /** The newest version that is known, on mainnet, with the Blink plugin, talked to by an administrator. */
    public static BtcpayServer newest() {
        return new BtcpayServer(
                BtcpayVersion.NEWEST_KNOWN,
                Role.ADMIN,
                Network.MAINNET,
                Catalogue.known().plugins("blink"));
    }

    /** The same of another version. One that is newer than the newest known is judged like that, and a note says so. */
    public BtcpayServer ofVersion(BtcpayVersion other) {
        return new BtcpayServer(other, role, network, plugins);
    }

    /** The same, talked to by somebody else. */
    public BtcpayServer as(Role other) {
        return new BtcpayServer(version, other, network, plugins);
    }

    /** The same on another network. */
    public BtcpayServer on(Network other) {
        return new BtcpayServer(version, role, other, plugins);
    }

    /** The same with other plugins, in the order in which they are asked; built-in types come before all of them. */
    public BtcpayServer with(List<ConnectionType> others) {
        return new BtcpayServer(version, role, network, others);
    }

    /** Its version. */
    public BtcpayVersion version() {
        return version;
    }

    /** Who talks to it. */
    public Role role() {
        return role;
    }

    /** Its network. */
    public Network network() {
        return network;
    }

    /** The types that its plugins understand, in the order in which they are asked. */
    public List<ConnectionType> plugins() {
        return plugins;
    }

    /** The same for a text that is kept as a secret. */
    public Verdict judge(Secret text) {
        return judge(text.reveal());
    }

    /** What it says when this text is saved as the Lightning connection of a store. */
    public Verdict judge(String text) {
        return judge(ConnectionString.check(text, network));
    }

    /** The same for a text that has been checked, and is not read again. */
    public Verdict judge(CheckResult checked) {
        Verdict.Builder verdict = new Verdict.Builder(notes);
        Secret text = checked.text().orElse(null);
        if (text == null) {
            return verdict.open(null, "this server itself", "The text is too long to be judged, or is none.");
        }
        if (text.reveal().equals(INTERNAL_NODE)) {
            return verdict.open(
                    null,
                    "whether this server has a node of its own, and lets you use it",
                    "This stands for the server's own node.");
        }
        Answer answer = factory.create(checked, network);
        if (answer.kind() == Answer.Kind.MALFORMED) {
            return verdict.refused(
                    Verdict.Step.PARSE,
                    answer.message(),
                    () -> new Counsel("The text is no list of keys and values.", null));
        }
        verdict.answer(answer);
        boolean safetyFirst = RuleChange.SSRF_PROTECTION.isIn(version);
        if (answer.isRefusal() && !safetyFirst) {
            return refused(answer, verdict, checked);
        }
        Safety safety = safetyFirst ? Safety.sinceSsrfProtection(checked) : Safety.untilSsrfProtection(checked);
        verdict.safety(safety);
        if (safety.error().isPresent()) {
            return verdict.refused(
                    Verdict.Step.SAFETY,
                    safety.error(),
                    () -> new Counsel(Safety.Reason.UNREADABLE.sentence(), SafetyRemedy.of(safety, checked)));
        }
        Optional<Safety.Reason> reason = safety.reason();
        if (role == Role.MERCHANT && reason.isPresent()) {
            // From 2.4.5 on the words are not published; before, it would first be asked whatever the plugin asks.
            boolean known = !safetyFirst && answer.kind() == Answer.Kind.ACCEPTED;
            return verdict.refused(
                    Verdict.Step.SAFETY,
                    known ? Optional.of(UNSAFE) : Optional.empty(),
                    () -> new Counsel(
                            reason.get().sentence() + " Only an administrator of the BTCPay Server may save that.",
                            SafetyRemedy.of(safety, checked)));
        }
        if (answer.isRefusal()) {
            return refused(answer, verdict, checked);
        }
        if (safety.safe().isEmpty()) {
            return verdict.open(
                    Verdict.Step.SAFETY,
                    "this server: it is not published what it makes of a server that cannot be read",
                    Safety.Reason.UNREADABLE.sentence());
        }
        if (safetyFirst && reason.equals(Optional.of(Safety.Reason.LOCAL))) {
            verdict.note(
                    "It points into a private network: this version connects to it only if ssrfexceptions lists it.");
        }
        return answer.kind() == Answer.Kind.OPEN
                ? verdict.open(
                        Verdict.Step.PLUGIN,
                        answer.question().orElse(""),
                        "Whether it is taken, only this server or the network knows.")
                : verdict.accepted("It is taken. Whether the wallet behind it works is another question.");
    }

    private Verdict refused(Answer answer, Verdict.Builder verdict, CheckResult checked) {
        return verdict.refused(Verdict.Step.PLUGIN, answer.message(), () -> PluginRefusal.of(this, checked));
    }

    /** Whether it has a handler for a type. */
    boolean understands(ConnectionType type) {
        return type.repository().isPresent() ? plugins.contains(type) : version.knows(type);
    }

    boolean hasPlugin(String name) {
        return plugins.stream().anyMatch(type -> type.name().equals(name));
    }

    /**
     * The changes from the oldest known version to the newest that decide whether this text is taken from this role, with
     * these plugins on this network. The version of this server itself does not matter.
     */
    public List<RuleChange> changesThatDecide(CheckResult checked) {
        List<RuleChange> deciding = new ArrayList<>();
        Optional<Boolean> before =
                ofVersion(BtcpayVersion.OLDEST_KNOWN).judge(checked).accepted();
        for (BtcpayVersion since : RuleChange.versions()) {
            Optional<Boolean> after = ofVersion(since).judge(checked).accepted();
            if (!after.equals(before)) {
                RuleChange.ALL.stream()
                        .filter(change -> change.since().equals(since))
                        .forEach(deciding::add);
            }
            before = after;
        }
        return List.copyOf(deciding);
    }

    private static List<String> notes(BtcpayVersion version) {
        List<String> notes = new ArrayList<>();
        if (version.compareTo(BtcpayVersion.NEWEST_KNOWN) > 0) {
            notes.add("The rules of this version are not known yet; it is judged like " + BtcpayVersion.NEWEST_KNOWN
                    + ".");
        }
        if (!version.isAtLeast(BtcpayVersion.OLDEST_KNOWN)) {
            notes.add("The rules of this version are not known; it is judged like " + BtcpayVersion.OLDEST_KNOWN + ".");
        }
        if (!RuleChange.EXPOSURE_FIXED.isIn(version)) {
            notes.add(
                    "Keys that a BTCPay Server older than 2.4.2 has stored count as exposed: update it, then replace them.");
        }
        return List.copyOf(notes);
    }
}
