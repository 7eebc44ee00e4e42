package io.github.btcpayconnect.greenfield;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.http.HttpRun;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.http.NoAnswerException;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.RecordedRequest;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds every call against BTCPay Server's published OpenAPI. */
class ContractTest {
    private interface Call {
        Object on(Greenfield btcpay, HttpRun run) throws NoAnswerException;
    }

    /** All but the one to {@code users/me}, whose part of the OpenAPI is not at hand. */
    private static final List<Call> CALLS = List.of(
            Greenfield::permissions,
            Greenfield::serverInfo,
            Greenfield::health,
            Greenfield::stores,
            (btcpay, run) -> btcpay.store("S", run),
            (btcpay, run) -> btcpay.paymentMethods("S", true, run),
            (btcpay, run) -> btcpay.paymentMethods("S", false, run),
            (btcpay, run) -> btcpay.paymentMethod("S", "BTC-LN", true, run),
            (btcpay, run) -> btcpay.save("S", PaymentMethod.lightning(Secret.of("type=x"), true), run),
            (btcpay, run) -> btcpay.save("S", PaymentMethod.internalNode(false), run),
            (btcpay, run) -> btcpay.save("S", PaymentMethod.switched("BTC-LNURL", false), run),
            (btcpay, run) -> btcpay.remove("S", "BTC-LN", run),
            (btcpay, run) -> btcpay.balance("S", run),
            (btcpay, run) -> btcpay.createInvoice("S", 1000, "x", Duration.ofMinutes(1), run),
            (btcpay, run) -> btcpay.invoice("S", "I", run),
            (btcpay, run) -> btcpay.blinkPlugin("S", run));

    @Test
    void everyCallIsOneThatIsPublished() throws Exception {
        OpenApi published = OpenApi.published();
        String refusal = "{\"code\":\"x\",\"message\":\"x\"}";
        try (ScriptedServer server = ScriptedServer.of(Answer.status(400, refusal, "Content-Type: application/json"))) {
            Greenfield btcpay = Greenfield.at(
                    "http://127.0.0.1:" + server.port(), Secret.of("key"), HttpSettings.defaults(), false);
            for (Call call : CALLS) {
                call.on(btcpay, new HttpRun(HttpSettings.defaults()));
            }
            assertThat(server.requests()).hasSize(CALLS.size());
            for (RecordedRequest request : server.requests()) {
                String[] line = request.line().split(" ", -1);
                assertThat(published.complaints(line[0], line[1], request.body()))
                        .as(request.line())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNotPublishedIsNoticed() throws Exception {
        OpenApi published = OpenApi.published();
        String method = "/api/v1/stores/S/payment-methods/BTC-LN";
        assertThat(published.complaints("PUT", method, "{\"enabled\":\"yes\"}")).hasSize(1);
        assertThat(published.complaints("PUT", method, "{\"on\":true}")).hasSize(1);
        assertThat(published.complaints("PUT", method, "")).hasSize(1);
        assertThat(published.complaints("PATCH", method, "{}")).hasSize(1);
        assertThat(published.complaints("GET", method + "?include=true", "")).hasSize(1);
        assertThat(published.complaints("GET", method + "?includeConfig=1", "")).hasSize(1);
        assertThat(published.complaints("GET", "/api/v1/nothing", "")).hasSize(1);
    }
}
