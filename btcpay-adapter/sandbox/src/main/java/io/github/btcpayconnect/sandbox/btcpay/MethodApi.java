package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /stores/{id}/payment-methods}. */
final class MethodApi {
    private static final String INVALID_CONFIG = "Invalid configuration (";
    private static final String TYPE = "'BTCPayServer.Payments.Lightning.LightningPaymentMethodConfig'";

    private final Database database;
    private final LightningJudge judge;
    private final Changes changes;

    MethodApi(Database database, LightningJudge judge, Changes changes) {
        this.database = database;
        this.judge = judge;
        this.changes = changes;
    }

    /** @param rest the parts of the path after {@code payment-methods} */
    BtcpayAnswer answer(BtcpayRequest request, Caller caller, String storeId, List<String> rest) {
        if (rest.isEmpty()) {
            return request.is("GET") ? list(request, caller, storeId) : BtcpayAnswer.notAllowed("GET");
        }
        String name = rest.get(0);
        if (name.equalsIgnoreCase("LightningNetwork") || name.equalsIgnoreCase("LNURLPay")) {
            return BtcpayAnswer.error(
                    410,
                    "unsupported-in-v2",
                    "This route isn't supported by BTCPay Server 2.0 and newer. Please update your integration.");
        }
        if (rest.size() > 1 && !name.equalsIgnoreCase("OnChain")) {
            return BtcpayAnswer.empty(404);
        }
        return switch (request.method()) {
            case "GET" -> get(request, caller, storeId, name);
            case "PUT" -> put(request, caller, storeId, name);
            case "DELETE" -> delete(request, caller, storeId, name);
            default -> BtcpayAnswer.notAllowed("DELETE, GET, PUT");
        };
    }

