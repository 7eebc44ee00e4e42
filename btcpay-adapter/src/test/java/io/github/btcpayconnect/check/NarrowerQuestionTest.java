package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.KEY_EXPIRY;
import static io.github.btcpayconnect.check.FindingId.RESTRICTIONS;
import static io.github.btcpayconnect.check.FindingId.SCOPE_RECEIVE;
import static io.github.btcpayconnect.check.FindingId.SCOPE_WRITE;
import static io.github.btcpayconnect.check.FindingId.SERVER_REACHABLE;
import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.GLOBALS;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.BlinkAnswers.authorization;
import static io.github.btcpayconnect.testing.BlinkAnswers.data;
import static io.github.btcpayconnect.testing.BlinkAnswers.me;
import static io.github.btcpayconnect.testing.BlinkAnswers.wallets;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ReportAssert;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A part of the question that fails may take the rest of the answer along: then less is asked. */
class NarrowerQuestionTest {
    private static final String BEST = "\"READ\",\"RECEIVE\"";
    private static final String API_KEYS_DOWN = "{\"message\":\"HTTP fetch failed from 'api_keys': 500: Internal Server"
            + " Error\",\"path\":[\"me\"],\"extensions\":{\"code\":\"SUBREQUEST_HTTP_ERROR\"}}";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        "the service for keys is down",
                        Answer.json("{\"data\":{" + authorization(BEST) + ",\"me\":null," + GLOBALS + "},\"errors\":["
                                + API_KEYS_DOWN + "]}"),
                        "apiKeys"),
                Arguments.of(
                        "the service for keys is down, and all of the answer with it",
                        Answer.json("{\"data\":null,\"errors\":[" + API_KEYS_DOWN + "]}"),
                        "apiKeys"),
                Arguments.of(
                        "a number does not fit, and me is null without a word",
                        Answer.json(data(authorization(BEST), "\"me\":null", GLOBALS)),
                        "apiKeys"),
                Arguments.of(
                        "the limits of the account fail",
                        Answer.json("{\"data\":{" + authorization(BEST) + ",\"me\":null," + GLOBALS
                                + "},\"errors\":[{\"message\":\"Unknown error occurred (code: x)\","
                                + "\"path\":[\"me\",\"defaultAccount\",\"limits\",\"withdrawal\"]}]}"),
                        "limits"),
                Arguments.of("the restrictions fail", failed("custodialRestrictions"), "custodialRestrictions"),
                Arguments.of("the scopes fail", failed("authorization"), "authorization"),
                Arguments.of(
                        "an older server refuses the question",
                        Answer.status(400, "{\"errors\":[{\"message\":\"Cannot query field\"}]}"),
                        "windDown"),
                Arguments.of(
                        "an older server answers 200",
                        Answer.json("{\"errors\":[{\"message\":\"Cannot query field \\\"windDown\\\" on type"
                                + " \\\"Query\\\".\"}]}"),
                        "windDown"));
    }

    private static Answer failed(String member) {
        return Answer.json("{\"data\":null,\"errors\":[{\"message\":\"Unknown error occurred (code: x)\",\"path\":[\""
                + member + "\"]}]}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aSecondQuestionLeavesAwayWhatFailed(String name, Answer answer, String member) {
        try (ScriptedServer server = ScriptedServer.of(answer, Answer.json(account(BEST)))) {
            check(server).is(Status.PASS).passesBut().cost(2);

            assertThat(server.requests().get(0).body()).contains(member);
            assertThat(server.requests().get(1).body()).doesNotContain(member).contains("wallets{id walletCurrency}");
            assertThat(server.requests().get(1).header("x-api-key")).containsExactly(Strings.KEY);
        }
    }

    @Test
    void whatWasNotAskedIsNotKnown() {
        try (ScriptedServer server =
                ScriptedServer.of(failed("authorization"), Answer.json(data(me(wallets()), GLOBALS)))) {
            check(server)
                    .is(Status.PASS)
                    .has(Status.UNKNOWN, SCOPE_RECEIVE, SCOPE_WRITE, FindingId.ACCOUNT_ACTIVE)
                    .finds(KEY_EXPIRY, Status.UNKNOWN, "not known")
                    .finds(RESTRICTIONS, Status.UNKNOWN, "not known");
        }
    }

    @Test
    void ifThatFailsTooTheFirstAnswerCounts() {
        try (ScriptedServer server = ScriptedServer.of(failed("authorization"), Answer.status(503, ""))) {
            check(server)
                    .is(Status.UNKNOWN)
                    .has(Status.FAIL)
                    .says(SERVER_REACHABLE, "answered with an error: \"Unknown error occurred (code: x)\"")
                    .cost(3);
        }
        try (ScriptedServer server = ScriptedServer.of(Answer.status(400, ""))) {
            OutageTest.assertNothingKnown(Strings.check(server, "")).cost(2);
        }
    }

    @Test
    void aDenialIsNoFailure() {
        try (ScriptedServer server = ScriptedServer.of(Answer.json(
                "{\"data\":null,\"errors\":[{\"message\":\"Not authorized\",\"path\":[\"authorization\"]}]}"))) {
            check(server).is(Status.UNKNOWN).has(Status.FAIL).cost(1);
        }
    }

    private static ReportAssert check(ScriptedServer server) {
        return assertThatReport(Strings.check(server, ";wallet-id=" + BTC_WALLET));
    }
}
