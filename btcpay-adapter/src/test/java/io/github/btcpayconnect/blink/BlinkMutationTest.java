package io.github.btcpayconnect.blink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.btcpayconnect.sandbox.ContractSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlinkMutationTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyMutationIsValidInBlinksPublishedSchema(BlinkMutation mutation) {
        assertThat(ContractSchema.published().problemsOf(mutation.text())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyMutationIsValidInTheSandboxsSchema(BlinkMutation mutation) {
        assertThat(ContractSchema.ofSandbox().problemsOf(mutation.text())).isEmpty();
    }
}
