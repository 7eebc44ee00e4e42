package io.github.btcpayconnect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "applied, PREPARED SENDING ANSWERED SETTLED READ_BACK VERIFIED",
        "an answer that was lost, PREPARED SENDING SETTLED READ_BACK VERIFIED",
        "with LNURL, PREPARED SENDING ANSWERED SENDING ANSWERED SETTLED READ_BACK VERIFIED",
        "not to be used, PREPARED SENDING ANSWERED SETTLED READ_BACK TAKING_BACK TAKEN_BACK",
        "not as sent, PREPARED SENDING ANSWERED SETTLED TAKING_BACK TAKING_BACK TAKEN_BACK",
        "continued, PREPARED SENDING SENDING SETTLED SETTLED READ_BACK VERIFIED VERIFIED",
        "rotated, PREPARED CREATING_KEY KEY_CREATED KEY_CHECKED CHANGING_STORES WAITING REVOKING REVOKED",
        "rotated with a given key, PREPARED KEY_CREATED KEY_CHECKED CHANGING_STORES WAITING REVOKING REVOKED",
        "a key whose answer was lost, PREPARED CREATING_KEY REVOKING REVOKED",
    })
    void theWaysThatAChangeGoes(String name, String way) {
        List<Step> steps = Arrays.stream(way.split(" ")).map(Step::valueOf).toList();

        assertThat(entry(steps).lastStep().step()).isEqualTo(steps.get(steps.size() - 1));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Step.class)
    void nothingLeadsBackToTheBeginning(Step step) {
        assertThat(step.leadsTo(Step.PREPARED)).isFalse();
    }

    @Test
    void nothingIsRevokedOrTakenBackWithoutBeingAskedFor() {
        assertThat(leadingTo(Step.REVOKED)).containsExactly(Step.REVOKING, Step.REVOKED);
        assertThat(leadingTo(Step.TAKEN_BACK)).containsExactly(Step.SETTLED, Step.TAKING_BACK, Step.TAKEN_BACK);
        assertThat(leadingTo(Step.VERIFIED)).doesNotContain(Step.PREPARED, Step.TAKING_BACK, Step.TAKEN_BACK);
    }

    @Test
    void stepsOfStoresAndOfKeysAreNotMixed() {
        Set<Step> stores = EnumSet.range(Step.SENDING, Step.TAKEN_BACK);
        for (Step store : stores) {
            for (Step key : EnumSet.range(Step.CREATING_KEY, Step.REVOKED)) {
                assertThat(store.leadsTo(key)).isFalse();
                assertThat(key.leadsTo(store)).isFalse();
            }
        }
    }

    @Test
    void anEntryBeginsAtTheBeginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(List.of(Step.SENDING)));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(List.of(Step.PREPARED, Step.VERIFIED)));
    }

    private static List<Step> leadingTo(Step target) {
        return Arrays.stream(Step.values()).filter(step -> step.leadsTo(target)).toList();
    }

    private static JournalEntry entry(List<Step> steps) {
        return new JournalEntry(
                "id",
                Samples.apply(),
                steps.stream().map(step -> new StepTaken(step, Samples.NOW)).toList(),
                null);
    }
}
