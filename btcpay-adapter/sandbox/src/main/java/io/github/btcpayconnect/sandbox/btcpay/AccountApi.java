package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Keys, users and the server itself. */
final class AccountApi {
    private static final int HEIGHT = 900_000;
    private static final Duration AGE_OF_USERS = Duration.ofDays(30);

    private final Database database;
    private final BtcpayOptions options;
    private final long created;

    AccountApi(Database database, BtcpayOptions options, Clock clock) {
        this.database = database;
        this.options = options;
        this.created = clock.instant().minus(AGE_OF_USERS).getEpochSecond();
    }

    BtcpayAnswer currentKey(BtcpayRequest request, Caller caller) {
        Database.Key key = caller.key();
        if (key == null) {
            return Doorkeeper.anonymous();
        }
        return switch (request.method()) {
            case "GET" -> BtcpayAnswer.ok(shown(key));
            case "DELETE" -> {
                database.removeKey(key.text());
                yield BtcpayAnswer.empty(200);
            }
            default -> BtcpayAnswer.notAllowed("DELETE, GET");
        };
    }

    BtcpayAnswer newKey(BtcpayRequest request, Caller caller) {
        if (!request.is("POST")) {
            return BtcpayAnswer.notAllowed("POST");
        }
        if (!caller.may(Permission.UNRESTRICTED)) {
            return BtcpayAnswer.forbidden(Permission.UNRESTRICTED);
        }
        JsonNode body = Json.parse(request.body());
        List<String> permissions = new ArrayList<>();
        for (JsonNode permission : Json.member(body, "permissions")) {
            String name = permission.asText();
            if (!name.toLowerCase(Locale.ROOT).startsWith("btcpay.") && !name.equals(Permission.UNRESTRICTED)) {
                return BtcpayAnswer.invalid("permissions[" + permissions.size() + "]", "Invalid 'Permission' String");
            }
            int colon = name.indexOf(':');
            int end = colon < 0 ? name.length() : colon;
            permissions.add(name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end));
        }
        String text =
                (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 40);
        Database.Key key = new Database.Key(text, Json.member(body, "label").asText(""), caller.user(), permissions);
        database.add(key);
        return BtcpayAnswer.ok(shown(key));
    }

    BtcpayAnswer me(Caller caller) {
        if (!caller.may(Permission.VIEW_PROFILE)) {
            return BtcpayAnswer.forbidden(Permission.VIEW_PROFILE);
        }
        BtcpayUser user = caller.user();
        ObjectNode shown = Json.object()
                .put("id", user.id())
                .put("email", user.email())
                .putNull("name")
                .putNull("imageUrl")
                .put("emailConfirmed", false)
                .put("requiresEmailConfirmation", false)
                .put("approved", true)
                .put("requiresApproval", false);
        shown.putArray("roles").addAll(user.admin() ? List.of(shown.textNode("ServerAdmin")) : List.of());
        shown.putNull("invitationUrl")
                .put("created", created)
                .put("disabled", false)
                .putNull("storeQuota");
        return BtcpayAnswer.ok(shown);
    }

    BtcpayAnswer lock(BtcpayRequest request, Caller caller, String userId) {
        if (!caller.may(Permission.MODIFY_USERS)) {
            return BtcpayAnswer.forbidden(Permission.MODIFY_USERS);
        }
        database.lock(userId, Json.member(Json.parse(request.body()), "locked").asBoolean(false));
        return BtcpayAnswer.empty(200);
    }

    BtcpayAnswer serverInfo() {
        ObjectNode info = Json.object();
        ObjectNode chain = info.putArray("syncStatus").addObject();
        chain.put("chainHeight", HEIGHT).put("syncHeight", HEIGHT);
        chain.putObject("nodeInformation")
                .put("headers", HEIGHT)
                .put("blocks", HEIGHT)
                .put("verificationProgress", 1.0);
        chain.put("paymentMethodId", MethodId.CHAIN.id()).put("available", true);
        info.put("version", options.version() + "+sandbox").putNull("onion");
        info.putArray("supportedPaymentMethods")
                .add(MethodId.CHAIN.id())
                .add(MethodId.LIGHTNING.id())
                .add(MethodId.LNURL.id());
        return BtcpayAnswer.ok(info.put("fullySynched", true));
    }

    static BtcpayAnswer health(boolean inStep) {
        return BtcpayAnswer.ok(Json.object().put("synchronized", inStep));
    }

    private static ObjectNode shown(Database.Key key) {
        ObjectNode shown = Json.object().put("apiKey", key.text()).put("label", key.label());
        key.permissions().forEach(shown.putArray("permissions")::add);
        return shown;
    }
}
