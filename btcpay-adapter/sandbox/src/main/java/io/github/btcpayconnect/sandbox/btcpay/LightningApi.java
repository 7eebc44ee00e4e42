package io.github.btcpayconnect.sandbox.btcpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code /stores/{id}/lightning/{code}} and {@code /server/lightning/{code}}. Only wallets at Blink answer; every other
 * node is out of reach.
 */
final class LightningApi {
    private static final String NOT_SUPPORTED = "NotSupportedException: Specified method is not supported.";
    private static final String NO_HANDLER = "NotSupportedException: Unsupported connection string";
    private static final String REFUSED = "Connection refused";

    private final Database database;
    private final BtcpayOptions options;
    private final World world;
    private final Clock clock;
    private final Map<String, ObjectNode> invoices = new ConcurrentHashMap<>();

    LightningApi(Database database, BtcpayOptions options, World world, Clock clock) {
        this.database = database;
        this.options = options;
        this.world = world;
        this.clock = clock;
    }

    /** @param rest the parts of the path after {@code lightning} */
    BtcpayAnswer answer(BtcpayRequest request, Caller caller, String storeId, List<String> rest) {
        if (rest.size() < 2) {
            return BtcpayAnswer.empty(404);
        }
        String what = rest.get(1);
        String method = request.method() + " " + what + (rest.size() > 2 ? "/" : "");
        return switch (method) {
            case "GET info", "GET balance", "GET channels", "GET histogram", "GET payments" ->
                permitted(Permission.USE_LIGHTNING, caller, storeId, rest, config -> read(what, config));
            case "POST invoices" ->
                permitted(
                        Permission.CREATE_LIGHTNING_INVOICE,
                        caller,
                        storeId,
                        rest,
                        config -> createInvoice(request, config));
            case "GET invoices" ->
                permitted(
                        Permission.VIEW_LIGHTNING_INVOICE,
                        caller,
                        storeId,
                        rest,
                        config -> BtcpayAnswer.ok(JsonNodeFactory.instance.arrayNode()));
            case "GET invoices/" ->
                permitted(
                        Permission.VIEW_LIGHTNING_INVOICE,
                        caller,
                        storeId,
                        rest,
                        config -> invoice(storeId, rest.get(2)));
            case "GET address" -> BtcpayAnswer.notAllowed("POST");
            default -> BtcpayAnswer.empty(404);
        };
    }

    /** The server's own node, which is never there. */
    BtcpayAnswer ofServer(Caller caller) {
        return caller.may(Permission.INTERNAL_NODE)
                ? BtcpayAnswer.nodeUnavailable("SocketException: " + REFUSED)
                : BtcpayAnswer.forbidden(Permission.INTERNAL_NODE);
    }

    private interface Work {
        BtcpayAnswer with(LightningConfig config);
    }

    private BtcpayAnswer permitted(String permission, Caller caller, String storeId, List<String> rest, Work work) {
        if (!caller.may(permission, storeId, database)) {
            return BtcpayAnswer.forbidden(permission);
        }
        if (!rest.get(0).equalsIgnoreCase("BTC")) {
            return BtcpayAnswer.error(
                    404, "unknown-cryptocode", "This crypto code isn't set up in this BTCPay Server instance");
        }
        JsonNode config = database.store(storeId)
                .map(row -> row.configs().get(MethodId.LIGHTNING.id()))
                .orElse(null);
        return config == null
                ? BtcpayAnswer.error(404, "lightning-not-configured", "The lightning node is not set up")
                : work.with(LightningConfig.of(config));
    }

    private BtcpayAnswer read(String what, LightningConfig config) {
        Optional<String> trouble = unreachable(config);
        if (trouble.isPresent()) {
            return BtcpayAnswer.nodeUnavailable(trouble.get());
        }
        return switch (what) {
            case "balance" -> balance(config);
            case "channels" ->
                BtcpayAnswer.nodeUnavailable("NotImplementedException: The method or operation is not implemented.");
            case "histogram" ->
                BtcpayAnswer.error(404, "histogram-not-found", "The lightning histogram was not found.");
            case "payments" -> BtcpayAnswer.ok(JsonNodeFactory.instance.arrayNode());
            default -> BtcpayAnswer.nodeUnavailable(NOT_SUPPORTED);
        };
    }

