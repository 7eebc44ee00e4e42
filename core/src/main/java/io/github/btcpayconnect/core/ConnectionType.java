package io.github.btcpayconnect.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of connection string: its name, who understands it, its keys, and what is checked in which order.
 *
 * <p>One plugin's idea of a type is one of these; several plugins may share a name. {@link TypeEntry} shows how one is
 * written.
 */
public final class ConnectionType {
    private final String name;
    private final String origin;
    private final @Nullable String repository;
    private final boolean caseMatters;
    private final List<Versions> versions;
    private final Map<String, Key> keys;
    private final UnknownKeys unknownKeys;
    private final @Nullable UnaryOperator<Text> reading;
    private final List<String> forms;
    private final String example;
    private final List<Stage> stages;
    private final List<Advice> advice;
    private final @Nullable Form form;
    private final Handler handler;
    private final boolean ownHandler;

    ConnectionType(TypeEntry entry) {
        this.name = entry.name;
        this.origin = entry.origin;
        this.repository = entry.repository;
        this.caseMatters = entry.caseMatters;
        this.versions = List.copyOf(entry.versions);
        this.keys = new LinkedHashMap<>(entry.keys);
        this.unknownKeys = entry.unknownKeys;
        this.reading = entry.reading;
        this.forms = List.copyOf(entry.forms);
        this.example = entry.example;
        this.stages = List.copyOf(entry.stages);
        this.advice = List.copyOf(entry.advice);
        this.form = entry.form;
        this.ownHandler = entry.handler != null || entry.claim != null;
        this.handler = entry.handler == null ? new StepHandler(entry, this) : entry.handler;
    }

    /** Begins the entry of a type that BTCPay Server understands by itself. */
    static TypeEntry builtIn(String name, String origin) {
        return new TypeEntry(name, origin, null);
    }

    /** Begins the entry of a type that a plugin understands. */
    static TypeEntry plugin(String name, String origin, String repository) {
        return new TypeEntry(name, origin, Objects.requireNonNull(repository, "repository"));
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

    /** Whether it is known where the plugin's code is kept; if not, {@link #repository()} is a name of ours. */
    public boolean hasKnownRepository() {
        return repository != null && !repository.startsWith("unknown/");
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

    /** What becomes of a key that it does not know. */
    public UnknownKeys unknownKeys() {
        return unknownKeys;
    }

    /** What becomes of a key that a type does not know. */
    public enum UnknownKeys {
        IGNORED("ignored"),
        REFUSED("refused"),
        /** The plugin hands it to the wallet. */
        PASSED_ON("passed-on"),
        /** The last value takes all the rest of the text. */
        PART_OF_VALUE("part-of-value");

        private final String id;

        UnknownKeys(String id) {
            this.id = id;
        }

        /** The stable name, as JSON has it. */
        public String id() {
            return id;
        }
    }

    /**
     * Whether a string of it may have a {@code server}, used or ignored: BTCPay Server 2.4.5 and newer want one from
     * everybody but administrators.
     */
    public boolean mayNameServer() {
        return keys.containsKey("server") || unknownKeys == UnknownKeys.IGNORED;
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

    /** Whether its handler takes texts apart in a way of its own. */
    boolean readsByItself() {
        return reading != null;
    }

    /** The text as the handler of this type takes it apart. */
    Text read(Text text) {
        return reading == null ? text : reading.apply(text);
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
}
