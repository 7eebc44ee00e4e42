package io.github.btcpayconnect.blink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.btcpayconnect.sandbox.ContractSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlinkQueryTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyQueryIsValidInBlinksPublishedSchema(BlinkQuery query) {
        assertThat(ContractSchema.published().problemsOf(query.text())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyQueryIsValidInTheSandboxsSchema(BlinkQuery query) {
        assertThat(ContractSchema.ofSandbox().problemsOf(query.text())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theBodyOfARequestIsTheQueryInJson(BlinkQuery query) throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.readTree(query.json()))
                .isEqualTo(mapper.createObjectNode().put("query", query.text()));
    }
}
