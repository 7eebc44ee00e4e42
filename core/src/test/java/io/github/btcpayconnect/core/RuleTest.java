package io.github.btcpayconnect.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {
    /** Those that scripts hang on: they never go, and never change their meaning. */
    private static final List<String> PROMISED = List.of(
            ("empty too-long more-problems not-text format type-missing duplicate-key legacy-uri type-unknown type-case"
                            + " server-invalid server-missing server-unusual allowinsecure-invalid tls-required"
                            + " api-key-missing api-key-form api-key-prefix api-key-doubled api-key-header placeholder"
                            + " wallet-id-form currency-invalid ln-address-invalid insecure-public key-unknown")
                    .split(" "));

    /** Those that tell what a repair has changed, and that no check reports. */
    private static final List<String> OF_REPAIRS = List.of(
            "surroundings encoding invisible line-break separator equals-sign string-twice server-wrong".split(" "));

    static Stream<Arguments> examples() {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> rule.severities().stream()
                        .filter(severity -> rule.example(severity).isPresent())
                        .map(severity -> Arguments.of(rule, severity)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("examples")
    void anExampleBreaksItsRule(Rule rule, Severity severity) {
        CheckResult result = ConnectionString.check(rule.example(severity).orElseThrow());

        assertThat(result.problems())
                .filteredOn(problem -> problem.rule() == rule)
                .extracting(Problem::severity)
                .containsOnly(severity);
        assertThat(result.hasErrors()).isEqualTo(severity == Severity.ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Rule.class)
    void whatBtcpayRefusesItHasWordsFor(Rule rule) {
        assertThat(rule.btcpay().isPresent())
                .isEqualTo(rule.example(Severity.ERROR).isPresent());
    }

    @Test
    void theWordsAreBtcpaysOwn() {
        assertThat(Rule.DUPLICATE_KEY.btcpay()).contains("Duplicate key currency");
        assertThat(Rule.KEY_MISSING.btcpay()).contains("Missing macaroon");
        assertThat(Rule.TYPE_CASE.btcpay()).contains(Answer.INVALID);
        assertThat(Rule.PLACEHOLDER.btcpay()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Rule.class)
    void everyRuleIsASentenceWithANextStep(Rule rule) {
        assertThat(rule.severities().isEmpty()).isEqualTo(OF_REPAIRS.contains(rule.id()));
        assertThat(rule.summary()).endsWith(".");
        assertThat(rule.remedy()).isNotEmpty();
        assertThat(Rule.of(rule.id())).contains(rule);
    }

    @Test
    void noPromisedRuleHasGone() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .containsAll(PROMISED)
                .doesNotHaveDuplicates();
    }
}
