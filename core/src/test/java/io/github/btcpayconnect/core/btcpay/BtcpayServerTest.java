package io.github.btcpayconnect.core.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.btcpayconnect.core.Catalogue;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BtcpayServerTest {
    private static final BtcpayVersion V241 = new BtcpayVersion(2, 4, 1);
    private static final BtcpayServer ADMIN = BtcpayServer.newest().ofVersion(V241);
    private static final BtcpayServer MERCHANT = ADMIN.as(Role.MERCHANT);
    private static final String UNSAFE =
            "You do not have 'btcpay.server.canmodifyserversettings' rights, so the connection"
                    + " string should not contain 'cookiefilepath', 'macaroondirectorypath', 'macaroonfilepath', and should not"
                    + " point to a local ip or to a dns name ending with '.internal', '.local', '.lan' or '.'.";

    static Stream<Vector> strings() {
        // The save path knows this one before the factory does.
        return Vector.strings().filter(vector -> !vector.input().equals("Internal Node"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void whatAnAdministratorReadsIsBtcpays(Vector vector) {
        for (Network network : Network.values()) {
            assertVerdict(ADMIN.on(network).judge(vector.input()), vector.answer(network.id()));
        }
        assertVerdict(ADMIN.with(List.of()).judge(vector.input()), vector.answer("withoutBlinkPlugin"));
    }

    private static void assertVerdict(Verdict verdict, JsonNode answer) {
        Optional<String> error = Vector.optional(answer, "error")
                .or(() -> Vector.optional(answer, "safeError"))
                .map(Vector::withoutQuotes);
        assertThat(verdict.accepted()).contains(error.isEmpty());
        assertThat(verdict.message()).isEqualTo(error);
        assertThat(verdict.client()).isEqualTo(Vector.optional(answer, "client"));
        assertThat(verdict.canonical().map(Secret::reveal)).isEqualTo(Vector.optional(answer, "canonical"));
        assertThat(verdict.safe())
                .isEqualTo(answer.has("safe") ? Optional.of(answer.get("safe").booleanValue()) : Optional.empty());
        assertThat(verdict.safeError())
                .isEqualTo(Vector.optional(answer, "safeError").map(Vector::withoutQuotes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void aMerchantIsRefusedWhatIsNotSafe(Vector vector) {
        Verdict verdict = MERCHANT.judge(vector.input());

        JsonNode answer = vector.answer("mainnet");
        if (answer.path("safe").asBoolean(true)) {
            assertVerdict(verdict, answer);
        } else {
            assertThat(verdict.accepted()).contains(false);
            assertThat(verdict.step()).contains(Verdict.Step.SAFETY);
            assertThat(verdict.message()).contains(UNSAFE);
            assertThat(verdict.client()).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void everyVerdictIsWhole(Vector vector) {
        for (Role role : Role.values()) {
            Verdict verdict = BtcpayServer.newest().as(role).judge(vector.input());

            assertThat(verdict.meaning()).isNotBlank();
            assertThat(verdict.step().isPresent()).isEqualTo(!verdict.accepted().equals(Optional.of(true)));
            assertThat(verdict.question().isPresent())
                    .isEqualTo(verdict.accepted().isEmpty());
        }
    }

    static Stream<Vector> publishedCases() {
        return Vector.read("safety-2.4.5.jsonl").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publishedCases")
    void from245OnAMerchantIsRefusedMore(Vector vector) {
        BtcpayServer merchant = BtcpayServer.newest().as(Role.MERCHANT);
        boolean safe = vector.json().get("safe").booleanValue();

        Verdict verdict = merchant.ofVersion(new BtcpayVersion(2, 4, 5)).judge(vector.input());

        assertThat(verdict.step().equals(Optional.of(Verdict.Step.SAFETY))).isEqualTo(!safe);
        if (!safe) {
            assertThat(verdict.accepted()).contains(false);
            assertThat(verdict.message()).as("the words are not published").isEmpty();
            assertThat(verdict.remedy()).isPresent();
        }
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "2.3, admin, true",
        "2.4.0, admin, false",
        "2.4.1, admin, true",
        "2.4.4, merchant, true",
        "2.4.5, merchant, false",
        "9.9, merchant, false",
        "9.9, admin, true"
    })
    void versionsDiffer(String version, String role, boolean accepted) {
        Verdict verdict = BtcpayServer.newest()
                .ofVersion(BtcpayVersion.parse(version).orElseThrow())
                .as(Role.of(role).orElseThrow())
                .judge("lndhub://user:pass@https://localhost.example.lan:3000");

        assertThat(verdict.accepted()).contains(accepted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type=charge | The key 'server' is mandatory for charge connection strings",
                "type=charge;server=http://x.onion;api-token=x | The key 'allowinsecure' is false, but server's Uri is not using https",
                "type=charge;server=https://x.example | The key 'api-token' or 'cookiefilepath' or ('username' and 'password') is not found",
                "type=charge;server=https://x.example;api-token=x;cookiefilepath=y | Keys 'api-token' and 'cookiefilepath' are mutually exclusive",
                "type=charge;server=https://a:b@x.example;cookiefilepath=y | The key 'cookiefilepath' should not be used if you are passing credentials inside the url",
                "type=lnbank;server=https://x.example | The key 'api-token' is not found",
                "type=charge;server=https://x.example;username=u;password=p |",
                "https://user:password@x.example |",
                "http://user:password@x.example/;type=blink |"
            })
    void whatIsGoneWasUnderstoodOnce(String text, String message) {
        BtcpayServer old = BtcpayServer.newest().ofVersion(new BtcpayVersion(2, 3, 9));

        assertThat(old.judge(text).message()).isEqualTo(Optional.ofNullable(message));
        assertThat(old.judge(text).accepted()).contains(message == null);
        assertThat(BtcpayServer.newest().judge(text).accepted()).contains(false);
    }

    @Test
    void theStepTellsWhereItStops() {
        assertThat(ADMIN.judge("hello").step()).contains(Verdict.Step.PARSE);
        assertThat(ADMIN.judge("type=hello").step()).contains(Verdict.Step.PLUGIN);
        assertThat(ADMIN.judge("type=lnd-rest").step()).contains(Verdict.Step.PLUGIN);
        assertThat(ADMIN.judge("type=blink;ln-address=a;server=x").step()).contains(Verdict.Step.SAFETY);
        assertThat(MERCHANT.judge("type=phoenixd;server=http://pi").step()).contains(Verdict.Step.SAFETY);
        assertThat(ADMIN.judge("type=phoenixd;server=http://pi").step()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "type=blink;api-key=x, Add ;server=https://api.blink.sv/graphql",
        "type=blink;ln-address=alice@blink.sv, ;server=https://blink.sv",
        "type=phoenixd;server=http://10.0.0.1, administrator"
    })
    void aMerchantIsToldWhatToDo(String text, String words) {
        assertThat(BtcpayServer.newest().as(Role.MERCHANT).judge(text).remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy).contains(words));
    }

    @Test
    void aMissingPluginIsNamed() {
        BtcpayServer server = BtcpayServer.newest();

        Verdict nwc = server.judge("type=lnurl;value=alice@example.com");
        assertThat(nwc.message()).contains("Invalid connection string");
        assertThat(nwc.meaning()).isEqualTo("This server has no plugin for type=lnurl.");
        assertThat(nwc.remedy())
                .contains("Install the plugin that knows it on the BTCPay Server: LNURL (Kukks/BTCPayServerPlugins).");
        assertThat(server.with(List.of()).judge("type=blink;api-key=x").meaning())
                .isEqualTo("This server has no plugin for type=blink.");
        assertThat(server.judge("type=blink;server=https://api.blink.sv/graphql")
                        .meaning())
                .isEqualTo("This server understands type=blink, and finds a fault in it.");
        assertThat(server.with(Catalogue.known().plugins("strike@Marfusios"))
                        .judge("type=strike;api-key=x")
                        .meaning())
                .as("it has another plugin of this name")
                .isEqualTo("This server understands type=strike, and finds a fault in it.");
        assertThat(server.judge("type=hello").meaning()).isEqualTo("No wallet type that this server knows takes it.");
    }

    @Test
    void aTypeOfOtherVersionsIsToldFromAFault() {
        String text = "type=lndhub;server=https://user:pass@hub.example";
        Verdict verdict =
                BtcpayServer.newest().ofVersion(new BtcpayVersion(2, 4, 0)).judge(text);

        assertThat(verdict.meaning()).isEqualTo("BTCPay Server 2.4.0 does not understand type=lndhub.");
        assertThat(verdict.remedy()).contains("Update the BTCPay Server: 2.4.1 and newer understand it.");
        assertThat(BtcpayServer.newest().judge("type=charge").remedy()).isEmpty();
    }

    @Test
    void theChangesThatDecideAreThoseBetweenTheAnswers() {
        BtcpayServer server = BtcpayServer.newest();

        assertThat(server.changesThatDecide(ConnectionString.check("type=lndhub;server=https://user:pass@hub.example")))
                .containsExactly(RuleChange.TYPES_GONE, RuleChange.LNDHUB_BACK);
        assertThat(server.changesThatDecide(ConnectionString.check("type=blink;api-key=x")))
                .isEmpty();
        assertThat(server.as(Role.MERCHANT).changesThatDecide(ConnectionString.check("type=blink;api-key=x")))
                .containsExactly(RuleChange.SSRF_PROTECTION);
    }

    @Test
    void theInternalNodeIsTheServersBusiness() {
        assertThat(ADMIN.judge("Internal Node").accepted()).isEmpty();
        assertThat(ADMIN.judge("internal node").message())
                .contains("The format of the connectionString should a list of key=value delimited by semicolon");
    }

    @Test
    void notesAreOfTheVersion() {
        assertThat(BtcpayServer.newest().judge("x").notes()).isEmpty();
        assertThat(ADMIN.judge("x").notes()).singleElement().asString().contains("exposed");
        assertThat(BtcpayServer.newest()
                        .ofVersion(new BtcpayVersion(2, 5, 0))
                        .judge("x")
                        .notes())
                .singleElement()
                .asString()
                .contains("judged like 2.4.7");
    }

    @Test
    void aPrivateDestinationIsNoted() {
        assertThat(BtcpayServer.newest()
                        .judge("type=phoenixd;server=http://127.0.0.1:9740")
                        .notes())
                .singleElement()
                .asString()
                .contains("ssrfexceptions");
    }

    @Test
    void pluginsAreAskedInTheOrderGiven() {
        BtcpayServer server = BtcpayServer.newest().with(Catalogue.known().plugins("blink@Kukks"));

        assertThat(server.plugins()).extracting(Object::toString).containsExactly("blink@Kukks");
        assertThat(server.with(List.of()).judge("type=blink;api-key=x").message())
                .contains("Invalid connection string");
    }

    @Test
    void whatIsTooLongIsNotJudged() {
        Verdict verdict = ADMIN.judge("x".repeat(ConnectionString.MAX_LENGTH + 1));

        assertThat(verdict.accepted()).isEmpty();
        assertThat(verdict.question()).isPresent();
        byte[] noText = {(byte) 0xff};
        assertThat(ADMIN.judge(ConnectionString.check(noText, Network.MAINNET)).accepted())
                .isEmpty();
    }

    @Test
    void aVerdictPrintsNoSecret() {
        assertThat(ADMIN.judge("type=phoenixd;server=https://h.example;password=C4n4ry"))
                .hasToString("Verdict[accepted]");
        assertThat(MERCHANT.judge("type=phoenixd;server=https://h.lan;password=C4n4ry"))
                .hasToString("Verdict[refused, safety]");
    }
}
