package io.github.btcpayconnect.core.repair;

import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;
import java.util.List;

/** Mends values whose look leaves no doubt: what came along with a key or an id, capitals, addresses of servers. */
final class Values implements Pass {
    @Override
    public Draft over(Draft draft, Network network) {
        Vocabulary vocabulary = Vocabulary.of(draft.text());
        String type = vocabulary.type().orElse(null);
        if (type == null) {
            return draft;
        }
        List<Segment> segments = Segment.of(draft.text(), vocabulary);
        boolean clearText = segments.stream()
                .anyMatch(segment ->
                        segment.isOf("allowinsecure") && segment.value().equalsIgnoreCase("true"));
        boolean blinkAccount = type.equals("blink") && Segment.has(segments, "api-key");
        Edit edit = draft.edit();
        for (Segment segment : segments) {
            String key = segment.key();
            if (key == null) {
                continue;
            }
            Shape shape = Shape.of(key, type);
            Vocabulary.Mention again = shape == Shape.ANY ? null : vocabulary.at(segment.value(), 0);
            if (again != null && again.key().equals(key)) {
                edit.delete(
                        segment.valueStart(),
                        segment.valueStart() + again.sign() + 1,
                        Rule.DUPLICATE_KEY,
                        "Took away a key that stood before its value twice.");
            } else if (shape == Shape.HTTP_SERVER) {
                Servers.Mended server = Servers.mended(segment.value(), type, blinkAccount, clearText);
                if (server != null) {
                    edit.replace(segment.valueStart(), segment.end(), server.value(), server.rule(), server.message());
                }
            } else {
                core(segment, shape, edit);
            }
        }
        return edit.end();
    }

    private static void core(Segment segment, Shape shape, Edit edit) {
        String value = segment.value();
        String core = shape.core(value);
        boolean doubled = shape == Shape.BLINK_KEY && isDoubled(value);
        if (core.equals(value) || !(doubled || shape.isOf(core))) {
            return;
        }
        if (value.endsWith(core) && !value.equalsIgnoreCase(core)) {
            edit.delete(
                    segment.valueStart(), segment.end() - core.length(), rule(shape, doubled), message(shape, doubled));
        } else {
            edit.replace(segment.valueStart(), segment.end(), core, rule(shape, doubled), message(shape, doubled));
        }
    }

    private static boolean isDoubled(String value) {
        String prefix = Secret.knownPrefix(value);
        return !prefix.isEmpty() && value.startsWith(prefix, prefix.length());
    }

    private static Rule rule(Shape shape, boolean doubled) {
        return switch (shape) {
            case BLINK_KEY -> doubled ? Rule.API_KEY_DOUBLED : Rule.API_KEY_FORM;
            case UUID -> Rule.WALLET_ID_FORM;
            case CURRENCY -> Rule.CURRENCY_INVALID;
            case BOOLEAN -> Rule.ALLOWINSECURE_INVALID;
            case TYPE -> Rule.TYPE_CASE;
            case ADDRESS -> Rule.LN_ADDRESS_INVALID;
            case HEX, HTTP_SERVER, ANY -> Rule.VALUE_INVALID;
        };
    }

    private static String message(Shape shape, boolean doubled) {
        return switch (shape) {
            case BLINK_KEY ->
                doubled
                        ? "Took away the prefix of the API key that stood there twice."
                        : "Took away what does not belong to the API key.";
            case UUID -> "Took away what does not belong to the wallet id.";
            case CURRENCY -> "Wrote the currency as BTCPay Server wants it, in capitals.";
            case TYPE -> "Wrote the type as BTCPay Server knows it.";
            case ADDRESS -> "Took away what does not belong to the Lightning address.";
            case BOOLEAN, HEX, HTTP_SERVER, ANY -> "Took away what does not belong to the value.";
        };
    }
}
