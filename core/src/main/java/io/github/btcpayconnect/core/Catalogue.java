package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of connection strings, by name. Several plugins may have a type of the same name. */
public final class Catalogue {
    private static final Catalogue KNOWN = new Catalogue(families());

    private final List<ConnectionType> types;
    private final Map<String, List<ConnectionType>> byName;
    private final Set<String> keys;
    private final List<ConnectionType> withForm;
    private final List<ConnectionType> readingByThemselves;

    private Catalogue(Collection<ConnectionType> entries) {
        this.types = List.copyOf(entries);
        Map<String, List<ConnectionType>> names = new LinkedHashMap<>();
        this.keys = new LinkedHashSet<>(Set.of("type"));
        List<ConnectionType> forms = new ArrayList<>();
        for (ConnectionType type : types) {
            names.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type);
            type.keys().forEach(key -> keys.add(key.name()));
            if (type.form() != null && !type.removed()) {
                forms.add(type);
            }
        }
        this.byName = Collections.unmodifiableMap(names);
        this.withForm = List.copyOf(forms);
        this.readingByThemselves =
                types.stream().filter(ConnectionType::readsByItself).toList();
    }

    private static List<ConnectionType> families() {
        List<ConnectionType> all = new ArrayList<>();
        all.addAll(BuiltInTypes.ALL);
        all.addAll(BlinkType.ALL);
        all.addAll(PluginTypes.ALL);
        all.addAll(RemovedTypes.ALL);
        return all;
    }

    /** Every type that this library knows. */
    public static Catalogue known() {
        return KNOWN;
    }

    /** The same, and one more. */
    Catalogue with(ConnectionType type) {
        List<ConnectionType> more = new ArrayList<>(types);
        more.add(type);
        return new Catalogue(more);
    }

    /** All types: built-in ones in the order in which BTCPay Server asks them, then plugins, then those that are gone. */
    public List<ConnectionType> types() {
        return types;
    }

    /** The types that BTCPay Server understands by itself, in its order, those that are gone included. */
    public List<ConnectionType> builtIn() {
        return types.stream().filter(type -> type.repository().isEmpty()).toList();
    }

    /** The types of exactly this name; more than one if several plugins share it. */
    public List<ConnectionType> find(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /**
     * The plugins' types that a name stands for: {@code nwc@Kukks}, the owner in any case, or {@code nwc} alone. More
     * than one if the name alone does not tell.
     */
    public List<ConnectionType> plugins(String nameAndOwner) {
        int at = nameAndOwner.indexOf('@');
        String name = at < 0 ? nameAndOwner : nameAndOwner.substring(0, at);
        String owner = at < 0 ? "" : nameAndOwner.substring(at + 1);
        return find(name).stream()
                .filter(type -> type.repository().isPresent())
                .filter(type ->
                        at < 0 || DotNet.equalsIgnoringCase(owner, type.owner().orElse("")))
                .toList();
    }

    /** The types that a value of {@code type} may mean, spelled as it is. */
    List<ConnectionType> named(String value) {
        List<ConnectionType> exact = find(value);
        return exact.isEmpty()
                ? find(DotNet.toLowerAscii(value)).stream()
                        .filter(type -> type.isNamed(value))
                        .toList()
                : exact;
    }

    /** The first type of which a text is a form that is no list. */
    @Nullable
    ConnectionType ofForm(String text) {
        List<ConnectionType> types = allOfForm(text);
        return types.isEmpty() ? null : types.get(0);
    }

    /** The types of which a text is a form that is no list. */
    List<ConnectionType> allOfForm(String text) {
        List<ConnectionType> types = new ArrayList<>(0);
        for (ConnectionType type : withForm) {
            Form form = type.form();
            if (form != null && form.isOf(text)) {
                types.add(type);
            }
        }
        return types;
    }

    /** The types whose handlers take texts apart in a way of their own. */
    List<ConnectionType> readingByThemselves() {
        return readingByThemselves;
    }

    /** The name that this one is a misspelling of, if there is one. */
    Optional<String> nearest(String name) {
        return Nearest.of(name, byName.keySet());
    }

    /** The names of the types that know this key, of those that there still are. */
    List<String> thatKnow(String key) {
        return types.stream()
                .filter(type -> type.knows(key) && !type.removed())
                .map(ConnectionType::name)
                .distinct()
                .toList();
    }

    /** Whether any type knows this key. */
    boolean knowsKey(String key) {
        return keys.contains(key);
    }
}
