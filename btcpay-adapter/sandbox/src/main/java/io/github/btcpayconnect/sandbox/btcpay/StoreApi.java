package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /stores}, and what hangs on one but its payment methods. */
final class StoreApi {
    /** What the sandbox says of every store: the values of a new one. */
    private static final String SETTINGS = """
            {"website":null,"brandColor":null,"applyBrandColorToBackend":false,"logoUrl":null,"cssUrl":null,\
            "paymentSoundUrl":null,"supportUrl":null,"invoiceExpiration":900,"displayExpirationTimer":300,\
            "refundBOLT11Expiration":30,"monitoringExpiration":86400,"speedPolicy":"MediumSpeed",\
            "lightningDescriptionTemplate":"Paid to {StoreName} (Order ID: {OrderId})","paymentTolerance":0.0,\
            "anyoneCanCreateInvoice":false,"defaultCurrency":"USD","additionalTrackedRates":[],\
            "lightningAmountInSatoshi":false,"lightningPrivateRouteHints":false,"onChainWithLnInvoiceFallback":false,\
            "lazyPaymentMethods":false,"redirectAutomatically":false,"archived":false,"showRecommendedFee":true,\
            "recommendedFeeBlockTarget":1,"defaultPaymentMethod":null,"htmlTitle":null,\
            "networkFeeMode":"MultiplePaymentsOnly","paymentMethodCriteria":[],"payJoinEnabled":false,\
            "autoDetectLanguage":false,"showPayInWalletButton":true,"showStoreHeader":true,"celebratePayment":true,\
            "playSoundOnPayment":false,"receipt":{"enabled":true,"showQR":true,"showPayments":true}}""";

    private final Database database;
    private final Changes changes;

    StoreApi(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    BtcpayAnswer all(BtcpayRequest request, Caller caller) {
        if (!request.is("GET")) {
            return BtcpayAnswer.notAllowed("GET");
        }
        if (!caller.keyAllows(Permission.VIEW_STORE)) {
            return BtcpayAnswer.forbidden(Permission.VIEW_STORE);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (StoreRow row : database.stores()) {
            // Administrators see in this list only where they are members.
            boolean member = database.role(row.id(), caller.user()).isPresent();
            if (member && caller.may(Permission.VIEW_STORE, row.id(), database)) {
                list.add(shown(row));
            }
        }
        return BtcpayAnswer.ok(list);
    }

    BtcpayAnswer one(BtcpayRequest request, Caller caller, String storeId) {
        boolean reads = request.is("GET");
        String permission = reads ? Permission.VIEW_STORE : Permission.MODIFY_STORE;
        if (!caller.may(permission, storeId, database)) {
            return BtcpayAnswer.forbidden(permission);
        }
        StoreRow row = database.store(storeId).orElseThrow();
        return switch (request.method()) {
            case "GET" -> BtcpayAnswer.ok(shown(row));
            case "PUT" -> Bodies.refusal(request).orElseGet(() -> rename(request, row));
            case "DELETE" -> {
                database.remove(storeId);
                yield BtcpayAnswer.empty(200);
            }
            default -> BtcpayAnswer.notAllowed("DELETE, GET, PUT");
        };
    }

    private BtcpayAnswer rename(BtcpayRequest request, StoreRow row) {
        JsonNode body = Json.parse(request.body());
        StoreRow renamed = row.named(
                Json.member(body, "name").asText(row.name()),
                Json.member(body, "archived").asBoolean(row.archived()));
        return changes.carryOut(request, () -> Changes.Outcome.of(renamed, BtcpayAnswer.ok(shown(renamed))));
    }

    /** @param rest the parts of the path after {@code users} */
    BtcpayAnswer members(BtcpayRequest request, Caller caller, String storeId, List<String> rest) {
        if (!caller.may(Permission.MODIFY_STORE, storeId, database)) {
            return BtcpayAnswer.forbidden(Permission.MODIFY_STORE);
        }
        if (request.is("POST") && rest.isEmpty()) {
            JsonNode body = Json.parse(request.body());
            Optional<StoreRole> role = StoreRole.of(Json.member(body, "role").asText());
            if (role.isEmpty()) {
                return BtcpayAnswer.invalid("role", "The role is not one of this store");
            }
            database.join(storeId, Json.member(body, "userId").asText(), role.get());
            return BtcpayAnswer.empty(200);
        }
        if (request.is("DELETE") && rest.size() == 1) {
            database.leave(storeId, rest.get(0));
            return BtcpayAnswer.empty(200);
        }
        return BtcpayAnswer.notAllowed(rest.isEmpty() ? "POST" : "DELETE");
    }

    private static ObjectNode shown(StoreRow row) {
        ObjectNode shown = Json.object().put("id", row.id()).put("name", row.name());
        shown.setAll((ObjectNode) Json.parse(SETTINGS));
        return shown.put("archived", row.archived());
    }
}
