package io.github.btcpayconnect.sandbox;

import static io.github.btcpayconnect.sandbox.Asker.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Blink's own tests expect of Blink, expected of the sandbox. Each is named after the test there. */
class BlinkRowsTest {
    private static final Instant START = Instant.parse("2026-05-06T07:08:09Z");
    private static final String BTC = SandboxAccount.SHOP.wallets().get(0).id();
    private static final String USD = SandboxAccount.SHOP.wallets().get(1).id();
    private static final String ON_BEHALF = "lnInvoiceCreateOnBehalfOfRecipient";
    private static final String USD_ON_BEHALF = "lnUsdInvoiceBtcDenominatedCreateOnBehalfOfRecipient";
    private static final String UNEXPECTED =
            "Unexpected error occurred, please try again or contact support if it persists (code: ";

    private final SandboxClock clock = new SandboxClock(START);
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    @DisplayName("api-keys.bats:104 after revoke .error.code==401")
    void aRevokedKeyIsRefused() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, SandboxKey.REVOKED, "{me{id}}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").path("code").intValue()).isEqualTo(401);
    }

    @Test
    @DisplayName("api-keys.bats:122 READ key readOnly=true")
    void onlyAKeyThatReadsIsReadOnly() throws Exception {
        for (JsonNode key : keys(SandboxKey.READ_ONLY)) {
            boolean reads = key.path("scopes").equals(JSON.readTree("[\"READ\"]"));
            assertThat(key.path("readOnly").booleanValue()).isEqualTo(reads);
        }
    }

    @Test
    @DisplayName("api-keys.bats:169/:197 RECEIVE key: list 1 error")
    void aKeyThatReceivesListsNoKeys() throws Exception {
        assertThat(Asker.ask(sandbox, SandboxKey.RECEIVE_ONLY, "{me{apiKeys{id}}}")
                        .messages())
                .containsExactly(UNEXPECTED + "AuthorizationError: not authorized to read data)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("api-keys.bats:216/:243 READ+RECEIVE / READ+WRITE exact scopes")
    @CsvSource({"READ_RECEIVE, READ RECEIVE", "READ_WRITE, READ WRITE"})
    void scopesAreToldExactly(SandboxKey key, String scopes) throws Exception {
        List<String> told = new ArrayList<>();
        Asker.ask(sandbox, key, "{authorization{scopes}}")
                .data()
                .path("authorization")
                .path("scopes")
                .forEach(scope -> told.add(scope.textValue()));
        assertThat(told).containsExactly(scopes.split(" "));
    }

    @Test
    @DisplayName("api-keys.bats:271-402 limits; unset = null, spent 0")
    void limitsThatAreNotSetAreNull() throws Exception {
        JsonNode keys = keys(SandboxKey.LIMITED);

        assertThat(keys.get(0).path("limits"))
                .isEqualTo(JSON.readTree("{\"dailyLimitSats\":100000,\"dailySpentSats\":40000,"
                        + "\"weeklyLimitSats\":null,\"weeklySpentSats\":0}"));
        assertThat(keys.get(3).path("limits"))
                .isEqualTo(JSON.readTree("{\"dailyLimitSats\":null,\"dailySpentSats\":0,"
                        + "\"weeklyLimitSats\":null,\"weeklySpentSats\":0}"));
    }

    @Test
    @DisplayName("oathkeeper.bats no creds -> anon; bad token 401")
    void withoutAKeyOneIsNobodyAndWithABadOneRefused() throws Exception {
        assertThat(Asker.ask(sandbox, "", "{me{id}}").messages()).containsExactly("Not authorized");
        assertThat(Asker.post(sandbox, "{}", Map.of("Authorization", "Bearer nonsense"))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("public-ln-receive.bats:122,597-707")
    @CsvSource({
        "xyz, 1000, Invalid value for WalletId",
        "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f, -1, Invalid value for SatAmount",
        "6b3b1b5c-1a2b-4c3d-8e9f-0a1b2c3d4e5f, 0, A valid satoshi amount is required",
        "00000000-0000-4000-8000-000000000000, 1000, '" + UNEXPECTED + "CouldNotFindWalletFromIdError)'",
    })
    void badInputIsNamed(String walletId, long amount, String message) throws Exception {
        assertThat(create("", ON_BEHALF, walletId, amount)
                        .path("errors")
                        .get(0)
                        .path("message")
                        .textValue())
                .isEqualTo(message);
    }

    @Test
    @DisplayName("public-ln-receive.bats Account does not exist for username idontexist")
    void aNameThatNobodyHasIsNamed() throws Exception {
        assertThat(Asker.ask(sandbox, "", "{accountDefaultWallet(username:\"idontexist\"){id}}")
                        .messages())
                .containsExactly("Account does not exist for username idontexist");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("account.bats:249 Account is inactive.")
    @CsvSource({"MOVED", "LOCKED"})
    void anInactiveAccountIsNamed(SandboxAccount account) throws Exception {
        assertThat(Asker.ask(sandbox, "", "{accountDefaultWallet(username:\"" + account.username() + "\"){id}}")
                        .messages())
                .containsExactly("Account is inactive.");
        assertThat(create("", ON_BEHALF, account.defaultWallet().id(), 1_000).path("errors"))
                .isEqualTo(error("Account is inactive.", "INVALID_INPUT"));
    }

    @Test
    @DisplayName("ln-receive.bats:471 cancel true")
    void anInvoiceCanBeCancelled() throws Exception {
        String key = SandboxKey.READ_RECEIVE.text();
        String hash = create(key, "lnInvoiceCreate", BTC, 1_000)
                .path("invoice")
                .path("paymentHash")
                .textValue();
        String mutation = "mutation{lnInvoiceCancel(input:{walletId:\"" + BTC + "\",paymentHash:\"" + hash
                + "\"}){success errors{message}}}";

        assertThat(Asker.ask(sandbox, key, mutation)
                        .data()
                        .path("lnInvoiceCancel")
                        .path("success")
                        .booleanValue())
                .isTrue();
    }

    @Test
    @DisplayName("public.bats:93 idempotency 409/400")
    void aRequestIsTakenOnce() throws Exception {
        String body = "{\"query\":\"{globals{network}}\"}";
        Map<String, String> once = Map.of("X-Idempotency-Key", "0b1e4d6c-7f2a-4a53-9c1d-2e3f4a5b6c7d");

        assertThat(Asker.post(sandbox, body, once).messages()).isEmpty();
        assertThat(Asker.post(sandbox, body, once).messages())
                .containsExactly("HTTP fetch failed from 'public': 409: Conflict");
        assertThat(Asker.post(sandbox, body, Map.of("X-Idempotency-Key", "17")).messages())
                .containsExactly("HTTP fetch failed from 'public': 400: Bad Request");
    }

    @Test
    @DisplayName("migration.bats:113-147,187 anon NA; non-cohort windDown null")
    void nobodyIsToldOfAnEndAndMostAccountsHaveNone() throws Exception {
        assertThat(Asker.ask(sandbox, "", "{windDown{status}}").messages()).containsExactly("Not authorized");
        assertThat(Asker.ask(sandbox, SandboxKey.READ_RECEIVE, "{windDown{status}}")
                        .body())
                .isEqualTo("{\"data\":{\"windDown\":null}}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("region.bats restrictions")
    @CsvSource({"READ_RECEIVE, false", "RESTRICTED, true"})
    void restrictionsAreTold(SandboxKey key, boolean restricted) throws Exception {
        assertThat(Asker.ask(sandbox, key, "{custodialRestrictions{dollarBalance transfer}}")
                        .body())
                .isEqualTo("{\"data\":{\"custodialRestrictions\":{\"dollarBalance\":" + restricted + ",\"transfer\":"
                        + restricted + "}}}");
    }

    @Test
    @DisplayName("region.bats denied to nobody, and all of the answer with it")
    void nobodyIsToldOfRestrictions() throws Exception {
        Asker.Answer answer = Asker.ask(sandbox, "", "{custodialRestrictions{transfer} globals{network}}");

        assertThat(answer.data().isNull()).isTrue();
        assertThat(answer.messages()).containsExactly("Not authorized");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("check-receive-allowed, receive-disabled-error-map")
    @CsvSource({
        "WIND_DOWN_ANNOUNCED, PRE_CUTOFF, true",
        "WIND_DOWN_STOPPED, RECEIVE_DISABLED, false",
        "WIND_DOWN_SHUT, GATED_CLOSED, false",
        "RECEIVE_BLOCKED, , false"
    })
    void receivingEndsWithTheAccount(SandboxKey key, String status, boolean receives) throws Exception {
        JsonNode windDown = Asker.ask(
                        sandbox, key, "{windDown{status receiveDisabledAt finalDeadline gateArmsAt timezone}}")
                .data()
                .path("windDown");
        assertThat(windDown.path("status").textValue()).isEqualTo(status);
        String wallet = key.account().defaultWallet().id();
        JsonNode expected = receives
                ? JSON.readTree("[]")
                : error(
                        "This account can no longer receive payments. If this is your account, please update the"
                                + " Blink app to migrate your funds.",
                        "RECEIVE_DISABLED");

        assertThat(create("", ON_BEHALF, wallet, 1_000).path("errors")).isEqualTo(expected);
        assertThat(create(key.text(), "lnInvoiceCreate", wallet, 1_000).path("errors"))
                .isEqualTo(expected);
        if (status != null) {
            assertThat(windDown.path("timezone").textValue()).isEqualTo("Europe/Paris");
            assertThat(windDown.path("finalDeadline").longValue())
                    .isEqualTo(windDown.path("receiveDisabledAt").longValue()
                            + Duration.ofDays(31).toSeconds());
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("authorization, [READ] when inactive")
    @CsvSource({"INACTIVE", "LOCKED"})
    void anInactiveAccountIsLeftReadAlone(SandboxKey key) throws Exception {
        assertThat(Asker.ask(sandbox, key, "{authorization{scopes}}").body())
                .isEqualTo("{\"data\":{\"authorization\":{\"scopes\":[\"READ\"]}}}");
        assertThat(create(key.text(), "lnInvoiceCreate", BTC, 1_000).isMissingNode())
                .isTrue();
    }

    @Test
    @DisplayName("galoy.yaml invoiceCreate and invoiceCreateForRecipient, 60 in 60 s, block 300 s, counted apart")
    void invoicesAreLimited() throws Exception {
        JsonNode tooMany =
                error("Too many invoices creation, please wait for a while and try again.", "TOO_MANY_REQUEST");
        for (int i = 0; i < 60; i++) {
            assertThat(create("", ON_BEHALF, BTC, 1_000).path("errors")).isEmpty();
        }

        assertThat(create("", ON_BEHALF, BTC, 1_000).path("errors")).isEqualTo(tooMany);
        clock.advance(Duration.ofSeconds(61));
        assertThat(create("", ON_BEHALF, BTC, 1_000).path("errors")).isEqualTo(tooMany);
        assertThat(create(SandboxKey.READ_RECEIVE.text(), "lnInvoiceCreate", BTC, 1_000)
                        .path("errors"))
                .isEmpty();
        clock.advance(Duration.ofSeconds(240));
        assertThat(create("", ON_BEHALF, BTC, 1_000).path("errors")).isEmpty();
    }

    @Test
    @DisplayName("DEALER_OFFLINE, USD invoices")
    void withoutTheDealerThereAreNoInvoicesInDollars() throws Exception {
        sandbox.trouble(Trouble.DEALER_OFFLINE);

        assertThat(create("", USD_ON_BEHALF, USD, 1_000).path("errors"))
                .isEqualTo(error("No connection to dealer to perform USD operation.", "DEALER_OFFLINE"));
        assertThat(create("", ON_BEHALF, BTC, 1_000).path("errors")).isEmpty();
    }

    @Test
    @DisplayName("values.yaml 120 rpm, burst 20")
    void theDoorLetsSoManyIn() throws Exception {
        sandbox.trouble(Trouble.RATE_LIMIT);
        for (int i = 0; i < 20; i++) {
            assertThat(Asker.ask(sandbox, "", "{globals{network}}").status()).isEqualTo(200);
        }

        assertThat(Asker.ask(sandbox, "", "{globals{network}}").status()).isEqualTo(429);
        clock.advance(Duration.ofMillis(500));
        assertThat(Asker.ask(sandbox, "", "{globals{network}}").status()).isEqualTo(200);
        assertThat(Asker.ask(sandbox, "", "{globals{network}}").status()).isEqualTo(429);
        sandbox.trouble(Trouble.NONE);
        assertThat(Asker.ask(sandbox, "", "{globals{network}}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("an expired key is refused from the second on in which it expires")
    void aKeyExpires() throws Exception {
        clock.set(START.plus(Duration.ofDays(12)).minusSeconds(1));
        Asker.Answer last = Asker.ask(sandbox, SandboxKey.EXPIRES_SOON, "{me{apiKeys{expired expiresAt}}}");
        assertThat(last.header("Date")).contains("Mon, 18 May 2026 07:08:08 GMT");
        assertThat(last.data().path("me").path("apiKeys").get(0))
                .isEqualTo(JSON.readTree("{\"expired\":false,\"expiresAt\":"
                        + START.plus(Duration.ofDays(12)).getEpochSecond() + "}"));

        clock.advance(Duration.ofSeconds(1));
        assertThat(Asker.ask(sandbox, SandboxKey.EXPIRES_SOON, "{me{id}}").status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("last use is noted before the query, by the second")
    void theKeyThatAsksIsTheOneUsedLast() throws Exception {
        clock.advance(Duration.ofDays(1));
        JsonNode keys = keys(SandboxKey.UNUSED);

        assertThat(keys.get(2).path("lastUsedAt").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(keys.get(0).path("lastUsedAt").longValue())
                .isEqualTo(START.minus(Duration.ofDays(1)).getEpochSecond());
        assertThat(keys.get(3).path("lastUsedAt").isNull()).isTrue();
    }

    @Test
    @DisplayName("account limits by level")
    void eachLevelHasItsLimits() throws Exception {
        String limits = "{me{defaultAccount{level limits{withdrawal{totalLimit remainingLimit interval}}}}}";

        assertThat(Asker.ask(sandbox, SandboxKey.LEVEL_ZERO, limits)
                        .data()
                        .path("me")
                        .path("defaultAccount"))
                .isEqualTo(JSON.readTree("{\"level\":\"ZERO\",\"limits\":{\"withdrawal\":[{\"totalLimit\":12500,"
                        + "\"remainingLimit\":12500,\"interval\":86400}]}}"));
    }

    private JsonNode keys(SandboxKey asker) throws Exception {
        return Asker.ask(
                        sandbox,
                        asker,
                        "{me{apiKeys{scopes readOnly lastUsedAt limits{dailyLimitSats dailySpentSats weeklyLimitSats"
                                + " weeklySpentSats}}}}")
                .data()
                .path("me")
                .path("apiKeys");
    }

    /** The payload; missing if the error stands at the top. */
    private JsonNode create(String key, String mutation, String walletId, long amount) throws Exception {
        String wallet = mutation.equals("lnInvoiceCreate") ? "walletId" : "recipientWalletId";
        return Asker.ask(
                        sandbox,
                        key,
                        "mutation{" + mutation + "(input:{" + wallet + ":\"" + walletId + "\",amount:" + amount
                                + "}){errors{message code} invoice{paymentHash}}}")
                .data()
                .path(mutation);
    }

    private static JsonNode error(String message, String code) {
        return JSON.createArrayNode()
                .add(JSON.createObjectNode().put("message", message).put("code", code));
    }
}
