package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The key pair is that of the example in NIP-47. */
class NostrTypesTest {
    private static final String WALLET = "b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4";
    private static final String SECRET = "71a8c14c1407c113601079c4302dab36460f0ccd0ad506f1f2dc73b5100e4f3c";
    private static final String URI = "nostr+walletconnect://" + WALLET + "?relay=wss://r.example/x&secret=" + SECRET;
    private static final String TWO_RELAYS = URI + "&relay=wss://s.example/x";

    @Test
    void aUriAloneIsAConnection() {
        CheckResult result = ConnectionString.check(URI);

        assertThat(result.hasErrors()).isFalse();
        assertThat(result.parseError()).contains("The key 'type' is mandatory");
        ConnectionString string = result.connectionString().orElseThrow();
        assertThat(string.type()).isEqualTo("nwc");
        assertThat(string.possibleTypes()).extracting(ConnectionType::id).containsExactly("nwc@Kukks", "nwc@Tando");
        assertThat(string.toString()).doesNotContain(SECRET);
    }

    @Test
    void whatOnlyOneOfThePluginsTakesIsOfThatOne() {
        assertThat(ConnectionString.check(URI.replace("/x", "") + "&relay=wss://s.example")
                        .connectionString()
                        .flatMap(ConnectionString::knownType)
                        .map(ConnectionType::id))
                .contains("nwc@Tando");
        assertThat(ConnectionString.check("type=nwc;key=" + URI)
                        .connectionString()
                        .flatMap(ConnectionString::knownType)
                        .map(ConnectionType::id))
                .contains("nwc@Kukks");
    }

    /** The comma between two relays that have paths is one of the first path. */
    @Test
    void twoRelaysMayPassForOne() {
        assertThat(answer("nwc@Kukks", TWO_RELAYS).kind()).isEqualTo(Answer.Kind.ACCEPTED);
    }

    static Stream<String> written() {
        return Stream.of(
                "nostr+walletconnect://" + WALLET + "?secret=" + SECRET,
                "type=nwc;key=" + URI.replace(WALLET, "f".repeat(WALLET.length())),
                URI.replace(SECRET, "0"),
                "nostr+walletconnect:" + WALLET,
                "type=nwc",
                "type=nwc; key=" + URI,
                "type=nwc;key=" + URI + ";allowinsecure=true",
                "type=nwc;key=nostr://x",
                "type=openreceive",
                "type=openreceive ;nwc=" + URI,
                "type=openreceive;nwc=" + URI.replace("wss", "ws"),
                "type=openreceive;nwc");
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("written")
    void whatNoPluginTakesHasAProblemOfItsOwn(String text) {
        assertThat(ConnectionString.check(text).first())
                .map(Problem::rule)
                .hasValueSatisfying(rule -> assertThat(rule).isIn(Rule.VALUE_INVALID, Rule.KEY_MISSING, Rule.FORMAT));
    }

    /** BTCPay Server's grammar refuses the blank at the end, and nobody asks it. */
    @Test
    void openReceiveTakesTheTextApartItself() {
        CheckResult result =
                ConnectionString.check("TYPE=openreceive;NWC=" + URI + "; ;allow-spend=1; ".replace(" ;", ""));

        assertThat(result.hasErrors()).isFalse();
        assertThat(result.connectionString().map(ConnectionString::keys).orElseThrow())
                .containsExactly("type", "nwc", "allow-spend");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?relay=wss://r.example&secret=KEY, ACCEPTED",
        "#x?relay=wss://r.example&secret=KEY, ACCEPTED",
        "/x?relay=wss://r.example&secret=KEY, ACCEPTED",
        "?relay=wss%3A//r.example&secret=KEY%0A, ACCEPTED",
        "?relay=wss://r.example&secret=KEY%0A%0A, REFUSED",
        "?relay=wss://r.example&secret=KEY&secret=KEY, REFUSED",
        "?relay=wss://r.example&secret=KEY&relay=ws://r.example, REFUSED",
        "?relay=wss:r.example&secret=KEY, REFUSED",
        "?Relay=wss://r.example&secret=KEY, REFUSED",
        "?relay=wss://r.example#&secret=KEY, REFUSED"
    })
    void openReceiveReadsTheQueryItself(String rest, Answer.Kind expected) {
        String text = "type=openreceive;nwc=Nostr+WalletConnect:" + WALLET + rest.replace("KEY", SECRET);

        assertThat(answer("openreceive", text).kind()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "type=nwc{200B};key=URI, REFUSED",
        "type=nwc;key={0301}URI, FAILED",
        "Type=nwc;key=URI, FAILED",
        "type=nwc;key=nostr+walletconnect, REFUSED",
        "type=nwc;key=URItype=nwc;key=, ACCEPTED"
    })
    void thePrefixIsComparedByCulture(String text, Answer.Kind expected) {
        assertThat(answer("nwc@Kukks", Texts.of(text).replace("URI", URI)).kind())
                .isEqualTo(expected);
    }

    private static Answer answer(String plugin, String text) {
        return new LightningClientFactory(Catalogue.known().plugins(plugin)).create(text, Network.MAINNET);
    }

    @Test
    void anExceptionThatIsNoFormatErrorKeepsTheOthersFromBeingAsked() {
        String text = URI.replace(SECRET, "00");
        Stream<ConnectionType> types = Stream.concat(
                Catalogue.known().plugins("nwc@Kukks").stream(), Catalogue.known().plugins("nwc@Tando").stream());

        Answer answer = new LightningClientFactory(types.toList()).create(text, Network.MAINNET);
        assertThat(answer.kind()).isEqualTo(Answer.Kind.FAILED);
        assertThat(answer("nwc@Tando", text).message()).isEqualTo(Optional.of("nwc_uri_missing_or_invalid_secret"));
    }
}
