package io.github.btcpayconnect.check;

import static io.github.btcpayconnect.check.FindingId.BTCPAY_VERDICT;
import static io.github.btcpayconnect.testing.BlinkAnswers.BTC_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.MAY_NOT_READ;
import static io.github.btcpayconnect.testing.BlinkAnswers.USD_WALLET;
import static io.github.btcpayconnect.testing.BlinkAnswers.account;
import static io.github.btcpayconnect.testing.BlinkAnswers.authorization;
import static io.github.btcpayconnect.testing.BlinkAnswers.data;
import static io.github.btcpayconnect.testing.BlinkAnswers.defaultWallet;
import static io.github.btcpayconnect.testing.BlinkAnswers.error;
import static io.github.btcpayconnect.testing.BlinkAnswers.me;
import static io.github.btcpayconnect.testing.BlinkAnswers.wallet;
import static io.github.btcpayconnect.testing.ReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.http.HttpSettings;
import io.github.btcpayconnect.sandbox.ProjectFolders;
import io.github.btcpayconnect.sandbox.Sandbox;
import io.github.btcpayconnect.sandbox.SandboxKey;
import io.github.btcpayconnect.testing.Answer;
import io.github.btcpayconnect.testing.ScriptedServer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What BTCPay Server will say on saving, held against what its Blink plugin did say. */
class SavingForecastTest {
    private static final String BEST = "\"READ\",\"RECEIVE\"";
    private static final String REGTEST = "\"globals\":{\"network\":\"regtest\"}";
    private static final Pattern WORDS = Pattern.compile("BTCPay would say \"([^\"]*)\"");
    private static final CheckOptions ON_REGTEST = new CheckOptions(Network.REGTEST);

    /** What happens between the plugin's two questions cannot be seen by one. What a server makes of a tab, neither. */
    private static final Set<String> NOT_TO_BE_SEEN = Set.of(
            "503 on the second request only", "connection dropped on the second request only", "api key with a tab");

    private static final String HEALTHY = healthy("regtest");
    private static final String OF_USD = HEALTHY.replace(wallet(BTC_WALLET, "BTC"), wallet(BTC_WALLET, "USD"))
            .replace("\"BTC\"}", "\"USD\"}");
    private static final String ID = ";wallet-id=" + BTC_WALLET;

    /** The servers of the recorded situations. */
    private static final Map<String, Answer> SERVERS = servers();

    private static Map<String, Answer> servers() {
        Map<String, Answer> servers = new HashMap<>();
        servers.put("healthy BTC wallet", Answer.json(HEALTHY));
        servers.put("healthy, no wallet id: the default wallet", Answer.json(HEALTHY));
        servers.put("healthy USD wallet, currency says USD", Answer.json(OF_USD));
        servers.put("wallet is USD, string says BTC", Answer.json(OF_USD));
        servers.put("server is on mainnet, BTCPay on regtest", Answer.json(healthy("mainnet")));
        servers.put("server is on signet, BTCPay on regtest", Answer.json(healthy("signet")));
        servers.put("server names an unknown network", Answer.json(healthy("mars")));
        servers.put(
                "no default wallet and no wallet id",
                Answer.json(data(authorization(BEST), me("\"defaultWallet\":null,\"wallets\":[]"), REGTEST)));
        String others = HEALTHY.replace(BTC_WALLET, USD_WALLET);
        servers.put("wallet id of nobody (Blink's error, data null)", Answer.json(others));
        servers.put("wallet id of nobody (me null)", Answer.json(others));
        servers.put("key refused, JSON 401", refusing("{\"error\":{\"code\":401}}"));
        servers.put("key refused, HTML 401", refusing("<html>401</html>"));
        servers.put("403", Answer.status(403, ""));
        servers.put("429", Answer.status(429, ""));
        servers.put("500", Answer.status(500, ""));
        servers.put("503 HTML", Answer.status(503, "<html>"));
        servers.put("key may not read (RECEIVE only)", Answer.json(error(MAY_NOT_READ, "null")));
        servers.put(
                "key may not read, globals kept", Answer.json(error(MAY_NOT_READ, "{\"me\":null," + REGTEST + "}")));
        servers.put("anonymous: Not authorized", Answer.json(error("Not authorized", "null")));
        servers.put("200 with HTML", Answer.json("<html>"));
        servers.put("200 with an empty body", Answer.json(""));
        servers.put("200 with truncated JSON", Answer.json("{\"data\":{\"globals\":{\"netw"));
        servers.put("200 with a JSON array", Answer.json("[" + HEALTHY + "]"));
        servers.put("connection dropped", Answer.drop());
        servers.put("redirect to the same host", Answer.status(307, "", "Location: /graphql"));
        servers.put(
                "wallet currency unknown",
                Answer.json(data(
                        authorization(BEST),
                        me(defaultWallet(BTC_WALLET, "EUR") + ",\"wallets\":[" + wallet(BTC_WALLET, "EUR") + "]"),
                        REGTEST)));
        servers.put("api key with a non-ASCII letter", Answer.json(HEALTHY));
        return servers;
    }

