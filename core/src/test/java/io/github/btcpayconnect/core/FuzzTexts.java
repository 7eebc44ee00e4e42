package io.github.btcpayconnect.core;

import java.util.List;
import java.util.Random;

/** Texts that somebody might paste, and texts that nobody would, with a secret in them. Each is known by its number. */
final class FuzzTexts {
    /** The secret. */
    static final String CANARY = "C4n4ryC4n4ry";

    private static final int LONGEST_REPETITION = 65_536;

    private static final List<String> GOOD = Catalogue.known().types().stream()
            .map(ConnectionType::example)
            .map(example -> example.replaceAll("KEY|TOKEN|PASSWORD|SECRET|WORDS|MACAROON", CANARY))
            .toList();

    private static final String[] TYPES = Catalogue.known().types().stream()
            .map(ConnectionType::name)
            .distinct()
            .toArray(String[]::new);

    private static final String[] KEYS = Catalogue.known().types().stream()
            .flatMap(type -> type.keys().stream())
            .map(Key::name)
            .distinct()
            .toArray(String[]::new);

    private static final String[] VALUES = {
        "",
        CANARY,
        "true",
        "false",
        "TRUE",
        "BTC",
        "USD",
        "EUR",
        "a@b.example",
        "a@b:80",
        "@",
        "a@",
        "0a0B",
        "0",
        "-1",
        "18446744073709551616",
        "x.macaroon",
        "alice",
        "blink_" + CANARY,
        "00".repeat(32),
        "abandon about",
        "a=b"
    };

    private static final String[] SCHEMES = {
        "https",
        "http",
        "HTTPS",
        "tcp",
        "unix",
        "lndhub",
        "nostr+walletconnect",
        "lightning",
        "lnurlp",
        "file",
        "mailto",
        "wss",
        "x"
    };

    private static final String[] TOKENS = {
        ";",
        ";;",
        "=",
        ":",
        "/",
        "//",
        "\\",
        "@",
        "?",
        "#",
        "&",
        "|",
        "%",
        "%41",
        "%20",
        "%2F",
        "%zz",
        "%C3%A9",
        "%ED%A0%80",
        "%u0041",
        ".",
        "..",
        "/../",
        "-",
        "_",
        ",",
        "\"",
        "'",
        "<",
        "{",
        "`",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\0",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200e",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\u0130",
        "\u212a",
        "\u037e",
        "\u0301",
        "\u3002",
        "\uff1d",
        "\u00e9",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "h",
        "localhost",
        "loopback",
        "127.0.0.1",
        "10.0.0.1",
        "0x7f",
        "08",
        "[::1]",
        "[1:2:3:4:5:6:7:8:/64]",
        "[",
        "]",
        ":80",
        ":99999",
        ".onion",
        "onion",
        "c:/",
        "lnurl1",
        "type",
        "type=blink",
        "server",
        "api-key",
        "relay",
        "secret",
        "u:p@",
        CANARY,
        "blink_",
        "nwc",
        "&relay=wss%3A%2F%2Fr",
        "Internal Node"
    };

    private FuzzTexts() {}

    /** The text of this number, always the same for one seed. */
    static String text(long seed, long number) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> damaged(random, pick(random, GOOD.toArray(String[]::new)));
            case 4, 5, 6, 7, 8 -> list(random);
            case 9, 10 -> uri(random);
            case 11, 12, 13 -> soup(random, 12);
            case 14 -> unicode(random);
            default -> random.nextInt(100) == 0 ? repeated(random) : damaged(random, list(random));
        };
    }

    private static String list(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "" : "type=" + pick(random, TYPES) + ";");
        for (int parts = random.nextInt(6); parts > 0; parts--) {
            String key = random.nextInt(3) == 0 ? "server" : pick(random, KEYS);
            text.append(key).append('=');
            text.append(key.equals("server") || random.nextInt(6) == 0 ? uri(random) : pick(random, VALUES));
            text.append(random.nextInt(10) == 0 ? pick(random, TOKENS) : ";");
        }
        return text.toString();
    }

    private static String uri(Random random) {
        StringBuilder text = new StringBuilder(pick(random, SCHEMES)).append("://");
        if (random.nextInt(4) == 0) {
            text.append("login:").append(CANARY).append('@');
        }
        return text.append(soup(random, 4)).append('/').append(soup(random, 3)).toString();
    }

    private static String soup(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int tokens = random.nextInt(most + 1); tokens > 0; tokens--) {
            text.append(pick(random, TOKENS));
        }
        return text.toString();
    }

    private static String unicode(Random random) {
        StringBuilder text =
                new StringBuilder(random.nextBoolean() ? "type=blink;api-key=" + CANARY + ";server=https://" : "");
        for (int units = random.nextInt(20); units > 0; units--) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    private static String damaged(Random random, String good) {
        StringBuilder text = new StringBuilder(good);
        for (int wounds = random.nextInt(4); wounds > 0; wounds--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(from, pick(random, TOKENS));
                case 1 -> text.delete(from, to);
                case 2 -> text.replace(from, to, pick(random, TOKENS));
                default -> text.append(text, from, text.length());
            }
        }
        return text.toString();
    }

    /** Something short, many times: what is slow shows itself here. */
    private static String repeated(Random random) {
        String unit = soup(random, 3);
        String start = random.nextBoolean() ? "type=" + pick(random, TYPES) + ";server=https://" : "";
        return start + unit.repeat(random.nextInt(1 + LONGEST_REPETITION / Math.max(1, unit.length())));
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
