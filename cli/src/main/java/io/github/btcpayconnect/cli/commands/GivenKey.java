package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Report;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.terminal.Prompt;
import io.github.btcpayconnect.core.Problem;
import io.github.btcpayconnect.core.Rule;
import io.github.btcpayconnect.core.Secret;
import io.github.btcpayconnect.core.Severity;
import io.github.btcpayconnect.core.repair.KeyRepair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API key that {@code generate} was given, or why it cannot be one. */
final class GivenKey {
    private final Secret secret;
    private final @Nullable Report report;

    private GivenKey(Secret secret, @Nullable Report report) {
        this.secret = secret;
        this.report = report;
    }

    static GivenKey of(Run run) {
        PastedText text = run.sources()
                .key(CliOption.API_KEY_FILE, run.value(CliOption.API_KEY_FILE), "Blink API key (not shown): ");
        Secret given = Secret.ofTrimmed(text.text());
        Optional<Secret> repaired = KeyRepair.of(given.reveal());
        boolean wanted = repaired.isPresent() && isWanted(run);
        Secret secret = wanted ? repaired.orElseThrow() : given;
        @Nullable
        Problem problem = unreadable(text, run)
                .or(() -> unfit(secret.reveal()))
                .or(() -> repaired.isPresent() && !wanted ? Optional.of(damaged(secret.reveal())) : Optional.empty())
                .orElse(null);
        return new GivenKey(secret, problem == null ? null : Unasked.unusableKey(problem));
    }

    /** Whoever sits at the terminal is asked; nothing is repaired in silence. */
    private static boolean isWanted(Run run) {
        Prompt person = run.streams().person();
        return person.possible()
                && !run.json()
                && OfferedRepair.isYes(
                        person.line("There is more than an API key. Use only the key that is in it? [Y/n] "));
    }

    /** A header, a variable, quotation marks, a prefix twice: it is sent to nobody. */
    private static Problem damaged(String key) {
        return problem(
                Secret.knownPrefix(key).isEmpty() ? Rule.API_KEY_FORM : Rule.API_KEY_DOUBLED,
                0,
                key.length(),
                Secret.knownPrefix(key).isEmpty()
                        ? "There is something around the API key: quotation marks, a header, the name of a variable."
                        : "This is an API key with something more, such as its prefix twice.",
                "Give the key alone: one blink_, then 64 letters and digits.");
    }

    /** With white space around taken off. */
    Secret secret() {
        return secret;
    }

    /** Why nothing can be made of it; empty if something can. */
    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    private static Optional<Problem> unreadable(PastedText text, Run run) {
        return text.check(run.network()).problems().stream()
                .filter(problem -> problem.rule() == Rule.NOT_TEXT || problem.rule() == Rule.TOO_LONG)
                .findFirst();
    }

    /** What would not come out of a connection string as it went in. */
    private static Optional<Problem> unfit(String key) {
        if (key.isEmpty()) {
            return Optional.of(problem(
                    Rule.API_KEY_MISSING,
                    0,
                    0,
                    "There is no API key.",
                    "Make a key at dashboard.blink.sv (API Keys, tick Read and Receive), and paste it."));
        }
        if (key.contains("type=") && key.contains("api-key=")) {
            return Optional.of(problem(
                    Rule.API_KEY_FORM,
                    0,
                    key.length(),
                    "This is a whole connection string, not an API key alone.",
                    "To check it: btcpay-connect check"));
        }
        int semicolon = key.indexOf(';');
        if (semicolon >= 0) {
            return Optional.of(problem(
                    Rule.API_KEY_HEADER,
                    semicolon,
                    semicolon + 1,
                    "There is a semicolon in the API key.",
                    "Copy the key again; it has only letters, digits and one underscore."));
        }
        for (int i = 0; i < key.length(); i++) {
            if (Character.isISOControl(key.charAt(i))) {
                return Optional.of(problem(
                        Rule.API_KEY_HEADER,
                        i,
                        i + 1,
                        "There is a line break or a control character inside the API key.",
                        "Copy the key alone, in one line."));
            }
        }
        return Optional.empty();
    }

    private static Problem problem(Rule rule, int start, int end, String message, String remedy) {
        return new Problem(rule, Severity.ERROR, start, end, message, remedy, true);
    }
}