    static List<Arguments> recorded() throws Exception {
        List<Arguments> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ProjectFolders.shared("vectors/blink-plugin.jsonl"))) {
            JsonNode row = new ObjectMapper().readTree(line);
            String description = row.path("description").textValue();
            if (!description.startsWith("ln-address: ") && !NOT_TO_BE_SEEN.contains(description)) {
                rows.add(Arguments.of(
                        description,
                        row.path("string").asText(),
                        row.path("accepted").booleanValue()
                                ? ""
                                : row.path("error").textValue()));
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void btcpaysWordsAreForetold(String description, String string, String words) throws Exception {
        Finding verdict = description.equals("connection refused")
                ? verdict("http://127.0.0.1:" + closedPort() + "/graphql", ID, "")
                : answered(description, string);

        Matcher said = WORDS.matcher(verdict.summary());
        assertThat(said.find() ? said.group(1) : "").isEqualTo(words);
        assertThat(verdict.summary().contains("takes it")).isEqualTo(words.isEmpty());
        assertThat(verdict.status() == Status.PASS).isEqualTo(words.isEmpty());
    }

    private static Finding answered(String description, String string) {
        assertThat(SERVERS).containsKey(description);
        String rest = (string.contains("wallet-id") ? ID : "")
                + (string.contains("currency=") ? string.replaceAll(".*(;currency=[A-Z]+).*", "$1") : "");
        try (ScriptedServer server = ScriptedServer.of(SERVERS.get(description))) {
            return verdict(server.url(), rest, description.contains("non-ASCII") ? "é" : "");
        }
    }

    private static Finding verdict(String server, String rest, String afterKey) {
        String text = Strings.account(server, rest).replace(Strings.KEY, Strings.KEY + afterKey);
        return Strings.check(HttpSettings.defaults(), text, ON_REGTEST)
                .finding(BTCPAY_VERDICT)
                .orElseThrow();
    }

    /** 401 for whoever brings a key; others are answered. */
    private static Answer refusing(String body) {
        return (request, socket) -> (request.header("x-api-key").isEmpty()
                        ? Answer.json(data(REGTEST))
                        : Answer.status(401, body))
                .to(request, socket);
    }

    private static String healthy(String network) {
        return account(BEST).replace("mainnet", network);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void anOutageIsNoRefusalByBtcpay() {
        assertThat(SERVERS.get("503 HTML")).isNotNull();
        try (ScriptedServer server = ScriptedServer.of(Answer.status(503, ""))) {
            assertThatReport(Strings.check(server, ID)).finds(BTCPAY_VERDICT, Status.UNKNOWN, "as long as");
        }
    }

    @Test
    void theCauseIsNamed() {
        try (ScriptedServer server = ScriptedServer.of(refusing(""))) {
            assertThatReport(Strings.check(server, ID, ON_REGTEST))
                    .finds(BTCPAY_VERDICT, Status.FAIL, "since Blink refuses the key");
        }
    }

    @Test
    void aWalletIdInOtherLettersMayBeRefused() {
        assertThatReport(Strings.answered(ID.replace("6b3b", "6B3B"), account(BEST)))
                .finds(BTCPAY_VERDICT, Status.WARN, "Invalid connection string");
    }

    @Test
    void whatOnlyAnAdministratorMaySaveIsWarnedOf() {
        try (Sandbox sandbox = Sandbox.start()) {
            HttpSettings settings = HttpSettings.defaults().withSandbox(sandbox.url());
            String key = SandboxKey.MARKET_LIVE.text();

            assertThatReport(Strings.check(settings, "type=blink;api-key=" + key))
                    .finds(BTCPAY_VERDICT, Status.WARN, "refuses it from a merchant")
                    .advises(BTCPAY_VERDICT, "server=https://api.blink.sv/graphql");
            assertThatReport(Strings.check(
                            settings, "type=blink;server=http://10.0.0.7/graphql;allowinsecure=true;api-key=" + key))
                    .finds(BTCPAY_VERDICT, Status.WARN, "refuses it from a merchant");
        }
    }
}
