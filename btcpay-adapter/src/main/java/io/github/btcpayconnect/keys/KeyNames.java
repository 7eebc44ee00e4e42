package io.github.btcpayconnect.keys;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names of keys say, and what they do not. */
final class KeyNames {
    private static final int SHORTEST = 3;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "api",
            "apikey",
            "asdf",
            "default",
            "demo",
            "dummy",
            "example",
            "foo",
            "bar",
            "baz",
            "key",
            "keys",
            "my",
            "mykey",
            "name",
            "new",
            "newkey",
            "noname",
            "none",
            "null",
            "secret",
            "temp",
            "test",
            "testing",
            "testkey",
            "the",
            "tmp",
            "token",
            "unnamed",
            "untitled",
            "x",
            "xxx");

    private KeyNames() {}

    /** Whether a name tells nobody what the key is for. */
    static boolean saysNothing(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        return words.replace(" ", "").codePointCount(0, words.replace(" ", "").length()) < SHORTEST
                || EMPTY_WORDS.containsAll(List.of(words.split(" ")));
    }

    static boolean saysBtcpay(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains("btcpay");
    }

    /** Whether people would take two names for one. */
    static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
