package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    /** A type that nobody has made: all that it takes is this. */
    private static final ConnectionType LIGHTHOUSE = ConnectionType.plugin(
                    "lighthouse", "Lighthouse", "Keeper/btcpay-lighthouse")
            .keys(
                    Key.required("server", "an http or https URL"),
                    Key.required("lamp", "any text").hidden(),
                    Key.optional("colour", "white or red").orElse("white"),
                    Key.optional("allowinsecure", "true or false").orElse("false"))
            .steps(
                    Step.mandatory("server", "lighthouse", "Add server=, then the address of your Lighthouse."),
                    Step.httpServer("Write it as https://host."),
                    Step.filled("lamp", "No lamp", "Add lamp=, then the number of your lamp."),
                    Step.value(
                            "colour",
                            colour -> colour.equals("white") || colour.equals("red"),
                            "Unknown colour",
                            "A lamp is white or red.",
                            "Write colour=white or colour=red."),
                    Step.allowInsecure(),
                    Step.tls())
            .example("type=lighthouse;server=https://lighthouse.example;lamp=LAMP")
            .accepts(
                    "LighthouseClient",
                    text -> new CanonicalText("lighthouse").withServer(text).text())
            .build();

    /** The keys of the example in NIP-47, for the placeholders of examples. */
    private static final String PUBLIC_KEY = "b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4";

    private static final String PRIVATE_KEY = "71a8c14c1407c113601079c4302dab36460f0ccd0ad506f1f2dc73b5100e4f3c";

    /** Its plugin looks for a key that it never finds. */
    private static final String NEVER_TAKEN = "clink-noffer";

    private static final Catalogue CATALOGUE = Catalogue.known().with(LIGHTHOUSE);

    @Test
    void addingATypeIsAddingOneEntry() {
        CheckResult result = check("type=lighthouse;server=https://l.example;lamp=C4n4ry;colour=red");

        assertThat(result.problems()).isEmpty();
        ConnectionString string = result.connectionString().orElseThrow();
        assertThat(string.knownType()).contains(LIGHTHOUSE);
        assertThat(string.value("colour")).contains("red");
        assertThatIllegalArgumentException().isThrownBy(() -> string.value("lamp"));
        assertThat(string.toString()).doesNotContain("C4n4ry");
        assertThat(CATALOGUE.plugins("lighthouse@keeper")).containsExactly(LIGHTHOUSE);
    }

    @Test
    void allFaultsAreToldAndTheFirstIsBtcpays() {
        CheckResult result = check("type=lighthouse;colour=blue;allowinsecure=perhaps;lamp=;lump=x;server=x");

        assertThat(result.problems())
                .extracting(Problem::rule)
                .containsExactly(
                        Rule.VALUE_INVALID,
                        Rule.ALLOWINSECURE_INVALID,
                        Rule.KEY_MISSING,
                        Rule.KEY_UNKNOWN,
                        Rule.SERVER_INVALID);
        assertThat(result.first()).map(Problem::rule).contains(Rule.SERVER_INVALID);
    }

    @Test
    void itsHandlerStopsAtTheFirstFault() {
        LightningClientFactory factory = new LightningClientFactory(List.of(LIGHTHOUSE));

        assertThat(factory.create("type=lighthouse;server=http://L.example;lamp=;colour=x", Network.MAINNET)
                        .message())
                .contains("No lamp");
        assertThat(factory.create("type=lighthouse;server=http://L.example;lamp=x", Network.MAINNET)
                        .message())
                .contains("The key 'allowinsecure' is false, but server's Uri is not using https");
        assertThat(factory.create("type=lighthouse;server=HTTPS://L.example;lamp=x", Network.MAINNET)
                        .canonical()
                        .map(Secret::reveal))
                .contains("type=lighthouse;server=https://l.example/");
        assertThat(factory.create("type=Lighthouse", Network.MAINNET).message()).contains("Invalid connection string");
    }

    private static CheckResult check(String text) {
        return ConnectionString.check(text, Network.MAINNET, CATALOGUE);
    }

    static Stream<ConnectionType> types() {
        return Catalogue.known().types().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void theExampleIsOneOfTheType(ConnectionType type) {
        Text text = Text.of(type.example().replace("PUBKEY", PUBLIC_KEY).replace("SECRET", PRIVATE_KEY));
        Form form = type.form();
        Text list = form == null || !form.isOf(text.raw()) ? text : form.asList(text);

        assertThat(list).isNotNull();
        assertThat(list.type()).isEqualTo(type.name());
        if (!type.removed() && !type.name().equals(NEVER_TAKEN)) {
            assertThat(type.answer(text, Network.MAINNET).kind()).isIn(Answer.Kind.ACCEPTED, Answer.Kind.OPEN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void namesAndKeysAreInSmallLetters(ConnectionType type) {
        assertThat(type.name()).isEqualTo(DotNet.toLowerAscii(type.name()));
        assertThat(type.keys()).allSatisfy(key -> assertThat(key.name()).isEqualTo(DotNet.toLowerAscii(key.name())));
    }

    /** Every type of which anything is known, by whoever made it. */
    private static final List<String> NAMES = List.of(
            ("clightning lnd-rest lnd-grpc eclair phoenixd lndhub charge lnbank ptarmigan blink breez breezspark breez-liquid"
                            + " micro nwc openreceive strike barebitcoin flash blitz lnaddress lnurl lnurlverify lnurl-backend"
                            + " coinsnap boltz boltzexchanger arkade ark spark flint wavelength clink-noffer cashu app group"
                            + " lnbits")
                    .split(" "));

    @Test
    void noTypeIsMissing() {
        assertThat(types().map(ConnectionType::name).distinct()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(Catalogue.known().find("nwc")).hasSize(2);
        assertThat(Catalogue.known().find("strike")).hasSize(2);
        assertThat(Catalogue.known().find("flash")).hasSize(3);
    }

    @Test
    void everyEntryHasAnIdOfItsOwn() {
        assertThat(types().map(ConnectionType::id)).doesNotHaveDuplicates();
    }

    @Test
    void aPluginIsFoundByOwnerInAnyCase() {
        assertThat(Catalogue.known().plugins("blink@kukks")).containsExactly(BlinkType.BLINK);
        assertThat(Catalogue.known().plugins("blink")).containsExactly(BlinkType.BLINK);
        assertThat(Catalogue.known().plugins("blink@nobody")).isEmpty();
        assertThat(Catalogue.known().plugins("lnd-rest")).isEmpty();
    }
}
