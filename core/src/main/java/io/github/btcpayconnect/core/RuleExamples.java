package io.github.btcpayconnect.core;

import org.jspecify.annotations.Nullable;

/**
 * Texts, with placeholders, that break a rule.
 *
 * @param error one that BTCPay Server refuses; empty where no text can show it, null if it never refuses for this rule
 * @param warning one that it takes; empty or null likewise
 */
record RuleExamples(@Nullable String error, @Nullable String warning) {
    /** For what no text on paper can show. */
    static final String NONE = "";

    static RuleExamples error(String text) {
        return new RuleExamples(text, null);
    }

    static RuleExamples warning(String text) {
        return new RuleExamples(null, text);
    }

    static RuleExamples both(String error, String warning) {
        return new RuleExamples(error, warning);
    }

    /** For what only a repair reports: what stands there breaks other rules. */
    static RuleExamples fixOnly() {
        return new RuleExamples(null, null);
    }

    /** The example of a severity; null if the rule has it not. */
    @Nullable
    String of(Severity severity) {
        return severity == Severity.ERROR ? error : warning;
    }
}
