package io.github.btcpayconnect.sandbox;

import static io.github.btcpayconnect.sandbox.Asker.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutations, by who asks and for what. */
class InvoiceAnswersTest {
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    private static final String BTC = "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f";
    private static final String USD = "7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60";
    private static final String OF_ANOTHER = "2eff2f12-8330-450f-b695-42b8cecf8a17";
    private static final String OF_THE_MOVED = "05f204ab-5e52-44e4-b01a-ea92f3b3eb97";
    private static final String OF_NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String UNEXPECTED =
            "Unexpected error occurred, please try again or contact support if it persists (code: ";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RECEIVE_ONLY", "WRITE_ONLY", "READ_RECEIVE", "READ_WRITE", "RECEIVE_WRITE", "ALL_SCOPES"})
    void aKeyThatReceivesOrSpendsMayCreateAnInvoice(SandboxKey key) throws Exception {
        Asker.Answer answer = create(key.text(), BTC, 1_000);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode payload = answer.data().path("lnInvoiceCreate");
        assertThat(payload.path("errors")).isEmpty();
        JsonNode invoice = payload.path("invoice");
        assertThat(invoice.path("satoshis").longValue()).isEqualTo(1_000);
        assertThat(invoice.path("createdAt").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(invoice.path("paymentStatus").textValue()).isEqualTo("PENDING");
        assertThat(invoice.path("paymentHash").textValue()).matches("[0-9a-f]{64}");
        assertThat(invoice.path("paymentSecret").textValue()).matches("[0-9a-f]{64}");
        assertThat(invoice.path("paymentRequest").textValue()).startsWith("lnbc10u1");
        assertThat(invoice.path("externalId")).isEqualTo(invoice.path("paymentHash"));
    }

    @Test
    void aKeyThatOnlyReadsIsToldSoWithinThePayload() throws Exception {
        assertThat(create(SandboxKey.READ_ONLY.text(), BTC, 1_000).data().path("lnInvoiceCreate"))
                .isEqualTo(payloadWith(UNEXPECTED + "AuthorizationError: not authorized to execute mutations)", null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nobody, ", "an account that is not active, INACTIVE"})
    void whoMayNotAtAllIsToldSoAtTheTop(String description, SandboxKey key) throws Exception {
        Asker.Answer answer = create(key == null ? "" : key.text(), key == null ? BTC : OF_THE_MOVED, 1_000);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().isNull()).isTrue();
        assertThat(answer.messages()).containsExactly("Not authorized");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "00000000-0000-4000-8000-000000000000, nobody's, CouldNotFindWalletFromIdError",
        "2eff2f12-8330-450f-b695-42b8cecf8a17, another's, InvalidWalletForAccountError",
    })
    void theWalletIsLookedAtBeforeTheScopes(String walletId, String whose, String error) throws Exception {
        JsonNode expected = payloadWith(UNEXPECTED + error + ")", null);

        assertThat(create(SandboxKey.READ_ONLY.text(), walletId, 1_000).data().path("lnInvoiceCreate"))
                .isEqualTo(expected);
        assertThat(create(SandboxKey.ALL_SCOPES.text(), walletId, 1_000).data().path("lnInvoiceCreate"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "wallet {0}, amount {1}: {2}")
    @CsvSource({
        "xyz, 1000, Invalid value for WalletId, ",
        BTC + ", 0, A valid satoshi amount is required, INVALID_INPUT",
        BTC + ", -1, Invalid value for SatAmount, ",
        BTC + ", 10000000000001, Invalid value for SatAmount, ",
        USD + ", 1000, 'Unsupported operation for wallet''s currency.', INVALID_INPUT",
    })
    void badInputIsToldWithinThePayload(String walletId, long amount, String message, String code) throws Exception {
        assertThat(create(SandboxKey.ALL_SCOPES.text(), walletId, amount).data().path("lnInvoiceCreate"))
                .isEqualTo(payloadWith(message, code));
    }

    @Test
    void anAmountInQuotesIsTakenFromAVariableOnly() throws Exception {
        String mutation = "mutation($amount: SatAmount!) {lnInvoiceCreate(input:{walletId:\"" + BTC
                + "\", amount:$amount}) {errors{message} invoice{satoshis}}}";
        String key = SandboxKey.READ_RECEIVE.text();

        assertThat(Asker.ask(sandbox, key, mutation, Map.of("amount", "21")).body())
                .contains("\"satoshis\":21");
        assertThat(Asker.ask(sandbox, key, mutation.replace("amount:$amount", "amount:21"))
                        .body())
                .contains("\"GRAPHQL_VALIDATION_FAILED\"");
        String literal =
                "mutation {lnInvoiceCreate(input:{walletId:\"" + BTC + "\", amount:\"21\"}) {errors{message}}}";
        assertThat(Asker.ask(sandbox, key, literal).body()).contains("Invalid value for SatAmount");
        assertThat(Asker.ask(sandbox, key, literal.replace("\"21\"", "21")).body())
                .isEqualTo("{\"data\":{\"lnInvoiceCreate\":{\"errors\":[]}}}");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"READ_ONLY", "RECEIVE_ONLY", "WRITE_ONLY", "ALL_SCOPES", "INACTIVE"})
    void anyKeyMayCreateAnInvoiceForSomebodyElse(SandboxKey key) throws Exception {
        JsonNode payload = onBehalf(key.text(), "lnInvoiceCreateOnBehalfOfRecipient", Map.of("recipientWalletId", BTC));

        assertThat(payload.path("errors")).isEmpty();
        assertThat(payload.path("invoice").path("satoshis").longValue()).isEqualTo(1_000);
    }

    @Test
    void nobodyMayToo() throws Exception {
        JsonNode payload = onBehalf("", "lnInvoiceCreateOnBehalfOfRecipient", Map.of("recipientWalletId", OF_ANOTHER));

        assertThat(payload.path("errors")).isEmpty();
    }

    @Test
    void aUsdWalletReceivesByTheOtherMutation() throws Exception {
        JsonNode payload =
                onBehalf("", "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient", Map.of("recipientWalletId", USD));

        assertThat(payload.path("errors")).isEmpty();
        assertThat(payload.path("invoice").path("satoshis").longValue()).isEqualTo(1_000);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "lnInvoiceCreateOnBehalfOfRecipient, " + OF_THE_MOVED + ", 1000, Account is inactive., INVALID_INPUT",
        "lnInvoiceCreateOnBehalfOfRecipient, " + USD
                + ", 1000, 'Unsupported operation for wallet''s currency.', INVALID_INPUT",
        "lnInvoiceCreateOnBehalfOfRecipient, " + BTC + ", 0, A valid satoshi amount is required, INVALID_INPUT",
        "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient, " + BTC
                + ", 1000, 'Unsupported operation for wallet''s currency.', INVALID_INPUT",
        "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient, " + USD
                + ", 9, 'Amount sent was too low for recipient''s usd wallet.', INVALID_INPUT",
        "lnInvoiceCreateOnBehalfOfRecipient, " + OF_NOBODY + ", 1000, '" + UNEXPECTED
                + "CouldNotFindWalletFromIdError)', UNEXPECTED_CLIENT_ERROR",
        "lnInvoiceCreateOnBehalfOfRecipient, xyz, 1000, Invalid value for WalletId, ",
    })
    void saysWhySomebodyElseGetsNoInvoice(String mutation, String walletId, long amount, String message, String code)
            throws Exception {
        assertThat(onBehalf("", mutation, Map.of("recipientWalletId", walletId, "amount", amount)))
                .isEqualTo(payloadWith(message, code));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "descriptionHash, Hex32Bytes",
        "externalId, TxExternalId",
        "webhookUrl, EndpointUrl",
        "expiresIn, Minutes",
    })
    void eachInputIsChecked(String name, String scalar) throws Exception {
        JsonNode payload = onBehalf(
                "", "lnInvoiceCreateOnBehalfOfRecipient", Map.of("recipientWalletId", BTC, name, " bad value "));

        assertThat(payload).isEqualTo(payloadWith("Invalid value for " + scalar, null));
    }

    @Test
    void keepsTheExternalId() throws Exception {
        JsonNode payload = onBehalf(
                "",
                "lnInvoiceCreateOnBehalfOfRecipient",
                Map.of("recipientWalletId", BTC, "externalId", "order-17", "webhookUrl", "https://shop.example/x"));

        assertThat(payload.path("invoice").path("externalId").textValue()).isEqualTo("order-17");
    }

    @ParameterizedTest(name = "{0} minutes for {1} give {2}")
    @CsvSource({
        "15, lnInvoiceCreateOnBehalfOfRecipient, 15",
        "1440, lnInvoiceCreateOnBehalfOfRecipient, 1440",
        "1441, lnInvoiceCreateOnBehalfOfRecipient, 240",
        "0, lnInvoiceCreateOnBehalfOfRecipient, 240",
        ", lnInvoiceCreateOnBehalfOfRecipient, 240",
        "3, lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient, 3",
        "15, lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient, 5",
    })
    void anExpiryOutOfRangeBecomesTheDefault(Integer asked, String mutation, int given) throws Exception {
        Map<String, Object> input = new HashMap<>();
        input.put("recipientWalletId", mutation.startsWith("lnUsd") ? USD : BTC);
        input.put("expiresIn", asked);

        String invoice = onBehalf("", mutation, input)
                .path("invoice")
                .path("paymentRequest")
                .textValue();

        assertThat(Bolt11Test.read(invoice).expiry()).isEqualTo(given * 60);
    }

    @Test
    void cancelsAnInvoice() throws Exception {
        String hash = paymentHash();

        assertThat(cancel(SandboxKey.READ_RECEIVE, BTC, hash))
                .isEqualTo(JSON.readTree("{\"errors\":[],\"success\":true}"));
    }

    @Test
    void cancelsNoInvoiceThatIsNotThere() throws Exception {
        String unknown = "0".repeat(64);
        String message = "User tried to pay invoice with hash %s, but it does not exist";

        assertThat(cancel(SandboxKey.READ_RECEIVE, BTC, unknown))
                .isEqualTo(JSON.readTree("{\"errors\":[{\"message\":\"" + message.formatted(unknown)
                        + "\",\"code\":\"LIGHTNING_PAYMENT_ERROR\",\"path\":null}],\"success\":false}"));
        String ofTheOtherWallet = paymentHash();
        assertThat(cancel(SandboxKey.READ_RECEIVE, USD, ofTheOtherWallet)
                        .path("errors")
                        .get(0)
                        .path("message")
                        .textValue())
                .isEqualTo(message.formatted(ofTheOtherWallet));
    }

    @Test
    void aKeyThatOnlyReadsCancelsNothing() throws Exception {
        assertThat(cancel(SandboxKey.READ_ONLY, BTC, paymentHash()))
                .isEqualTo(JSON.readTree("{\"errors\":[{\"message\":\"" + UNEXPECTED
                        + "AuthorizationError: not authorized to execute mutations)\",\"code\":null,\"path\":null}],"
                        + "\"success\":null}"));
    }

    private static String paymentHash() throws Exception {
        return create(SandboxKey.READ_RECEIVE.text(), BTC, 1_000)
                .data()
                .path("lnInvoiceCreate")
                .path("invoice")
                .path("paymentHash")
                .textValue();
    }

    private static JsonNode cancel(SandboxKey key, String walletId, String paymentHash) throws Exception {
        String mutation = "mutation($i: LnInvoiceCancelInput!)"
                + " {lnInvoiceCancel(input:$i) {errors{message code path} success}}";
        return Asker.ask(
                        sandbox,
                        key.text(),
                        mutation,
                        Map.of("i", Map.of("walletId", walletId, "paymentHash", paymentHash)))
                .data()
                .path("lnInvoiceCancel");
    }

    private static Asker.Answer create(String key, String walletId, long amount) throws Exception {
        String mutation = "mutation($i: LnInvoiceCreateInput!) {lnInvoiceCreate(input:$i) {errors{message code path}"
                + " invoice{createdAt externalId paymentHash paymentRequest paymentSecret paymentStatus satoshis}}}";
        return Asker.ask(sandbox, key, mutation, Map.of("i", Map.of("walletId", walletId, "amount", amount)));
    }

    private static JsonNode onBehalf(String key, String mutation, Map<String, ?> given) throws Exception {
        Map<String, Object> input = new HashMap<>(Map.of("amount", 1_000));
        input.putAll(given);
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String query = "mutation($i: " + type + "!) {" + mutation
                + "(input:$i) {errors{message code path} invoice{satoshis externalId paymentRequest}}}";
        return Asker.ask(sandbox, key, query, Map.of("i", input)).data().path(mutation);
    }

    private static JsonNode payloadWith(String message, String code) {
        ObjectNode payload = JSON.createObjectNode();
        payload.putArray("errors")
                .addObject()
                .put("message", message)
                .put("code", code)
                .putNull("path");
        return payload.putNull("invoice");
    }
}
