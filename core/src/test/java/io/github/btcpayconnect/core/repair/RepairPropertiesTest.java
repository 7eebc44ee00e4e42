package io.github.btcpayconnect.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.btcpay.Role;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "type=barebitcoin;public-key=0123456789abcdef;private-key=fedcba9876543210;account-id=acc-1",
            "type=lnurlverify;address=alice@wallet.example",
            "type=lnaddress;ln-address=alice@wallet.example;server=https://wallet.example",
            "type=coinsnap;ln-address=alice@coinsnap.app");

    private static final List<String> PIECES = List.of(
            "type=blink;",
            "TYPE: Blink, ",
            "server=https://api.blink.sv/graphql;",
            "api-key=blink_" + KEY,
            ";",
            "; ",
            "\n",
            "=\r\n",
            "wallet_id=6b3b1b5c-1111-4222-8333-444455556666",
            "currency=btc",
            "\"",
            "{\"type\":\"blink\"",
            "}",
            "&amp;",
            "%3D",
            "%3B",
            "type%3D",
            "lndhub://a:b@https://c.example",
            "/root/x",
            "tcp://8.8.8.8:1",
            "nostr+walletconnect://",
            "type=lnd-rest;",
            "macaroon=0201;",
            "server=lnd.example",
            "\u200b",
            "\ufeff",
            "Connection string: ",
            "export X=",
            "\\",
            "\\u003d",
            "&#61;",
            "> ",
            " ",
            ",",
            "|",
            "&",
            "type=",
            "=",
            ":",
            "ln-address=alice@blink.sv",
            "username=",
            "password=a b;",
            "type=nwc;key=",
            "```",
            "allow-insecure=true",
            "[",
            "(",
            "blink_",
            "http://",
            "https://",
            "\ud800");

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
            if (second.canFollow(first)) {
                String damaged = second.of(first.of(text, random), random);
                assertUndone(damaged, text, description + " and " + second);
            }
        }
    }

    private static void assertUndone(String damaged, String text, String description) {
        Repair repair = Repair.of(damaged);
        assertThat(repair.isComplete()).as(description).isTrue();
        // Some types are understood in capitals.
        String repaired = repair.text().reveal();
        int end = Math.max(0, repaired.indexOf(';'));
        assertThat(ConnectionString.check(repaired.substring(0, end).toLowerCase(Locale.ROOT) + repaired.substring(end))
                        .connectionString())
                .as(description)
                .isEqualTo(ConnectionString.check(text).connectionString());
    }

    @Test
    void soundStringsStay() {
        SOUND.forEach(text -> assertThat(Repair.of(text).text().reveal()).isEqualTo(text));
    }

    @Test
    void rubbishIsNeverTooMuchAndStays() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = rubbish(random);
            Repair repair = Repair.of(text);
            String once = repair.text().reveal();
            assertThat(Repair.of(once).text().reveal())
                    .as("%d of seed %d", i, SEED)
                    .isEqualTo(once);
            assertThat(repair.changes()).as("%d of seed %d", i, SEED).allMatch(change -> change.end() <= text.length());
            assertThat(repair.left()).as("%d of seed %d", i, SEED).allMatch(problem -> problem.end() <= text.length());
            if (repair.isComplete()) {
                assertThat(repair.verdict(Role.ADMIN).isRefused()).isFalse();
            }
        }
    }

    /** Pieces of strings, of damage, and of nothing, in any order. */
    private static String rubbish(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(random.nextInt(6) == 0 ? piece.substring(random.nextInt(piece.length())) : piece);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "piece {index}")
    @ValueSource(
            strings = {
                ";",
                " ",
                "=",
                "\n",
                "a",
                "type=",
                "=\n",
                "; ;",
                "&amp;",
                "%3D",
                "type%3D",
                "blink_",
                "\"",
                "{\"",
                "{\"a\":",
                "\\",
                "type=blink;",
                "type=blink;api-key=blink_",
                "a ",
                "a\n",
                "https://",
                "\u200b",
                "api-key=x;",
                "'\"",
                "key\n",
                "type=blink;server=x,",
                "> ",
                "a=b;",
                "wallet-id ",
                "[",
                "`",
                "type\n=",
                "\"type=x\","
            })
    void aLongTextTakesNoLongerThanItsLength(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        long begin = System.nanoTime();
        Repair repair = Repair.of(text);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertThat(repair.text().reveal()).isNotNull();
        // What is quadratic takes minutes.
        assertThat(millis).isLessThan(10_000);
    }
}
