package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the parts of a text against the rules of their type. */
final class Judgement {
    private static final Map<String, TypeRules> RULES = Map.of("blink", new BlinkRules());

    private Judgement() {}

    static void ofTypes(Parts parts, Network network, Problems problems) {
        Part type = parts.get("type").orElse(null);
        if (type == null) {
            return;
        }
        Optional<ConnectionType> known = Catalogue.find(type.value());
        if (known.isEmpty()) {
            known = Catalogue.find(DotNet.toLowerAscii(type.value()));
            unknownType(type, known, problems);
        } else if (known.get().removed()) {
            problems.error(
                    Rule.TYPE_UNKNOWN,
                    type.valueStart(),
                    type.end(),
                    "BTCPay Server understood this type once; it no longer does.",
                    "Connect another wallet, for example Blink: type=blink.");
        }
        known.ifPresent(found -> {
            TypeRules rules = RULES.get(found.name());
            if (rules != null) {
                rules.judge(parts, network, problems);
            }
            unknownKeys(parts, found, problems);
        });
    }

    private static void unknownType(Part type, Optional<ConnectionType> lowerCase, Problems problems) {
        if (lowerCase.isPresent()) {
            problems.error(
                    Rule.TYPE_CASE,
                    type.valueStart(),
                    type.end(),
                    "BTCPay Server knows this type in small letters only.",
                    "Write type=" + lowerCase.get().name() + ".");
        } else {
            Misreading misreading = Misreading.ofUnknownType(type.value());
            problems.error(Rule.TYPE_UNKNOWN, type.valueStart(), type.end(), misreading.message(), misreading.remedy());
        }
    }

    private static void unknownKeys(Parts parts, ConnectionType type, Problems problems) {
        List<String> names = type.keys().stream().map(ConnectionType.Key::name).toList();
        for (Part part : parts.all()) {
            if (!part.key().equals("type") && type.key(part.key()).isEmpty()) {
                problems.warning(
                        Rule.KEY_UNKNOWN,
                        part.start(),
                        part.keyEnd(),
                        "BTCPay Server does not know this key and ignores it.",
                        Nearest.of(part.key(), names)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Delete it."));
            }
        }
    }
}
