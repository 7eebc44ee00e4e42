package io.github.btcpayconnect.blink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.core.blink.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnKeyTest {
    private static final Instant ANSWERED = Instant.parse("2026-05-06T07:08:09Z");
    private static final KeyScopes BEST = new KeyScopes(Set.of(Scope.READ, Scope.RECEIVE), false);
    private static final KeyScopes READ = new KeyScopes(Set.of(Scope.READ), false);

    private static ApiKey key(String id, KeyScopes scopes, long usedSecondsBefore) {
        return new ApiKey(
                id, id, ApiKey.State.LIVE, null, ANSWERED.minusSeconds(usedSecondsBefore), null, scopes, List.of());
    }

    private static OwnKey among(KeyScopes scopes, long took, ApiKey... keys) {
        return OwnKey.among(new KeyList(List.of(keys), true), scopes, ANSWERED.minusSeconds(took), ANSWERED);
    }

    @ParameterizedTest(name = "an answer after {0} s, a key used {1} s before it: {2}")
    @CsvSource({"0, 2, true", "0, 3, false", "0, -2, true", "0, -3, false", "5, 7, true", "5, 8, false", "5, 0, true"})
    void itWasUsedBetweenQuestionAndAnswer(long took, long before, boolean certain) {
        assertThat(among(BEST, took, key("own", BEST, before)).certain().isPresent())
                .isEqualTo(certain);
    }

    @Test
    void aSlowAnswerMakesNoOtherKeyTheOwnOne() {
        assertThat(among(BEST, 5, key("own", BEST, 5), key("other", BEST, 1)).certain())
                .isEmpty();
    }

    @Test
    void anAccountThatIsNotActiveHidesTheScopes() {
        assertThat(among(READ, 0, key("own", BEST, 0)).certain()).isPresent();
        assertThat(among(READ, 0, key("own", BEST, 0), key("other", READ, 0)).certain())
                .isEmpty();
    }

    @Test
    void aListThatIsNotWholeLeavesItOpen() {
        KeyList list = new KeyList(List.of(key("own", BEST, 0)), false);

        assertThat(OwnKey.among(list, BEST, ANSWERED, ANSWERED).certain()).isEmpty();
    }

    @Test
    void aSecondLookKeepsWhatWasUsedAgain() {
        OwnKey first = among(BEST, 0, key("own", BEST, 0), key("other", BEST, 0));
        Instant later = ANSWERED.plusSeconds(3);

        assertThat(first.certain()).isEmpty();
        assertThat(first.lookedAtAgain(
                                new KeyList(List.of(key("own", BEST, -3), key("other", BEST, 0)), true), later, later)
                        .certain())
                .map(ApiKey::id)
                .contains("own");
        assertThat(first.lookedAtAgain(
                                new KeyList(List.of(key("own", BEST, -3), key("other", BEST, -2)), true), later, later)
                        .certain())
                .isEmpty();
        assertThat(first.lookedAtAgain(new KeyList(List.of(), false), later, later)
                        .fitting())
                .hasSize(2);
    }
}
