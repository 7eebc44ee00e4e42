package io.github.btcpayconnect.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a text against the rules of its type, on the newest BTCPay Server and with the plugin installed that knows the
 * type.
 */
final class Judgement {
    private final Text text;
    private final Network network;
    private final Catalogue catalogue;
    private final Problems problems;

    Judgement(Text text, Network network, Catalogue catalogue, Problems problems) {
        this.text = text;
        this.network = network;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Adds what is wrong, and tells which types the text may be of: none, the one, or those that cannot be told apart. */
    List<ConnectionType> judge() {
        Part type = text.parts().get("type");
        if (type == null) {
            return List.of();
        }
        List<ConnectionType> named = catalogue.named(type.value());
        if (named.isEmpty()) {
            return unknown(type);
        }
        List<ConnectionType> likely = named.size() == 1 ? named : likeliest(named);
        ConnectionType judged = likely.get(0);
        if (judged.removed()) {
            problems.error(
                    Rule.TYPE_UNKNOWN,
                    type.valueStart(),
                    type.end(),
                    "BTCPay Server understood this type once; it no longer does.",
                    "Connect another wallet, for example Blink: type=blink.");
            return likely;
        }
        if (likely.size() > 1) {
            problems.warning(
                    Rule.TYPE_AMBIGUOUS,
                    type.valueStart(),
                    type.end(),
                    "Several plugins know this type, and the keys do not tell which one is meant.",
                    "See which plugin the BTCPay Server has.");
        }
        if (likely.size() == 1 || takesNone(likely)) {
            judge(judged);
        }
        return likely;
    }

    /** The same for a text that only this type's handler can read. */
    List<ConnectionType> judgeAs(ConnectionType type) {
        judge(type);
        return List.of(type);
    }

    /** In capitals, or misspelt. The rules of the type in small letters are told all the same. */
    private List<ConnectionType> unknown(Part type) {
        List<ConnectionType> small = catalogue.find(DotNet.toLowerAscii(type.value()));
        if (small.isEmpty()) {
            Misreading misreading = Misreading.ofUnknownType(type.value(), catalogue);
            problems.error(Rule.TYPE_UNKNOWN, type.valueStart(), type.end(), misreading.message(), misreading.remedy());
            return List.of();
        }
        problems.error(
                Rule.TYPE_CASE,
                type.valueStart(),
                type.end(),
                "BTCPay Server knows this type in small letters only.",
                "Write type=" + small.get(0).name() + ".");
        if (small.size() == 1) {
            judge(small.get(0));
        }
        return List.of();
    }

    private void judge(ConnectionType type) {
        if (type.hasOwnHandler()) {
            refusalOf(type);
        } else {
            steps(type);
        }
        for (Advice advice : type.advice()) {
            give(advice);
        }
        if (type != BlinkType.BLINK) {
            misplacedSecrets(type);
        }
        if (type.unknownKeys() == ConnectionType.UnknownKeys.IGNORED) {
            unknownKeys(type);
        }
    }

    private void steps(ConnectionType type) {
        Text read = type.read(text);
        if (type.readsByItself() && !type.isNamed(read.type())) {
            Part part = text.parts().get("type");
            problems.error(
                    Rule.TYPE_MISSING,
                    part == null ? 0 : part.start(),
                    part == null ? 0 : part.keyEnd(),
                    "The plugin of this type knows its keys in small letters only.",
                    "Write type= in small letters.");
        }
        for (ConnectionType.Stage stage : type.stages()) {
            if (stage.kind().test(read)) {
                for (Step step : stage.steps()) {
                    step.judge(read, type, network, problems);
                }
            }
        }
    }

    /** A handler of its own has the last word: what it takes is no error, and what it refuses is one. */
    private void refusalOf(ConnectionType type) {
        if (!text.isSound() || takes(type)) {
            return;
        }
        int before = problems.errors();
        steps(type);
        if (problems.errors() == before) {
            problems.error(
                    Rule.VALUE_INVALID,
                    0,
                    text.raw().length(),
                    "The plugin of this type does not take this text.",
                    "Copy it again from the wallet; it looks like " + type.example());
        }
    }

    private void give(Advice advice) {
        try {
            advice.give(text, network, problems);
        } catch (NetUriException e) {
            // The server cannot be read at all; the steps have said so.
        }
    }

    /** Where any text is taken for a secret or an id, it may still be seen that it is another service's. */
    private void misplacedSecrets(ConnectionType type) {
        for (Part part : text.parts().all()) {
            Key key = type.key(part.key()).orElse(null);
            ValueKind kind =
                    key == null || !(key.secret() || key.name().endsWith("id")) ? null : ValueKind.of(part.value());
            if (kind != null
                    && kind.isCertain()
                    && !kind.isAtHome(part.key(), type)
                    && !problems.hasOneAt(part.valueStart())) {
                Misreading misplaced = Misplaced.of(kind, part.key(), text, type);
                problems.warning(
                        Rule.VALUE_MISPLACED, part.valueStart(), part.end(), misplaced.message(), misplaced.remedy());
            }
        }
    }

    private void unknownKeys(ConnectionType type) {
        for (Part part : text.parts().all()) {
            if (!part.key().equals("type") && !type.knows(part.key())) {
                Misreading unknown = Misplaced.ofKey(part, text, type, catalogue);
                problems.warning(Rule.KEY_UNKNOWN, part.start(), part.keyEnd(), unknown.message(), unknown.remedy());
            }
        }
    }

    /** Of several types of one name, the one whose keys these are, or that alone takes the text; else all of them. */
    private List<ConnectionType> likeliest(List<ConnectionType> named) {
        ConnectionType one = onlyOne(named, type -> knowsAllKeys(type));
        if (one == null) {
            one = onlyOne(named, this::takes);
        }
        return one == null ? named : List.of(one);
    }

    private boolean takesNone(List<ConnectionType> types) {
        return types.stream().noneMatch(this::takes);
    }

    /** Whether it makes a client of the text, or would have to ask first. */
    private boolean takes(ConnectionType type) {
        Answer answer = type.answer(text, network);
        return answer.is(Answer.Kind.ACCEPTED) || answer.is(Answer.Kind.OPEN);
    }

    private boolean knowsAllKeys(ConnectionType type) {
        for (Part part : text.parts().all()) {
            if (!part.key().equals("type") && !type.knows(part.key())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ConnectionType onlyOne(List<ConnectionType> types, Predicate<ConnectionType> test) {
        List<ConnectionType> fit = new ArrayList<>(types);
        fit.removeIf(test.negate());
        return fit.size() == 1 ? fit.get(0) : null;
    }
}
