package io.github.btcpayconnect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sandbox's schema against Blink's, and both against what BTCPay's Blink plugin really sends. */
class ContractTest {
    @Test
    void everythingOfTheSandboxIsInThePublishedSchema() {
        assertThat(ContractSchema.published().problemsOf(ContractSchema.ofSandbox()))
                .isEmpty();
    }

    @Test
    void theComparisonFindsWhatDiffers() {
        ContractSchema published = ContractSchema.of("""
                type Query { a(x: Int!, y: Int): Int! b: B c: Int }
                type B { x: Int }
                input I { x: Int! y: Int! = 3 }
                enum E { ONE }
                scalar S""");
        ContractSchema sandbox = ContractSchema.of("""
                type Query { a(y: String): Int d: Int }
                enum B { X }
                input I { z: Int }
                enum E { ONE TWO }
                scalar S
                scalar T""");

        assertThat(published.problemsOf(sandbox))
                .containsExactlyInAnyOrder(
                        "Query.a is Int, but should be Int!",
                        "Query.a(y) is String, but should be Int",
                        "Query.a(x) is missing",
                        "Query.d is Int, but should be null",
                        "B is not there, or of another kind",
                        "I.z is Int, but should be null",
                        "I.x is missing",
                        "E.TWO is a value, but should be null",
                        "T is not there, or of another kind");
    }

    @Test
    void aQueryThatAsksForMoreIsNotValid() {
        assertThat(ContractSchema.ofSandbox().problemsOf("{globals{moon}}")).hasSize(1);
        assertThat(ContractSchema.ofSandbox().problemsOf("{globals{")).hasSize(1);
        assertThat(ContractSchema.ofSandbox().problemsOf(Asker.EVERYTHING)).isEmpty();
    }

    @Test
    void whatTheTestsOfTheSandboxAskIsInThePublishedSchema() {
        assertThat(ContractSchema.published().problemsOf(Asker.EVERYTHING)).isEmpty();
    }

    @Test
    void whatThePluginSendsIsValidInBothSchemas() throws Exception {
        ContractSchema published = ContractSchema.published();
        ContractSchema sandbox = ContractSchema.ofSandbox();

        assertThat(sentByThePlugin()).hasSizeGreaterThan(10).allSatisfy(request -> {
            String query = request.path("query").textValue();
            assertThat(published.problemsOf(query)).isEmpty();
            assertThat(sandbox.problemsOf(query)).isEmpty();
        });
    }

    @Test
    void theSandboxAnswersWhatThePluginSends() throws Exception {
        try (Sandbox sandbox = Sandbox.start()) {
            for (JsonNode request : sentByThePlugin()) {
                boolean usd = request.path("query").textValue().contains("lnUsdInvoice");
                Asker.Answer answer = Asker.post(
                        sandbox,
                        usd ? forUsdWallet(request).toString() : request.toString(),
                        Map.of("X-API-KEY", SandboxKey.READ_ONLY.text()));

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.messages()).isEmpty();
                assertThat(answer.data().findValues("errors"))
                        .allSatisfy(errors -> assertThat(errors).isEmpty());
                assertThat(answer.data().findValues("invoice"))
                        .allSatisfy(invoice -> assertThat(invoice.isObject()).isTrue());
            }
        }
    }

    /** The wallet of the vectors is a BTC wallet here, and was a USD wallet where these were recorded. */
    private static JsonNode forUsdWallet(JsonNode request) {
        ObjectNode copy = request.deepCopy();
        ((ObjectNode) copy.path("variables").path("input"))
                .put("recipientWalletId", SandboxAccount.SHOP.wallets().get(1).id());
        return copy;
    }

    /** The bodies of all requests that the vectors hold whole. */
    private static List<JsonNode> sentByThePlugin() throws Exception {
        Path vectors = ProjectFolders.shared("vectors/blink-plugin.jsonl");
        List<JsonNode> bodies = new ArrayList<>();
        for (String line : Files.readAllLines(vectors)) {
            for (JsonNode sent : Asker.JSON.readTree(line).findValues("sent")) {
                sent.forEach(request -> {
                    if (request.path("body").has("query")) {
                        bodies.add(request.path("body"));
                    }
                });
            }
        }
        return bodies;
    }
}