    private BtcpayAnswer balance(LightningConfig config) {
        try {
            Optional<BlinkWallet> wallet = wallet(config);
            String balance = wallet.isPresent() ? wallet.get().balance() : null;
            if (balance == null) {
                return BtcpayAnswer.nodeUnavailable(NOT_SUPPORTED);
            }
            ObjectNode answer = Json.object().putNull("onchain");
            answer.putObject("offchain")
                    .putNull("opening")
                    .put("local", balance)
                    .putNull("remote")
                    .putNull("closing");
            return BtcpayAnswer.ok(answer);
        } catch (IOException e) {
            String kind = e instanceof BlinkWallet.GraphQlHttpException
                    ? "GraphQLHttpRequestException"
                    : "HttpRequestException";
            return BtcpayAnswer.nodeUnavailable(kind + ": " + e.getMessage());
        }
    }

    private BtcpayAnswer createInvoice(BtcpayRequest request, LightningConfig config) {
        if (!Bodies.claimsJson(request) || request.body().isEmpty()) {
            return BtcpayAnswer.unsupportedMediaType();
        }
        JsonNode body = Json.parse(request.body());
        JsonNode amountNode = Json.member(body, "amount");
        BigDecimal amount = amount(amountNode);
        if (amount == null && !amountNode.isMissingNode() && !amountNode.isNull()) {
            return BtcpayAnswer.invalid("amount", "The supplied value is invalid.");
        }
        if (amount != null && amount.signum() < 0) {
            return BtcpayAnswer.invalid("Amount", "Amount should be more or equals to 0");
        }
        Duration expiry = Duration.ofSeconds(Json.member(body, "expiry").asLong(0));
        if (expiry.isZero() || expiry.isNegative()) {
            return BtcpayAnswer.invalid("Expiry", "Expiry should be more than 0");
        }
        if (amount == null) {
            return BtcpayAnswer.nodeUnavailable("ArgumentNullException: Value cannot be null. (Parameter 'left')");
        }
        Optional<String> trouble = unreachable(config);
        if (trouble.isPresent()) {
            return trouble.get().equals(NO_HANDLER)
                    ? BtcpayAnswer.nodeUnavailable(NO_HANDLER)
                    : BtcpayAnswer.error(400, "generic-error", REFUSED);
        }
        return make(config, amount, Json.member(body, "description").asText(""), expiry);
    }

    private BtcpayAnswer make(LightningConfig config, BigDecimal millisatoshis, String description, Duration expiry) {
        try {
            Optional<BlinkWallet> wallet = wallet(config);
            if (wallet.isEmpty()) {
                return BtcpayAnswer.error(400, "generic-error", REFUSED);
            }
            long satoshis = millisatoshis
                    .divide(BigDecimal.valueOf(1000), RoundingMode.CEILING)
                    .longValue();
            JsonNode made = wallet.get().invoice(satoshis, description, expiry);
            String id = made.path("paymentHash").asText();
            ObjectNode answer = Json.object()
                    .put("id", id)
                    .put("status", "Unpaid")
                    .put("BOLT11", made.path("paymentRequest").asText())
                    .put("paymentHash", id)
                    .putNull("paidAt")
                    .put("expiresAt", clock.instant().plus(expiry).getEpochSecond())
                    .put("amount", millisatoshis.toPlainString())
                    .putNull("amountReceived");
            invoices.put(id, answer);
            return BtcpayAnswer.ok(answer);
        } catch (IOException e) {
            return BtcpayAnswer.error(400, "generic-error", String.valueOf(e.getMessage()));
        }
    }

    private BtcpayAnswer invoice(String storeId, String id) {
        ObjectNode known = invoices.get(id);
        return known == null || database.store(storeId).isEmpty()
                ? BtcpayAnswer.error(404, "invoice-not-found", "Impossible to find a lightning invoice with this id")
                : BtcpayAnswer.ok(known);
    }

    /** What is said of a node that nobody can reach; empty for one that can be asked. */
    private Optional<String> unreachable(LightningConfig config) {
        String text = config.connectionString();
        if (text == null) {
            return Optional.of("SocketException: " + REFUSED);
        }
        boolean blink =
                wallet(config).isPresent() || BlinkAddressPage.of(text, world).isPresent();
        if (blink) {
            return options.blinkPlugin() ? Optional.empty() : Optional.of(NO_HANDLER);
        }
        return Optional.of("SocketException: " + REFUSED);
    }

    private Optional<BlinkWallet> wallet(LightningConfig config) {
        String text = config.connectionString();
        return text == null ? Optional.empty() : BlinkWallet.of(text, world, options.network());
    }

    private static @Nullable BigDecimal amount(JsonNode node) {
        try {
            return node.isNumber() || node.isTextual() ? new BigDecimal(node.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
