package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import io.github.btcpayconnect.core.btcpay.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check is never stricter than BTCPay Server, and never kinder: an error is what the newest version refuses with the
 * plugin of the string's own type installed.
 */
class CheckAndBtcpayTest {
    private static final String DUPLICATE = "Duplicate key ";
    private static final String NO_LIST =
            "The format of the connectionString should a list of key=value delimited by semicolon";
    private static final String NO_TYPE = "The key 'type' is mandatory";

    /** Their plugins ask first, and refuse these faults whatever the answer is: so the verdict is open, the error sure. */
    private static final Set<String> REFUSED_AFTER_ASKING = Set.of("strike", "wavelength");

    /** Not for the string to say: BTCPay Server puts its own node in its place. */
    private static final String INTERNAL_NODE = "Internal Node";

    static Stream<Vector> lines() {
        return Stream.concat(Vector.strings(), Vector.read("plugins.jsonl").stream())
                .filter(vector -> !vector.input().equals(INTERNAL_NODE))
                .filter(vector -> !vector.json().path("type").asText().equals("together"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void anErrorIsWhatBtcpayRefuses(Vector vector) {
        CheckResult result = ConnectionString.check(vector.input());
        List<ConnectionType> types = types(result, vector);
        List<Verdict> verdicts =
                types.stream().map(type -> judge(vector.input(), List.of(type))).toList();
        if (verdicts.isEmpty()) {
            verdicts = List.of(judge(vector.input(), List.of()));
        }
        // Where several plugins share the type, nobody knows which is asked: an error is what all of them refuse.
        boolean refused = verdicts.stream().allMatch(CheckAndBtcpayTest::isRefusal);
        boolean open = verdicts.stream().anyMatch(verdict -> verdict.accepted().isEmpty());

        if (open && result.hasErrors()) {
            assertThat(types).extracting(ConnectionType::name).containsAnyElementsOf(REFUSED_AFTER_ASKING);
        } else {
            assertThat(result.hasErrors()).isEqualTo(refused);
        }
        if (refused && verdicts.size() == 1) {
            assertThat(result.first()).isPresent();
            assertConsistent(
                    verdicts.get(0).message().orElse(""), result.first().orElseThrow());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a part without an equals sign, type=lnbits;server=https://l.example;api-key=new;x, FORMAT",
        "a key twice, type=lnbits;server=https://l.example;api-key=old;api-key=new, DUPLICATE_KEY",
        "a path before it, /x;type=lnbits;server=https://l.example;api-key=new, LEGACY_URI",
        "a key of Flash twice, type=flash;server=https://old.example;server=https://l.example;token=x, DUPLICATE_KEY"
    })
    void whatAPluginReadsByItselfIsNoError(String name, String text, Rule rule) {
        CheckResult result = ConnectionString.check(text);

        assertThat(result.problems())
                .filteredOn(problem -> problem.rule() == rule)
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(result.hasErrors()).isFalse();
        ConnectionString string = result.connectionString().orElseThrow();
        assertThat(string.secret("server").map(Secret::reveal)).contains("https://l.example");
        assertThat(string.knownType()).isPresent();
    }

    @Test
    void whatSuchAPluginRefusesIsItsOwnError() {
        CheckResult result = ConnectionString.check("type=lnbits;server=https://l.example;x");

        assertThat(result.first()).map(Problem::rule).contains(Rule.API_KEY_MISSING);
        assertThat(result.hasErrors()).isTrue();
    }

    /** The types that the text may be of; where that cannot be told, the one whose plugin the vector is about. */
    private static List<ConnectionType> types(CheckResult result, Vector vector) {
        List<ConnectionType> possible =
                result.connectionString().map(ConnectionString::possibleTypes).orElse(List.of());
        // In capitals it is only known that no plugin of that name takes it.
        boolean capitals = result.first().map(Problem::rule).equals(Optional.of(Rule.TYPE_CASE));
        return possible.isEmpty() && !capitals && vector.json().has("plugin")
                ? Catalogue.known().plugins(PluginAnswers.idOf(vector))
                : possible;
    }

    /** What only some may save is no fault of the string. */
    private static boolean isRefusal(Verdict verdict) {
        return verdict.accepted().equals(Optional.of(false))
                && !verdict.step().equals(Optional.of(Verdict.Step.SAFETY));
    }

    private static Verdict judge(String text, List<ConnectionType> types) {
        List<ConnectionType> plugins =
                types.stream().filter(type -> type.repository().isPresent()).toList();
        BtcpayServer newest = BtcpayServer.newest();
        return (plugins.isEmpty() ? newest : newest.with(plugins)).judge(text);
    }

    /** The problem that is called the first is one that BTCPay's message speaks of. */
    private static void assertConsistent(String message, Problem first) {
        Set<Rule> expected = rules(message, first);
        assertThat(first.rule()).as(message).isIn(expected);
    }

    private static Set<Rule> rules(String message, Problem first) {
        if (message.startsWith(DUPLICATE)) {
            return Set.of(Rule.DUPLICATE_KEY);
        }
        if (message.startsWith("The key 'server' should be an URI")) {
            return Set.of(Rule.SERVER_INVALID);
        }
        if (message.startsWith("The key 'server' is mandatory")) {
            return Set.of(Rule.SERVER_MISSING);
        }
        if (message.startsWith("The key 'api-key' is not found")) {
            return Set.of(Rule.API_KEY_MISSING);
        }
        return switch (message) {
            case NO_LIST -> Set.of(Rule.FORMAT, Rule.EMPTY);
            case NO_TYPE -> Set.of(Rule.TYPE_MISSING, Rule.EMPTY);
            case "The key 'allowinsecure' should be true or false" -> Set.of(Rule.ALLOWINSECURE_INVALID);
            case "The key 'allowinsecure' is false, but server's Uri is not using https" -> Set.of(Rule.TLS_REQUIRED);
            case "Invalid Blink Wallet Currency (Only BTC and USD are supported)" -> Set.of(Rule.CURRENCY_INVALID);
            // Words that many faults share.
            default -> Set.of(first.rule());
        };
    }
}
