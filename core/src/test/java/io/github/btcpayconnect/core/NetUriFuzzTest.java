package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would write. */
class NetUriFuzzTest {
    private static final int TEXTS = 20_000;

    private static final String[] SCHEMES = {
        "http", "https", "HTTPS", "tcp", "unix", "file", "lol", "mailto", "ftp", "net.tcp", "news", "ldap"
    };

    private static final String[] TOKENS = {
        ":",
        "/",
        "//",
        "\\",
        "\\\\",
        "|",
        "@",
        "u:p@",
        "?",
        "#",
        ".",
        "..",
        "...",
        "/../",
        "/./",
        "h",
        "H",
        "c",
        "c:/",
        "localhost",
        "a.b",
        "xn--a",
        "-",
        "_",
        "127.0.0.1",
        "1.2.3.00",
        "1.2.3.08",
        "0x7f",
        "08",
        "256",
        "[::1]",
        "[",
        "]",
        "%eth0",
        "::",
        "ffff",
        "/64",
        ":80",
        ":443",
        ":0",
        ":99999",
        " ",
        "\t",
        "\n",
        "%",
        "%4",
        "%41",
        "%20",
        "%2F",
        "%2e",
        "%5C",
        "%zz",
        "%C3%A9",
        "%E9",
        "%80",
        "%EE%80%80",
        "\u00e9",
        "\u00c9",
        "\u200b",
        "\u200e",
        "\u3002",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "\ue000",
        "\ufffe",
        "\uffff",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u0301",
        "\u212a",
        "\u037e",
        ";",
        "=",
        "\"",
        "<",
        "{",
        "^",
        "`",
        "'",
        "*",
        "$",
        "onion"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) > 0) {
            text.append(SCHEMES[random.nextInt(SCHEMES.length)]).append(random.nextBoolean() ? "://" : ":");
        }
        for (int tokens = random.nextInt(9); tokens > 0; tokens--) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]);
        }
        return text.toString();
    }

    /** The URI, unless .NET refuses it or stumbles over it. */
    private static @Nullable NetUri uri(String text) {
        try {
            NetUri uri = NetUri.parse(text);
            uri.host();
            return uri;
        } catch (NetUriException e) {
            return null;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 300})
    void nothingElseIsThrown(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < TEXTS; i++) {
            NetUri uri = uri(text(random));
            if (uri != null) {
                taken++;
                assertThat(uri.print()).startsWith(uri.scheme());
                assertThat(uri.pathAndQuery()).isEqualTo(uri.absolutePath() + uri.query());
                assertThat(uri.query() + "?").startsWith("?");
                assertThat(uri.fragment() + "#").startsWith("#");
                assertThat(uri.dnsSafeHost()).doesNotStartWith("[");
                assertThat(uri.port()).isBetween(-1, 65535);
            }
        }
        assertThat(taken).isGreaterThan(TEXTS / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 50})
    void anEscapedUriIsPrintable(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            NetUri uri = uri("https://h/" + text(random));
            assertThat(uri).isNotNull();
            assertThat(uri.absoluteUri().chars().filter(c -> c <= ' ' || c > '~'))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 70})
    void noUserIsLeft(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            NetUri uri = uri(text(random));
            NetUri without = uri == null ? null : withoutUserInfo(uri);
            if (without != null) {
                assertThat(without.userInfo()).isEmpty();
                assertThat(without.scheme()).isEqualTo(uri.scheme());
            }
        }
    }

    private static @Nullable NetUri withoutUserInfo(NetUri uri) {
        try {
            return uri.withoutUserInfo();
        } catch (NetUriException e) {
            return null;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {8, 90})
    void aLegacyServerIsASocketOrAnAddress(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String server = legacy((random.nextBoolean() ? "/" : "") + text(random));
            if (server != null) {
                found++;
                assertThat(server).matches(text -> text.startsWith("unix:") || text.startsWith("tcp:"));
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static @Nullable String legacy(String text) {
        try {
            return LegacyForm.server(text);
        } catch (NetUriException e) {
            return null;
        }
    }
}
