package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants a secret that is easy to recognise, and looks for it in everything that may be shown. */
class CanaryTest {
    private static final String CANARY = "C4n4ryC4n4ry";

    static Stream<Vector> strings() {
        return Stream.concat(Vector.strings(), Vector.read("plugins.jsonl").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void noKeyReachesAnythingThatIsShown(Vector vector) {
        String planted = vector.input()
                .replace("AbCdEf0123456789", CANARY)
                .replace("AbCdEf01", CANARY)
                .replace("71a8c14c1407c113601079c4302dab36", CANARY);

        assertSilent(planted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void noValueOfAnyKeyReachesAnythingThatIsShown(Vector vector) {
        StringBuilder planted = new StringBuilder();
        for (String part : vector.input().split(";", -1)) {
            // The host of a server may be shown, what follows it may not.
            String glue = DotNet.toLowerAscii(part).contains("server") ? "/x/" : "";
            planted.append(part)
                    .append(part.startsWith("type") ? "" : glue + CANARY)
                    .append(';');
        }

        assertSilent(planted.toString());
    }

    static Stream<String> wherePeoplePutSecrets() {
        String key = "blink_" + CANARY;
        String wallet = "b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4";
        return Stream.of(
                key,
                CANARY + "==",
                "type=blink;" + CANARY + "=x",
                "type=" + CANARY,
                "type=blink;api-key=" + key + ";currency=" + CANARY,
                "type=blink;server=https://" + CANARY + "@host/;api-key=x",
                "type=blink;server=https://host/" + CANARY + ";api-key=x",
                "type=blink;server=" + CANARY + ";api-key=x",
                "type=blink;allowinsecure=" + CANARY + ";api-key=x",
                "type=blink;ln-address=" + CANARY + "@@",
                "type=nwc;key=nostr+walletconnect://" + wallet + "?relay=wss://r.example&secret=" + CANARY,
                "type=nwc;key=nostr+walletconnect://" + wallet + "?secret=" + CANARY,
                "type=nwc;key=nostr+walletconnect://" + CANARY + "@" + wallet + "?relay=x",
                "type=nwc;key=" + CANARY,
                "type=nwc;" + CANARY,
                "nostr+walletconnect://" + wallet + "?relay=wss://" + CANARY + "@r.example&secret=" + CANARY,
                "nostr+walletconnect:" + CANARY,
                "type=openreceive;nwc=nostr+walletconnect://" + wallet + "?relay=wss://r.example&secret=" + CANARY,
                "type=openreceive;" + CANARY + "=x",
                "type=openreceive;nwc=" + CANARY + ";nwc",
                "type=lnurl;value=" + CANARY,
                "type=lnurl;value=LNURL1" + CANARY,
                "type=lnurl;value=https://" + CANARY + ":" + CANARY + "@h:x/",
                "type=lnurl;value=a@h:" + CANARY,
                "type=lnurl;value=a@h:99999" + CANARY.length(),
                "type=blitz;ln-address=" + CANARY + "@127.0.0.1",
                "type=blitz;ln-address=a@b.example;server=https://u:" + CANARY + "@b.example",
                "type=lnaddress;ln-address=" + CANARY,
                "type=coinsnap;ln-address=a@coinsnap.app;" + CANARY + "=x",
                "X-API-KEY: " + key,
                "type=blink;api-key=" + key + ";api-key=" + key);
    }

    @ParameterizedTest(name = "place {index}")
    @MethodSource("wherePeoplePutSecrets")
    void noPlaceForASecretIsForgotten(String text) {
        assertSilent(text);
    }

    static Stream<Arguments> everyKeyOfEveryType() {
        return Catalogue.known().types().stream()
                .flatMap(type -> type.keys().stream().map(key -> Arguments.of(type, key.name())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyKeyOfEveryType")
    void noValueOfAnyTypeReachesAnythingThatIsShown(ConnectionType type, String key) {
        Text example = Text.of(type.example());
        for (String value : List.of(
                CANARY,
                CANARY + "=",
                "nostr+walletconnect://" + CANARY + "?relay=wss://" + CANARY + "&secret=" + CANARY,
                "https://" + CANARY + ":" + CANARY + "@host/" + CANARY + "?" + CANARY + "#" + CANARY,
                "http://user:" + CANARY + "@[::1]:x/",
                "lightning:" + CANARY + "@" + CANARY)) {
            StringBuilder planted = new StringBuilder("type=" + type.name());
            for (Part part : example.parts().all()) {
                if (!part.key().equals("type") && !part.key().equals(key)) {
                    planted.append(';').append(part.key()).append('=').append(part.value());
                }
            }
            assertSilent(planted + ";" + key + "=" + value);
            assertSilent("type=" + type.name() + ";" + key + "=" + value);
            assertSilent(planted + ";" + key + "=" + value + ";" + CANARY + "=x;" + key + "=" + value);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lndhub://login:#@https://host",
                "lndhub://#:password@http://host",
                "lndhub://login:#@host",
                "lndhub://login:#@https://user:x@host",
                "https://user:#@host",
                "http://#:password@host:x",
                "tcp://user:#@host",
                "/#/x",
                "unix://root/#",
                "nostr+walletconnect://#?relay=wss://relay.example&secret=#",
                "nostr+walletconnect:#?secret=#",
                "type=nwc;key=nostr+walletconnect://pub?relay=wss://relay.example&secret=#;x=#",
                "type=openreceive;nwc=nostr+walletconnect://pub?relay=wss://relay.example&secret=#;#=x"
            })
    void noFormThatIsNoListReachesAnythingThatIsShown(String pattern) {
        assertSilent(pattern.replace("#", CANARY));
    }

    private static void assertSilent(String text) {
        assertThat(Shown.ofCheck(text)).noneMatch(shown -> shown.contains(CANARY));
        assertThat(Shown.ofVerdicts(text)).noneMatch(shown -> shown.contains(CANARY));
        assertThat(Shown.ofAnswers(text)).noneMatch(shown -> shown.contains(CANARY));
        assertThat(MaskedText.of(text, '*')).doesNotContain(CANARY);
        CheckResult result = ConnectionString.check(text);
        assertThat(Shown.ofRepair(text)).noneMatch(shown -> shown.contains(CANARY));
        assertThat(result.connectionString().toString()).doesNotContain(CANARY);
        assertThat(result.problems().toString()).doesNotContain(CANARY);
        try {
            ConnectionString.parse(text);
        } catch (InvalidConnectionStringException e) {
            assertThat(e.toString()).doesNotContain(CANARY);
            assertThat(e.getCause()).isNull();
        }
    }
}
