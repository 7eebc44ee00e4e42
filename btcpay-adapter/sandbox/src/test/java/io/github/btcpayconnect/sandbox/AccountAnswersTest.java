package io.github.btcpayconnect.sandbox;

import static io.github.btcpayconnect.sandbox.Asker.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries, by who asks: the table of scopes, the texts of errors, and what is lost with them. */
class AccountAnswersTest {
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09.5Z");
    private static final String MAY_NOT_READ =
            "Unexpected error occurred, please try again or contact support if it persists"
                    + " (code: AuthorizationError: not authorized to read data)";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void oneRequestTellsEverything() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, SandboxKey.MARKET_LIVE, Asker.EVERYTHING);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode data = answer.data();
        assertThat(answer.messages()).isEmpty();
        assertThat(data.path("authorization")).isEqualTo(JSON.readTree("{\"scopes\":[\"READ\",\"RECEIVE\"]}"));
        assertThat(data.path("globals")).isEqualTo(JSON.readTree("""
                                {"network":"mainnet","lightningAddressDomain":"blink.sv",
                                 "lightningAddressDomainAliases":["pay.blink.sv"],
                                 "nodesIds":["024d9becafc8025f0f27a355bab973525db517d50bfc7752edf191891d75c2a44f"]}"""));
        assertThat(data.path("windDown").isNull()).isTrue();
        assertThat(data.path("me").path("username").textValue()).isEqualTo("sandbox_market");
        assertThat(data.path("me").path("defaultAccount")).isEqualTo(JSON.readTree("""
                                {"id":"79827b7a-caea-4518-bd5e-5ee3374cb756","level":"ONE",
                                 "defaultWalletId":"2eff2f12-8330-450f-b695-42b8cecf8a17",
                                 "defaultWallet":{"id":"2eff2f12-8330-450f-b695-42b8cecf8a17","currency":"BTC",
                                                  "walletCurrency":"BTC"},
                                 "wallets":[{"id":"2eff2f12-8330-450f-b695-42b8cecf8a17",
                                             "accountId":"79827b7a-caea-4518-bd5e-5ee3374cb756",
                                             "walletCurrency":"BTC","balance":40000,"__typename":"BTCWallet"},
                                            {"id":"c9d4d020-3c6e-4096-870d-6796814d31e8",
                                             "accountId":"79827b7a-caea-4518-bd5e-5ee3374cb756",
                                             "walletCurrency":"USD","balance":0,"__typename":"UsdWallet"}]}"""));
    }

    @Test
    void listsEveryKeyOfTheAccountAndTheAskingOneAsJustUsed() throws Exception {
        JsonNode keys = Asker.ask(sandbox, SandboxKey.MARKET_LIVE, Asker.EVERYTHING)
                .data()
                .path("me")
                .path("apiKeys");

        assertThat(keys).hasSize(3);
        JsonNode live = keys.get(0);
        assertThat(live.path("name").textValue()).isEqualTo("Till");
        assertThat(live.path("scopes")).isEqualTo(JSON.readTree("[\"READ\",\"RECEIVE\"]"));
        assertThat(live.path("lastUsedAt").longValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(live.path("createdAt").longValue()).isLessThan(NOW.getEpochSecond());
        assertThat(live.path("expiresAt").isNull()).isTrue();
        assertThat(live.path("readOnly").booleanValue()).isFalse();
        assertThat(live.path("limits")).isEqualTo(JSON.readTree("{\"dailyLimitSats\":null,\"dailySpentSats\":0}"));
        JsonNode revoked = keys.get(1);
        assertThat(revoked.path("revoked").booleanValue()).isTrue();
        assertThat(revoked.path("expired").booleanValue()).isFalse();
        assertThat(revoked.path("lastUsedAt").isNull()).isTrue();
        JsonNode expired = keys.get(2);
        assertThat(expired.path("expired").booleanValue()).isTrue();
        assertThat(expired.path("expiresAt").longValue()).isLessThan(NOW.getEpochSecond());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "READ_ONLY, READ",
        "READ_RECEIVE, READ RECEIVE",
        "READ_WRITE, READ WRITE",
        "ALL_SCOPES, READ RECEIVE WRITE",
        "INACTIVE, READ",
    })
    void tellsTheScopes(SandboxKey key, String scopes) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, key, "{authorization{scopes}}");

        List<String> told = new ArrayList<>();
        answer.data().path("authorization").path("scopes").forEach(scope -> told.add(scope.textValue()));
        assertThat(told).containsExactly(scopes.split(" "));
    }

    @Test
    void theKeyOfAnInactiveAccountStillHasItsScopesInTheList() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, SandboxKey.INACTIVE, "{me{apiKeys{scopes}}}");

        assertThat(answer.body())
                .isEqualTo("{\"data\":{\"me\":{\"apiKeys\":[{\"scopes\":[\"READ\",\"RECEIVE\",\"WRITE\"]}]}}}");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RECEIVE_ONLY", "WRITE_ONLY", "RECEIVE_WRITE"})
    void aKeyWithoutReadMayAskAboutTheNetworkAlone(SandboxKey key) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, key, "{ me { id } globals { network } windDown { status } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data())
                .isEqualTo(JSON.readTree("{\"me\":null,\"globals\":{\"network\":\"mainnet\"},\"windDown\":null}"));
        assertThat(answer.json().path("errors").get(0))
                .isEqualTo(JSON.readTree("{\"message\":\"" + MAY_NOT_READ
                        + "\",\"locations\":[{\"line\":1,\"column\":3}],\"path\":[\"me\"]}"));
        assertThat(answer.messages()).containsExactly(MAY_NOT_READ, MAY_NOT_READ);
    }

    @Test
    void withoutReadEvenTheQuestionForScopesIsDeniedAndTakesAllDataAlong() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, SandboxKey.RECEIVE_ONLY, Asker.EVERYTHING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"data\":null,\"errors\":[");
        assertThat(answer.messages()).containsOnly(MAY_NOT_READ);
        assertThat(answer.json().path("errors").get(0).path("path").get(0).textValue())
                .isEqualTo("authorization");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"me{id}", "windDown{status}"})
    void nobodyIsNotAuthorized(String field) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, "", "{" + field + " globals{network}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.messages()).containsExactly("Not authorized");
        assertThat(answer.data().path("globals").path("network").textValue()).isEqualTo("mainnet");
    }

    @Test
    void nobodyHasNoScopes() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, "", "{authorization{scopes} globals{network}}");

        assertThat(answer.data().isNull()).isTrue();
        assertThat(answer.messages()).containsExactly("Not authorized");
    }

    @Test
    void findsAWalletById() throws Exception {
        Asker.Answer answer = walletById(SandboxKey.READ_ONLY, "7c4c2c6d-2b3c-4d4e-9f60-1b2c3d4e5f60");

        assertThat(answer.body())
                .isEqualTo("{\"data\":{\"me\":{\"defaultAccount\":{\"walletById\":"
                        + "{\"walletCurrency\":\"USD\",\"balance\":12345}}}}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nobody's, 00000000-0000-4000-8000-000000000000",
        "somebody else's, 2eff2f12-8330-450f-b695-42b8cecf8a17",
        "its own in capitals, 7C4C2C6D-2B3C-4D4E-9F60-1B2C3D4E5F60",
        "no UUID, xyz",
    })
    void aWalletThatIsNotThereTakesAllOfMeAlong(String description, String walletId) throws Exception {
        Asker.Answer answer = walletById(SandboxKey.READ_ONLY, walletId);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data()).isEqualTo(JSON.readTree("{\"me\":null}"));
        assertThat(answer.messages())
                .containsExactly("Unexpected error occurred, please try again or contact support if it persists"
                        + " (code: CouldNotFindWalletFromIdError)");
        assertThat(answer.json().path("errors").get(0).path("path"))
                .isEqualTo(JSON.readTree("[\"me\",\"defaultAccount\",\"walletById\"]"));
        assertThat(answer.json().path("errors").get(0).has("extensions")).isFalse();
    }

    private static Asker.Answer walletById(SandboxKey key, String walletId) throws Exception {
        return Asker.ask(
                sandbox,
                key.text(),
                "query($id: WalletId!) {me{defaultAccount{walletById(walletId:$id){walletCurrency balance}}}}",
                Map.of("id", walletId));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "sandbox_cafe, , ebe718df-3b74-49fb-8056-855fcb33444b",
        "SANDBOX_CAFE, BTC, 25199d60-11bb-45f8-ad9d-eeee95da5109",
    })
    void anybodyMayAskForAWalletByUsername(String username, String currency, String walletId) throws Exception {
        String argument = currency == null ? "" : ", walletCurrency: " + currency;
        Asker.Answer answer =
                Asker.ask(sandbox, "", "{accountDefaultWallet(username:\"" + username + "\"" + argument + "){id}}");

        assertThat(answer.data().path("accountDefaultWallet").path("id").textValue())
                .isEqualTo(walletId);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "sandbox_moved, Account is inactive.",
        "idontexist, Account does not exist for username idontexist",
        "sandbox_signet, Account does not exist for username sandbox_signet",
        "'', Invalid value for Username",
    })
    void saysWhyThereIsNoWalletByThisUsername(String username, String message) throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, "", "{accountDefaultWallet(username:\"" + username + "\"){id}}");

        assertThat(answer.data().isNull()).isTrue();
        assertThat(answer.messages()).containsExactly(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no JSON, '{', INVALID_GRAPHQL_REQUEST",
        "nothing, '', INVALID_GRAPHQL_REQUEST",
        "no query, '{}', INVALID_GRAPHQL_REQUEST",
        "an array, '[]', INVALID_GRAPHQL_REQUEST",
        "variables that are a text, '{\"query\":\"{globals{network}}\",\"variables\":\"x\"}', INVALID_GRAPHQL_REQUEST",
        "no GraphQL, '{\"query\":\"{globals\"}', PARSING_ERROR",
        "a field that is not there, '{\"query\":\"{globals{moon}}\"}', GRAPHQL_VALIDATION_FAILED",
        "an operation that is not there, '{\"query\":\"query A{globals{network}}\",\"operationName\":\"B\"}',"
                + " GRAPHQL_VALIDATION_FAILED",
        "a variable too few, '{\"query\":\"query($id:WalletId!){me{defaultAccount{walletById(walletId:$id){id}}}}\"}',"
                + " GRAPHQL_VALIDATION_FAILED",
    })
    void aBadRequestIsToldSo(String description, String body, String code) throws Exception {
        Asker.Answer answer = Asker.post(sandbox, body, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.messages()).isNotEmpty();
        assertThat(answer.json()
                        .path("errors")
                        .get(0)
                        .path("extensions")
                        .path("code")
                        .textValue())
                .isEqualTo(code);
    }

    @Test
    void onlyPostIsAnswered() throws Exception {
        Asker.Answer answer = Asker.get(
                sandbox, "/graphql?query={globals{network}}".replace("{", "%7B").replace("}", "%7D"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
    }
}
