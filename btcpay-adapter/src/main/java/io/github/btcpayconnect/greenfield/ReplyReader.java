package io.github.btcpayconnect.greenfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.greenfield.Refusal.Complaint;
import io.github.btcpayconnect.greenfield.Refusal.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Picks out of Greenfield's answers what is there in the form that it should have. Empty is: this is no answer. */
final class ReplyReader {
    private ReplyReader() {}

    static Optional<Permissions> permissions(JsonNode answer) {
        return answer.path("permissions").isArray()
                ? Optional.of(Permissions.of(texts(answer.path("permissions"))))
                : Optional.empty();
    }

    static Optional<ServerInfo> serverInfo(JsonNode answer) {
        return answer.isObject()
                ? Optional.of(new ServerInfo(
                        ServerInfo.version(text(answer, "version")), texts(answer.path("supportedPaymentMethods"))))
                : Optional.empty();
    }

    static Optional<Boolean> synchronizedNow(JsonNode answer) {
        return answer.path("synchronized").isBoolean()
                ? Optional.of(answer.path("synchronized").booleanValue())
                : Optional.empty();
    }

    static Optional<Boolean> serverAdmin(JsonNode answer) {
        return answer.path("roles").isArray()
                ? Optional.of(texts(answer.path("roles")).contains("ServerAdmin"))
                : Optional.empty();
    }

    static Optional<Store> store(JsonNode answer) {
        String id = text(answer, "id");
        return Ids.isFit(id)
                ? Optional.of(new Store(
                        id, text(answer, "name"), answer.path("archived").asBoolean(false)))
                : Optional.empty();
    }

    /** All or nothing: a list with a gap would hide a store. */
    static <T> Optional<List<T>> list(JsonNode answer, Function<JsonNode, Optional<T>> reader) {
        if (!answer.isArray()) {
            return Optional.empty();
        }
        List<T> all = new ArrayList<>();
        for (JsonNode item : answer) {
            Optional<T> one = reader.apply(item);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(List.copyOf(all));
    }

    static Optional<LightningInvoice> invoice(JsonNode answer) {
        String id = text(answer, "id");
        String bolt11 = text(answer, "BOLT11");
        return Ids.isFit(id) && !bolt11.isEmpty()
                ? Optional.of(new LightningInvoice(id, text(answer, "status"), bolt11))
                : Optional.empty();
    }

    /** In millisatoshis; some wallets have several parts, of which this is what can be spent. */
    static Optional<BigDecimal> balance(JsonNode answer) {
        try {
            return Optional.of(new BigDecimal(text(answer.path("offchain"), "local")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The four shapes of an error; empty for anything else. */
    static Optional<Refusal> refusal(int status, JsonNode answer) {
        if (status == 422) {
            return list(answer, ReplyReader::complaint)
                    .map(complaints -> new Refusal(Kind.INVALID, status, "", "", "", complaints));
        }
        String code = text(answer, "code");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = switch (status) {
            case 401 -> Kind.UNKNOWN_KEY;
            case 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_THERE;
            case 503 -> Kind.NOT_READY;
            default -> Kind.UNAVAILABLE;
        };
        return Optional.of(
                new Refusal(kind, status, code, text(answer, "message"), text(answer, "missingPermission"), List.of()));
    }

    private static Optional<Complaint> complaint(JsonNode item) {
        return item.path("message").isTextual()
                ? Optional.of(new Complaint(text(item, "path"), text(item, "message")))
                : Optional.empty();
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).textValue() : "";
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        return texts;
    }
}
