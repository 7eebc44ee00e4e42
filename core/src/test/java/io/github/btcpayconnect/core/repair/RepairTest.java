package io.github.btcpayconnect.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.Network;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.btcpay.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RepairTest {
    private static final String KEY = "blink_" + "AbCd0123".repeat(8);
    private static final String WALLET = "6b3b1b5c-1111-4222-8333-444455556666";
    private static final String SERVER = "https://api.blink.sv/graphql";
    private static final String SOUND =
            "type=blink;server=" + SERVER + ";api-key=" + KEY + ";wallet-id=" + WALLET + ";currency=BTC";

    private static final String NWC =
            "nostr+walletconnect://b889ff5b1513b641e2a139f661a661364979c5beee91842f8f0ef42ab558e9d4"
                    + "?relay=wss%3A%2F%2Frelay.example.com&secret=71a8c14c1407c113601079c4302dab36460f0ccd0ad506f1f2dc73b5100e4f3c";

    static Stream<Arguments> damaged() {
        String key = KEY.substring(0, 30);
        String rest = KEY.substring(30);
        return Stream.of(
                Arguments.of("quotes", "\"" + SOUND + "\""),
                Arguments.of("curly quotes", "\u201c" + SOUND + "\u201d"),
                Arguments.of("German quotes", "\u201e" + SOUND + "\u201c"),
                Arguments.of("backtick", "`" + SOUND + "`"),
                Arguments.of("fence", "```\n" + SOUND + "\n```"),
                Arguments.of("fence with a language", "```text\n" + SOUND + "\n```\n"),
                Arguments.of("angle brackets", "<" + SOUND + ">"),
                Arguments.of("brackets in quotes", "('" + SOUND + "')"),
                Arguments.of("quotes and a comma", "\"" + SOUND + "\","),
                Arguments.of("quote at the beginning", "\"" + SOUND),
                Arguments.of("quote at the end", SOUND + "\""),
                Arguments.of("a greeting behind it", SOUND + "\n\nKind regards,\nBob"),
                Arguments.of("a greeting and no semicolons", SOUND.replace(';', '\n') + "\n-- \nBob"),
                Arguments.of("byte order mark", "\ufeff" + SOUND),
                Arguments.of("label", "Connection string: " + SOUND),
                Arguments.of("label with a dash", "Lightning connection string - " + SOUND),
                Arguments.of("variable", "BTCPAY_CONNECTION_STRING=" + SOUND),
                Arguments.of("export", "export BTCPAY_BTCLIGHTNING='" + SOUND + "'"),
                Arguments.of("YAML", "  - BTCPAY_BTCLIGHTNING=\"" + SOUND + "\""),
                Arguments.of("JSON member", "\"connectionString\": \"" + SOUND + "\","),
                Arguments.of(
                        "JSON object",
                        "{\"enabled\":true,\"config\":{\"connectionString\":\""
                                + SOUND.replace("/", "\\/").replace("=", "\\u003d") + "\"}}"),
                Arguments.of(
                        "JSON of its keys",
                        "{\"type\": \"blink\", \"server\": \"" + SERVER + "\", \"api-key\": \"" + KEY
                                + "\", \"wallet-id\": \"" + WALLET + "\", \"currency\": \"BTC\"}"),
                Arguments.of(
                        "HTML",
                        SOUND.replace("=", "&#61;").replace(";", "&#x3b;").replace("&#61&#x3b;", "&#61;")),
                Arguments.of(
                        "URL",
                        "type%3Dblink%3Bserver%3Dhttps%3A%2F%2Fapi.blink.sv%2Fgraphql%3Bapi-key%3D" + KEY
                                + "%3Bwallet-id%3D" + WALLET + "%3Bcurrency%3DBTC"),
                Arguments.of("zero width", SOUND.replace("=", "\u200b=").replace("blink_", "bl\u200dink_")),
                Arguments.of("soft hyphen", SOUND.replace("wallet", "wal\u00adlet")),
                Arguments.of("no-break space", SOUND.replace("currency=", "\u00a0currency\u00a0=\u00a0") + ";\u00a0"),
                Arguments.of("break inside the key", SOUND.replace(rest, "\r\n    " + rest)),
                Arguments.of("break inside the id", SOUND.replace("-4222", "\n-4222")),
                Arguments.of("break inside a name", SOUND.replace("api-key", "api-\n  key")),
                Arguments.of(
                        "breaks of a quoted mail",
                        "> " + SOUND.replace(rest, "\n> " + rest).replace(";wallet", ";\n> wallet")),
                Arguments.of("soft wraps", SOUND.replace(rest, "=\r\n" + rest)),
                Arguments.of("quoted-printable", SOUND.replace("=", "=3D").replace(rest, "=\r\n" + rest)),
                Arguments.of("lines without semicolons", SOUND.replace(';', '\n')),
                Arguments.of("lines with semicolons", SOUND.replace(";", ";\n  ") + ";\n"),
                Arguments.of("commas", SOUND.replace(";", ", ")),
                Arguments.of("ampersands", SOUND.replace(';', '&')),
                Arguments.of("bars", SOUND.replace(";", " | ")),
                Arguments.of("foreign semicolons", SOUND.replace(';', '\uff1b')),
                Arguments.of("spaces", SOUND.replace(';', ' ')),
                Arguments.of("colons", SOUND.replace("=", ": ")),
                Arguments.of("foreign equals signs", SOUND.replace('=', '\uff1d')),
                Arguments.of("prefix twice", SOUND.replace("blink_", "blink_blink_")),
                Arguments.of("prefix thrice", SOUND.replace("blink_", "blink_blink_blink_")),
                Arguments.of("type twice", "type=" + SOUND),
                Arguments.of("scheme twice", SOUND.replace("https://", "https://https://")),
                Arguments.of("two schemes", SOUND.replace("https://", "http://https://")),
                Arguments.of("currency in small letters", SOUND.replace("BTC", "btc")),
                Arguments.of("type in capitals", SOUND.replace("blink;", "BLINK;")),
                Arguments.of(
                        "other key names", SOUND.replace("api-key", "API Key").replace("wallet-id", "wallet_id")),
                Arguments.of(
                        "other names of keys",
                        SOUND.replace("api-key", "apikey")
                                .replace("wallet-id", "walletid")
                                .replace("server", "url")),
                Arguments.of("slips", SOUND.replace("api-key", "api-kye").replace("currency", "curency")),
                Arguments.of("no type", SOUND.replace("type=blink;", "")),
                Arguments.of(
                        "no type, other names", SOUND.replace("type=blink;", "").replace("api-key", "api_key")),
                Arguments.of("no server", SOUND.replace("server=" + SERVER + ";", "")),
                Arguments.of("old server", SOUND.replace("api.blink.sv", "api.mainnet.galoy.io")),
                Arguments.of("dashboard", SOUND.replace(SERVER, "https://dashboard.blink.sv/")),
                Arguments.of("home page", SOUND.replace(SERVER, "blink.sv")),
                Arguments.of("no path", SOUND.replace("/graphql", "")),
                Arguments.of("no scheme", SOUND.replace("https://", "")),
                Arguments.of("half a scheme", SOUND.replace("https://", "https:/")),
                Arguments.of("no encryption", SOUND.replace("https://", "http://")),
                Arguments.of("address in brackets", SOUND.replace(SERVER, "<" + SERVER + ">")),
                Arguments.of("key with the same value", SOUND + ";api-key=" + KEY),
                Arguments.of("twice, in lines", SOUND + "\n" + SOUND),
                Arguments.of("twice, with a space", SOUND + " " + SOUND),
                Arguments.of("twice, at once", SOUND + SOUND),
                Arguments.of("twice, the second damaged", SOUND + "\n\n" + SOUND.replace("BTC", "btc")),
                Arguments.of("white space at the end", SOUND + "; "),
                Arguments.of(
                        "quoted values",
                        SOUND.replace("=" + KEY, "=\"" + KEY + "\"").replace("=BTC", "='BTC'")),
                Arguments.of("full stop", SOUND + "."),
                Arguments.of(
                        "a bit of all",
                        "Here it is: \u201cTYPE: Blink, Server: " + SERVER.replace("https://", "") + ", API Key: blink_"
                                + key + "\n  " + rest + ",\nWallet ID: " + WALLET + ", Currency: btc\u201d"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void damageIsUndone(String description, String text) {
        Repair repair = Repair.of(text);
        assertThat(repair.isComplete()).isTrue();
        assertThat(ConnectionString.parse(repair.text().reveal())).isEqualTo(ConnectionString.parse(SOUND));
        assertThat(repair.changes()).isNotEmpty();
        assertThat(repair.left()).isEmpty();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        "LND without a scheme",
                        "type=lnd-rest;server=lnd.example:8080;macaroon=0201",
                        "type=lnd-rest;server=https://lnd.example:8080;macaroon=0201"),
                Arguments.of(
                        "LND in capitals",
                        "type=LND-REST;server=https://lnd.example:8080;macaroon=02\n01",
                        "type=lnd-rest;server=https://lnd.example:8080;macaroon=0201"),
                Arguments.of(
                        "LND without a type",
                        "server=https://lnd.example:8080;macaroon=0201",
                        "type=lnd-rest;server=https://lnd.example:8080;macaroon=0201"),
                Arguments.of(
                        "a type with another hyphen",
                        "type=lnd_rest;server=https://lnd.example;macaroon=0201",
                        "type=lnd-rest;server=https://lnd.example;macaroon=0201"),
                Arguments.of(
                        "phoenixd",
                        "'type=phoenixd;server=http://127.0.0.1:9740;password=a b=c'\n",
                        "type=phoenixd;server=http://127.0.0.1:9740;password=a b=c"),
                Arguments.of(
                        "LNDhub",
                        "<lndhub://login:password@https://hub.example>",
                        "lndhub://login:password@https://hub.example"),
                Arguments.of(
                        "Core Lightning",
                        "type=clightning;server=/root/.lightning/lightning-rpc; ",
                        "type=clightning;server=/root/.lightning/lightning-rpc;"),
                Arguments.of(
                        "an address",
                        "type=blink, ln-address=alice@blink.sv",
                        "type=blink;server=https://blink.sv;ln-address=alice@blink.sv"),
                Arguments.of(
                        "an address without a type",
                        "ln-address=alice@blink.sv",
                        "type=blink;server=https://blink.sv;ln-address=alice@blink.sv"),
                Arguments.of("Nostr Wallet Connect", "\u201c" + NWC.replace("&", "\n&") + "\u201d", NWC),
                Arguments.of(
                        "Nostr Wallet Connect, with its type",
                        "Connection: type=nwc;key=" + NWC,
                        "type=nwc;key=" + NWC),
                Arguments.of(
                        "staging",
                        "type=blink;server=https://api.staging.galoy.io/graphql;api-key=galoy_staging_x",
                        "type=blink;server=https://api.staging.blink.sv/graphql;api-key=galoy_staging_x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void otherTypesAreRepairedToo(String description, String text, String repaired) {
        assertThat(Repair.of(text).text().reveal()).isEqualTo(repaired);
        assertThat(Repair.of(text).isComplete()).isTrue();
    }

    static Stream<Arguments> doubtful() {
        String other = "blink_" + "Z".repeat(64);
        return Stream.of(
                Arguments.of("two values of one key", SOUND + ";api-key=" + other, Rule.DUPLICATE_KEY),
                Arguments.of(
                        "two spellings of one key",
                        SOUND.replace("currency=BTC", "currency=btc;Currency=USD"),
                        Rule.DUPLICATE_KEY),
                Arguments.of("no secret", "type=blink;server=" + SERVER, Rule.API_KEY_MISSING),
                Arguments.of(
                        "no encryption at another server",
                        SOUND.replace(SERVER, "http://blink.example/graphql"),
                        Rule.TLS_REQUIRED),
                Arguments.of("a currency that Blink has not", SOUND.replace("BTC", "sats"), Rule.CURRENCY_INVALID),
                Arguments.of("keys of two types", "server=http://8.8.8.8:9740;password=x", Rule.TYPE_MISSING),
                Arguments.of("nothing", "", Rule.EMPTY),
                Arguments.of("a key alone", KEY, Rule.TYPE_MISSING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void whatIsDoubtfulIsLeft(String description, String text, Rule rule) {
        Repair repair = Repair.of(text);
        assertThat(repair.isComplete()).isFalse();
        assertThat(repair.left()).anyMatch(problem -> problem.rule() == rule && problem.isError());
    }

    @Test
    void twoDifferentStringsAreNotMixed() {
        String other = SOUND.replace(WALLET, WALLET.replace('6', '7'));
        Repair repair = Repair.of(SOUND + "\n" + other);
        assertThat(repair.isComplete()).isFalse();
        assertThat(repair.text().reveal()).contains(WALLET).contains(WALLET.replace('6', '7'));
    }

    @Test
    void placesAreThoseOfTheInput() {
        String text = "\"" + SOUND.replace("BTC", "btc") + "\"";
        Repair repair = Repair.of(text);
        Change last = repair.changes().stream()
                .filter(change -> change.rule() == Rule.CURRENCY_INVALID)
                .findFirst()
                .orElseThrow();
        assertThat(text.substring(last.start(), last.end())).isEqualTo("btc");
        Repair left = Repair.of("\"" + SOUND.replace("BTC", "sats") + "\"");
        assertThat(left.left())
                .singleElement()
                .satisfies(problem -> assertThat(problem.start()).isEqualTo(1 + SOUND.indexOf("BTC")));
    }

    @Test
    void theRoleIsTold() {
        assertThat(Repair.of("type=phoenixd;server=http://127.0.0.1:9740;password=x;\n")
                        .verdict(Role.MERCHANT)
                        .isRefused())
                .isTrue();
        assertThat(Repair.of(SOUND + ";\n").verdict(Role.MERCHANT).isRefused()).isFalse();
    }

    @Test
    void theNetworkDecidesWhichServerIsNamed() {
        String text = "type=blink;api-key=" + KEY;
        assertThat(Repair.of(text, Network.TESTNET).text().reveal())
                .contains("server=https://api.staging.blink.sv/graphql;");
        assertThat(Repair.of(text, Network.REGTEST).isComplete()).isFalse();
    }

    @Test
    void aTextThatIsTooLongIsLeftAlone() {
        String text = "x".repeat(ConnectionString.MAX_LENGTH + 1);
        Repair repair = Repair.of(text);
        assertThat(repair.text().reveal()).isEqualTo(text);
        assertThat(repair.left())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).isEqualTo(Rule.TOO_LONG));
    }
}
