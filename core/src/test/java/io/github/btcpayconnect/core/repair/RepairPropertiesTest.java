package io.github.btcpayconnect.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sound strings of many types, damaged by a seeded generator, and repaired. */
class RepairPropertiesTest {
    private static final long SEED = 20_261_125L;
    private static final String KEY = "Kx7" + "AbCd01".repeat(10) + "z";

    private static final List<String> SOUND = List.of(
            "type=blink;server=https://api.blink.sv/graphql;api-key=blink_" + KEY
                    + ";wallet-id=6b3b1b5c-1111-4222-8333-444455556666;currency=BTC",
            "type=blink;server=https://blink.sv;ln-address=alice@blink.sv;currency=USD",
            "type=clightning;server=unix://root/.lightning/lightning-rpc",
            "type=clightning;server=tcp://8.8.8.8:9735",
            "type=lnd-rest;server=https://lnd.example.com:8080;macaroon=0201036c6e6402f801030a10abcdef0123456789;certthumbprint="
                    + "0a1B".repeat(16),
            "type=lnd-grpc;server=https://lnd.example.com:8080;macaroonfilepath=/etc/lnd/admin.macaroon;allowinsecure=true",
            "type=eclair;server=http://eclair.example:8080;password=s3cr3tPassw0rd",
            "type=phoenixd;server=https://phoenixd.example;password=0123456789abcdef0123456789abcdef",
            "type=lndhub;server=https://login:pa55word@lndhub.example",
            "type=strike;currency=BTC;api-key=0123456789ABCDEF",
            "type=breez;key=0123456789abcdef",
            "type=lnbits;server=https://lnbits.example.com;api-key=0123456789abcdef0123456789abcdef",
            "type=lnurlverify;address=alice@wallet.example",
            "type=lnaddress;ln-address=alice@wallet.example;server=https://wallet.example",
            "type=coinsnap;ln-address=alice@coinsnap.app");

    static Stream<Arguments> single() {
        return SOUND.stream()
                .flatMap(text -> Stream.of(Damage.values())
                        .map(damage ->
                                Arguments.of(text.substring(5, text.indexOf(';')) + " " + damage, text, damage)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void everyDamageIsUndone(String description, String text, Damage damage) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            String damaged = damage.of(text, random);
            assertUndone(damaged, text, description + " " + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("single")
    void twoDamagesAreUndone(String description, String text, Damage first) {
        Random random = new Random(SEED);
        for (Damage second : Damage.values()) {
            if (second != first) {
                String damaged = second.of(first.of(text, random), random);
                assertUndone(damaged, text, description + " and " + second);
            }
        }
    }

    private static void assertUndone(String damaged, String text, String description) {
        Repair repair = Repair.of(damaged);
        assertThat(repair.isComplete()).as(description).isTrue();
        assertThat(ConnectionString.check(repair.text().reveal()).connectionString())
                .as(description)
                .isEqualTo(ConnectionString.check(text).connectionString());
    }

    @Test
    void soundStringsStay() {
        SOUND.forEach(text -> assertThat(Repair.of(text).text().reveal()).isEqualTo(text));
    }
}
