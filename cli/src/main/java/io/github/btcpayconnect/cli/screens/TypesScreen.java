package io.github.btcpayconnect.cli.screens;

import io.github.btcpayconnect.cli.terminal.Printer;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.ConnectionType.Versions;
import io.github.btcpayconnect.core.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The catalogue of types: all of them, a line each, or some of them whole. */
public final class TypesScreen {
    private static final String INDENT = "  ";
    private static final int GAP = 2;
    private static final int LABEL = 12;

    /** Fewer columns than this are too few for sentences. */
    private static final int NARROW = 30;

    private final Printer out;

    /** A screen on this printer. */
    public TypesScreen(Printer out) {
        this.out = out;
    }

    /** Every type: its name, whose it is, and where from. */
    public void list(List<ConnectionType> types) {
        group("BTCPay Server itself:", types, type -> type.repository().isEmpty() && !type.removed());
        group("Plugins:", types, type -> type.repository().isPresent());
        group("No longer understood:", types, ConnectionType::removed);
        paragraph("Next: btcpay-connect types NAME shows the keys of one, for example btcpay-connect types blink");
    }

    private void group(String title, List<ConnectionType> types, Predicate<ConnectionType> members) {
        // Those that share a name stand together.
        List<ConnectionType> group = types.stream()
                .filter(members)
                .sorted(Comparator.comparing(ConnectionType::name))
                .toList();
        int nameWidth = width(types.stream().map(ConnectionType::name).toList());
        int originWidth = width(group.stream().map(ConnectionType::origin).toList());
        out.line(out.strong(title));
        for (ConnectionType type : group) {
            String start = INDENT + pad(type.name(), nameWidth + GAP);
            String source = source(type);
            String line = start + (source.isEmpty() ? type.origin() : pad(type.origin(), originWidth + GAP) + source);
            if (line.length() <= out.look().columns()) {
                out.line(line);
            } else {
                out.line(start + type.origin());
                out.line(INDENT + INDENT + source);
            }
        }
        out.line();
    }

    /** Where a type comes from, in a word or two; empty for one that every BTCPay Server knows. */
    private static String source(ConnectionType type) {
        String plugin = type.repository().isEmpty() ? "" : plugin(type);
        return plugin.isEmpty() ? versions(type) : plugin;
    }

    private static String plugin(ConnectionType type) {
        return type.hasKnownRepository() ? type.repository().orElse("") : "repository not known";
    }

    private static String versions(ConnectionType type) {
        return type.versions().stream().map(TypesScreen::versions).collect(Collectors.joining(" and "));
    }

    private static String versions(Versions span) {
        String since = span.since().map(version -> "from " + version).orElse("");
        String until = span.until().map(version -> "before " + version).orElse("");
        return since + (since.isEmpty() || until.isEmpty() ? "" : ", ") + until;
    }

    /** Some types, each whole. */
    public void show(List<ConnectionType> types) {
        if (types.size() > 1) {
            paragraph(types.size() + " plugins share this name. BTCPay asks the one that is installed.");
            out.line();
        }
        boolean first = true;
        for (ConnectionType type : types) {
            if (!first) {
                out.line();
            }
            first = false;
            one(type);
        }
    }

    private void one(ConnectionType type) {
        out.line(out.strong("type=" + type.name() + ": " + type.origin()));
        out.line();
        field("From", from(type));
        field("Versions", versionsInWords(type));
        if (!type.caseMatters()) {
            field("Case", "the type may be written in small or capital letters");
        }
        out.line();
        keys(type.keys());
        paragraph(otherKeys(type));
        if (!type.forms().isEmpty()) {
            out.line();
            out.line("Also written:");
            type.forms().forEach(form -> out.line(INDENT + form));
        }
        out.line();
        out.line("Example, with placeholders in capitals:");
        // In one piece, so that it can be copied.
        out.line(INDENT + type.example());
    }

    private static String from(ConnectionType type) {
        if (type.repository().isEmpty()) {
            return "BTCPay Server itself";
        }
        return type.hasKnownRepository() ? "the plugin " + plugin(type) : "a plugin whose repository is not known";
    }

    private static String versionsInWords(ConnectionType type) {
        if (type.repository().isPresent()) {
            return "every BTCPay Server that has the plugin";
        }
        String known = "BTCPay Server " + versions(type);
        return type.versions().isEmpty()
                ? "every BTCPay Server"
                : type.removed() ? known + "; newer ones refuse it" : known;
    }

    private static String otherKeys(ConnectionType type) {
        return switch (type.unknownKeys()) {
            case IGNORED -> "Any other key is ignored.";
            case REFUSED -> "Any other key is refused.";
            case PASSED_ON -> "Any other key is handed to the wallet.";
            case PART_OF_VALUE -> "Nothing can stand behind it: the value goes to the end of the text.";
        };
    }

    private void keys(List<Key> keys) {
        int width = width(keys.stream().map(Key::name).toList());
        String rest = " ".repeat(INDENT.length() + width + GAP + LABEL);
        boolean narrow = out.look().columns() - rest.length() < NARROW;
        for (Key key : keys) {
            String start = INDENT + pad(key.name(), width + GAP);
            if (narrow) {
                out.line(INDENT + key.name());
                lines(INDENT + INDENT, INDENT + INDENT, need(key) + "; " + details(key));
            } else {
                lines(start + pad(need(key), LABEL), rest, details(key));
            }
        }
    }

    private static String need(Key key) {
        return switch (key.need()) {
            case REQUIRED -> "required";
            case ONE_OF -> "one of";
            case OPTIONAL -> "optional";
            case IGNORED -> "ignored";
        };
    }

    private static String details(Key key) {
        List<String> details = new ArrayList<>();
        details.add(key.format());
        if (key.secret()) {
            details.add("secret");
        }
        key.aliasOf().ifPresent(other -> details.add("another name of " + other));
        Optional<String> standard = key.standard();
        standard.ifPresent(value -> details.add("else " + value));
        if (!key.conflicts().isEmpty()) {
            details.add("not beside " + String.join(" or ", key.conflicts()));
        }
        return String.join("; ", details);
    }

    private void field(String name, String value) {
        lines(INDENT + pad(name, LABEL), INDENT + " ".repeat(LABEL), value);
    }

    private void paragraph(String text) {
        lines("", "", text);
    }

    private void lines(String first, String rest, String text) {
        Paragraph.lines(first, rest, text, out.look().columns()).forEach(out::line);
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
