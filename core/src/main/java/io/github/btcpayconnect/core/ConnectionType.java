package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of connection string: its name, who understands it, its keys, and what is checked in which order.
 *
 * <p>One plugin's idea of a type is one entry; several plugins may share a name. An entry is written like a row of a
 * table, and put into the list of its family:
 *
 * <pre>{@code
 * static final ConnectionType LIGHTHOUSE = ConnectionType.plugin("lighthouse", "Lighthouse", "keeper/btcpay-lighthouse")
 *         .keys(
 *                 Key.required("server", "an http or https URL"),
 *                 Key.required("token", "any text").hidden(),
 *                 Key.optional("allowinsecure", "true or false").orElse("false"))
 *         .steps(
 *                 Step.mandatory("server", "lighthouse", "Add server=, then the address of your Lighthouse."),
 *                 Step.httpServer("Write it as https://host."),
 *                 Step.filled("token", "Missing token", "Add token=, then the token of your Lighthouse."),
 *                 Step.allowInsecure(),
 *                 Step.tls())
 *         .example("type=lighthouse;server=https://lighthouse.example;token=TOKEN")
 *         .accepts("LighthouseClient", text -> "type=lighthouse;token=" + text.value("token"))
 *         .build();
 * }</pre>
 *
 * <p>The steps stand in the order in which the handler checks; each has BTCPay Server's own words. Where a step stops
 * the handler without being the merchant's fault, its check answers {@link Answer#open} (only that server, or the
 * network, knows) or {@link Answer#NOT_MINE}. A handler that answers foreign or malformed texts in words of its own says
 * so by {@code refusesForeign} and {@code catches}; one with a parser of its own by {@code readBy}, or it brings a whole
 * {@link Handler}, and keeps its steps for what a person is told.
 */
public final class ConnectionType {
    private final String name;
    private final String origin;
    private final @Nullable String repository;
    private final boolean caseMatters;
    private final List<Versions> versions;
    private final Map<String, Key> keys;
    private final boolean unknownKeysRefused;
    private final boolean otherKeysPassedOn;
    private final UnaryOperator<Text> reading;
    private final boolean mayNameServer;
    private final List<String> forms;
    private final String example;
    private final List<Stage> stages;
    private final List<Advice> advice;
    private final @Nullable Form form;
    private final Handler handler;
    private final boolean ownHandler;

    private ConnectionType(Builder entry) {
        this.name = entry.name;
        this.origin = entry.origin;
        this.repository = entry.repository;
        this.caseMatters = entry.caseMatters;
        this.versions = List.copyOf(entry.versions);
        this.keys = new LinkedHashMap<>(entry.keys);
        this.unknownKeysRefused = entry.unknownKeysRefused;
        this.otherKeysPassedOn = entry.otherKeysPassedOn;
        this.reading = entry.reading;
        this.mayNameServer = entry.mayNameServer;
        this.forms = List.copyOf(entry.forms);
        this.example = entry.example;
        this.stages = List.copyOf(entry.stages);
        this.advice = List.copyOf(entry.advice);
        this.form = entry.form;
        this.ownHandler = entry.handler != null || entry.claim != null;
        this.handler = entry.handler == null ? new StepHandler(entry, this) : entry.handler;
    }

    /** Begins the entry of a type that BTCPay Server understands by itself. */
    static Builder builtIn(String name, String origin) {
        return new Builder(name, origin, null);
    }

    /** Begins the entry of a type that a plugin understands. */
    static Builder plugin(String name, String origin, String repository) {
        return new Builder(name, origin, Objects.requireNonNull(repository, "repository"));
    }

    /** The value of {@code type}. */
    public String name() {
        return name;
    }

    /** The wallet or service, for people. */
    public String origin() {
        return origin;
    }

    /** The plugin that understands it, as {@code owner/name} of its repository; empty if BTCPay Server does by itself. */
    public Optional<String> repository() {
        return Optional.ofNullable(repository);
    }

    /** The owner of the plugin's repository; empty for a built-in type. */
    public Optional<String> owner() {
        return repository().map(path -> path.substring(0, path.indexOf('/')));
    }

    /** The name, with the plugin's owner if there is one: {@code lnd-rest}, {@code blink@Kukks}. */
    public String id() {
        return owner().map(owner -> name + "@" + owner).orElse(name);
    }

    /** Whether it is understood in exactly this spelling only. */
    public boolean caseMatters() {
        return caseMatters;
    }

    /** The versions of BTCPay Server that know it; empty if all do. A plugin's type depends on the plugin alone. */
    public List<Versions> versions() {
        return versions;
    }

    /** Whether BTCPay Server understood it once, and no current version does. */
    public boolean removed() {
        return !versions.isEmpty()
                && versions.stream().allMatch(span -> span.until().isPresent());
    }

    /** The keys that it knows, {@code type} left out. */
    public List<Key> keys() {
        return List.copyOf(keys.values());
    }

    /** One of its keys. */
    public Optional<Key> key(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    Set<String> keyNames() {
        return keys.keySet();
    }

    boolean knows(String key) {
        return keys.containsKey(key);
    }

    /** Whether it knows a key whose value may be shown. */
    boolean shows(String key) {
        Key known = keys.get(key);
        return known != null && !known.secret();
    }

    /** Whether a key that it does not know is refused; else it is ignored. */
    public boolean unknownKeysRefused() {
        return unknownKeysRefused;
    }

    /** Whether a key that it does not know is ignored: neither refused, nor handed to the wallet. */
    boolean ignoresUnknownKeys() {
        return !unknownKeysRefused && !otherKeysPassedOn;
    }

    /**
     * Whether a string of it may have a {@code server}, used or ignored: BTCPay Server 2.4.5 and newer want one from
     * everybody but administrators.
     */
    public boolean mayNameServer() {
        return mayNameServer && (keys.containsKey("server") || ignoresUnknownKeys());
    }

    /** Ways to write it that are no list of {@code key=value}, such as {@code lndhub://LOGIN:PASSWORD@https://HOST}. */
    public List<String> forms() {
        return forms;
    }

    /** A string of this type with placeholders. */
    public String example() {
        return example;
    }

    /** Whether a value of {@code type} means this one. */
    boolean isNamed(String type) {
        return caseMatters ? name.equals(type) : DotNet.equalsIgnoringCase(name, type);
    }

    List<Stage> stages() {
        return stages;
    }

    List<Advice> advice() {
        return advice;
    }

    @Nullable
    Form form() {
        return form;
    }

    /** Whether it knows its texts by something else than a sound list with its type. */
    boolean hasOwnHandler() {
        return ownHandler;
    }

    /** The text as the handler of this type takes it apart. */
    Text read(Text text) {
        return reading.apply(text);
    }

    /** What the handler of this type says to a text, if nothing else is installed. */
    Answer answer(Text text, Network network) {
        return answer(handler, text, network);
    }

    /** Its handler on a server that has all of these types. */
    Handler beside(List<ConnectionType> installed) {
        Handler there = handler.beside(installed);
        return (text, network) -> answer(there, text, network);
    }

    private static Answer answer(Handler handler, Text text, Network network) {
        try {
            return handler.answer(text, network);
        } catch (NetUriException e) {
            return Answer.of(e);
        }
    }

    /** The type's name, with the plugin's owner if there is one. */
    @Override
    public String toString() {
        return id();
    }

    /**
     * A span of versions of BTCPay Server, such as {@code 2.4.1} and newer.
     *
     * @param since the first version; empty for the oldest
     * @param until the first version that is not in it any more; empty for the newest
     */
    public record Versions(Optional<String> since, Optional<String> until) {
        static Versions before(String version) {
            return new Versions(Optional.empty(), Optional.of(version));
        }

        static Versions since(String version) {
            return new Versions(Optional.of(version), Optional.empty());
        }
    }

    /**
     * A row of steps.
     *
     * @param kind which texts they are for
     */
    record Stage(Predicate<Text> kind, List<Step> steps) {}

    /** Writes one entry. */
    static final class Builder {
        private final String name;
        private final String origin;
        private final @Nullable String repository;
        private final Map<String, Key> keys = new LinkedHashMap<>();
        private final List<Stage> stages = new ArrayList<>();
        private final List<Advice> advice = new ArrayList<>();
        private final List<String> forms = new ArrayList<>();
        private List<Versions> versions = List.of();
        private boolean caseMatters = true;
        private boolean unknownKeysRefused;
        private boolean otherKeysPassedOn;
        private boolean mayNameServer = true;
        private String example = "";
        private @Nullable Form form;
        private @Nullable Handler handler;

        @Nullable
        Predicate<Text> claim;

        Handler accept = (text, network) -> Answer.NOT_MINE;
        Answer foreign = Answer.NOT_MINE;
        UnaryOperator<Answer> caught = UnaryOperator.identity();
        UnaryOperator<Text> reading = UnaryOperator.identity();

        private Builder(String name, String origin, @Nullable String repository) {
            this.name = name;
            this.origin = origin;
            this.repository = repository;
        }

        /** The type is understood in any case. */
        Builder anyCase() {
            caseMatters = false;
            return this;
        }

        /** Not all versions of BTCPay Server know it. */
        Builder knownTo(Versions... spans) {
            versions = List.of(spans);
            return this;
        }

        Builder keys(Key... known) {
            for (Key key : known) {
                keys.put(key.name(), key);
            }
            return this;
        }

        /** What is checked, in the handler's order. */
        Builder steps(Step... inOrder) {
            return stepsIf(text -> true, inOrder);
        }

        /** What is checked next, if the text is of this kind. */
        Builder stepsIf(Predicate<Text> kind, Step... inOrder) {
            stages.add(new Stage(kind, List.of(inOrder)));
            return this;
        }

        /** Fails, after the steps so far, on a key that the type does not know. */
        Builder refusesUnknownKeys(String btcpay) {
            unknownKeysRefused = true;
            return steps(Step.noOtherKeys(Set.copyOf(keys.keySet()), btcpay));
        }

        /** One of its values takes all the rest of the text, so that nothing can stand after it. */
        Builder hasNoPlaceForServer() {
            mayNameServer = false;
            return this;
        }

        Builder advice(Advice words) {
            advice.add(words);
            return this;
        }

        /** Another way to write it, which its own handler or the legacy pre-pass reads. */
        Builder alsoWritten(String pattern) {
            forms.add(pattern);
            return this;
        }

        /** Another way to write it, which is rewritten as a list first. */
        Builder alsoWritten(Form other) {
            return form(other).alsoWritten(other.pattern());
        }

        /** Another way to take the text apart, which no pattern tells from the usual one. */
        Builder form(Form other) {
            form = other;
            return this;
        }

        Builder example(String text) {
            example = text;
            return this;
        }

        /** Which client is made, and what it prints; null where printing fails. */
        Builder accepts(String client, Function<Text, @Nullable String> canonical) {
            return accepts((text, network) -> Answer.accepted(client, printed(text, canonical)));
        }

        /** The same for a type that makes more than one kind of client. */
        Builder accepts(Handler last) {
            accept = last;
            return this;
        }

        /** Refuses texts of other types in its own words, and so hides what others have said to them. */
        Builder refusesForeign(String btcpay) {
            foreign = Answer.refused(btcpay);
            return this;
        }

        /** Does not let exceptions out, that of a malformed text included. */
        Builder catches(UnaryOperator<Answer> exceptions) {
            caught = exceptions;
            return this;
        }

        /** Takes texts apart in a way of its own. */
        Builder readBy(UnaryOperator<Text> own) {
            reading = own;
            return this;
        }

        /** Hands keys that it does not know to the wallet. */
        Builder passesOnOtherKeys() {
            otherKeysPassedOn = true;
            return this;
        }

        /** Knows its texts by this, and not by their type; whether they can be taken apart does not matter. */
        Builder claims(Predicate<Text> mine) {
            claim = mine;
            return this;
        }

        /** Answers in another way than by going through the steps. */
        Builder handler(Handler own) {
            handler = own;
            return this;
        }

        ConnectionType build() {
            return new ConnectionType(this);
        }

        private static @Nullable String printed(Text text, Function<Text, @Nullable String> canonical) {
            try {
                return canonical.apply(text);
            } catch (NetUriException e) {
                return null;
            }
        }
    }
}