    private BtcpayAnswer list(BtcpayRequest request, Caller caller, String storeId) {
        Optional<BtcpayAnswer> refusal = refuseReading(request, caller, storeId);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean onlyEnabled = isTrue(request.parameter("onlyEnabled"));
        StoreRow row = database.store(storeId).orElseThrow();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> method : row.configs().entrySet()) {
            if (!onlyEnabled || row.isEnabled(method.getKey())) {
                list.add(shown(row, method.getKey(), withConfig(request) ? method.getValue() : null));
            }
        }
        return BtcpayAnswer.ok(list);
    }

    private BtcpayAnswer get(BtcpayRequest request, Caller caller, String storeId, String name) {
        Optional<BtcpayAnswer> refusal = refuseReading(request, caller, storeId).or(() -> refuseBlank(name));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        StoreRow row = database.store(storeId).orElseThrow();
        Optional<MethodId> method = MethodId.of(name);
        if (method.isEmpty() || !row.configs().containsKey(method.get().id())) {
            return BtcpayAnswer.noMethod();
        }
        String id = method.get().id();
        return BtcpayAnswer.ok(
                shown(row, id, withConfig(request) ? row.configs().get(id) : null));
    }

    private Optional<BtcpayAnswer> refuseReading(BtcpayRequest request, Caller caller, String storeId) {
        if (!caller.may(Permission.VIEW_STORE, storeId, database)) {
            return Optional.of(BtcpayAnswer.forbidden(Permission.VIEW_STORE));
        }
        for (String flag : List.of("includeConfig", "onlyEnabled")) {
            String value = request.parameter(flag);
            if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                return Optional.of(BtcpayAnswer.invalid(flag, "The value '" + value + "' is not valid."));
            }
        }
        return withConfig(request) && !caller.may(Permission.MODIFY_STORE, storeId, database)
                ? Optional.of(BtcpayAnswer.forbiddenLate(Permission.MODIFY_STORE))
                : Optional.empty();
    }

    private BtcpayAnswer delete(BtcpayRequest request, Caller caller, String storeId, String name) {
        if (!caller.may(Permission.MODIFY_STORE, storeId, database)) {
            return BtcpayAnswer.forbidden(Permission.MODIFY_STORE);
        }
        StoreRow row = database.store(storeId).orElseThrow();
        Optional<BtcpayAnswer> refusal = refuseBlank(name);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<MethodId> method = MethodId.of(name);
        return method.isEmpty()
                ? BtcpayAnswer.noMethod()
                : changes.carryOut(
                        request,
                        () -> Changes.Outcome.of(row.without(method.get().id()), BtcpayAnswer.empty(200)));
    }

    private BtcpayAnswer put(BtcpayRequest request, Caller caller, String storeId, String name) {
        if (!caller.may(Permission.MODIFY_STORE, storeId, database)) {
            return BtcpayAnswer.forbidden(Permission.MODIFY_STORE);
        }
        // The whole row, as it is now: what others write from here on is lost.
        StoreRow row = database.store(storeId).orElseThrow();
        Optional<BtcpayAnswer> refusal = refuseBlank(name).or(() -> Bodies.refusal(request));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<MethodId> method = MethodId.of(name);
        JsonNode body = Json.parse(request.body());
        return method.isEmpty()
                ? BtcpayAnswer.noMethod()
                : changes.carryOut(request, () -> changed(row, method.get(), body, caller));
    }

    private Changes.Outcome changed(StoreRow before, MethodId method, JsonNode body, Caller caller) {
        StoreRow row = before;
        JsonNode config = Json.member(body, "config");
        if (!config.isMissingNode()) {
            Changes.Outcome outcome = switch (method) {
                case LIGHTNING -> lightning(row, config, caller);
                case LNURL -> Changes.Outcome.of(row.with(method.id(), lnurl(config)), null);
                case CHAIN ->
                    Changes.Outcome.of(
                            null,
                            BtcpayAnswer.invalid(
                                    "AccountDerivation",
                                    "Invalid account derivation",
                                    "AccountKeySettings",
                                    "Invalid AccountKeySettings"));
            };
            if (outcome.row() == null) {
                return outcome;
            }
            row = outcome.row();
        }
        JsonNode enabled = Json.member(body, "enabled");
        if (enabled.isBoolean()) {
            row = row.enabled(method.id(), enabled.booleanValue());
        }
        JsonNode stored = row.configs().get(method.id());
        return stored == null
                // It is kept whether the method is enabled, though there is none.
                ? Changes.Outcome.of(row, BtcpayAnswer.noMethod())
                : Changes.Outcome.of(
                        row, BtcpayAnswer.ok(shown(row, method.id(), config.isMissingNode() ? null : stored)));
    }

    private Changes.Outcome lightning(StoreRow row, JsonNode given, Caller caller) {
        JsonNode config = given.isTextual() ? Json.object().put("connectionString", given.textValue()) : given;
        Optional<BtcpayAnswer> malformed = refuseMalformed(config);
        if (malformed.isPresent()) {
            return Changes.Outcome.of(null, malformed.get());
        }
        LightningConfig wanted = LightningConfig.of(config);
        LightningConfig stored = LightningConfig.of(row.configs().getOrDefault(MethodId.LIGHTNING.id(), Json.object()));
        Optional<BtcpayAnswer> refusal = judge.judge(wanted, stored, caller);
        return refusal.isPresent()
                ? Changes.Outcome.of(null, refusal.get())
                : Changes.Outcome.of(row.with(MethodId.LIGHTNING.id(), wanted.json()), null);
    }

    private static Optional<BtcpayAnswer> refuseMalformed(JsonNode config) {
        if (config.isObject()) {
            return Optional.empty();
        }
        String words;
        if (config.isNull()) {
            words = "Invalid LightningPaymentMethodConfig";
        } else if (config.isArray()) {
            words = "Cannot deserialize the current JSON array (e.g. [1,2,3]) into type " + TYPE
                    + " because the type requires a JSON object (e.g. {\"name\":\"value\"}) to deserialize correctly.\n"
                    + "To fix this error either change the JSON to a JSON object (e.g. {\"name\":\"value\"}) or change the"
                    + " deserialized type to an array or a type that implements a collection interface (e.g. ICollection,"
                    + " IList) like List<T> that can be deserialized from a JSON array. JsonArrayAttribute can also be added"
                    + " to the type to force it to deserialize from a JSON array.\nPath ''.";
        } else {
            String value = config.isBoolean() ? config.booleanValue() ? "True" : "False" : config.asText();
            words = "Error converting value " + value + " to type " + TYPE + ". Path ''.";
        }
        return Optional.of(BtcpayAnswer.invalid("config", INVALID_CONFIG + words + ")"));
    }

    /** What was asked for is dropped but for one member: so the real one answered. */
    private static ObjectNode lnurl(JsonNode config) {
        return Json.object()
                .put("useBech32Scheme", Json.member(config, "useBech32Scheme").asBoolean(false))
                .put("lud12Enabled", true)
                .put("lud21Enabled", true);
    }

    private static Optional<BtcpayAnswer> refuseBlank(String name) {
        return name.isBlank()
                ? Optional.of(BtcpayAnswer.invalid("paymentMethodId", "Invalid payment id"))
                : Optional.empty();
    }

    private static boolean withConfig(BtcpayRequest request) {
        return isTrue(request.parameter("includeConfig"));
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && value.toLowerCase(Locale.ROOT).equals("true");
    }

    private static ObjectNode shown(StoreRow row, String method, @Nullable JsonNode config) {
        ObjectNode shown = Json.object().put("enabled", row.isEnabled(method));
        if (config != null) {
            shown.set("config", config);
        }
        return shown.put("paymentMethodId", method);
    }
}
