package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.ExplainScreen;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.cli.screens.Meaning;
import io.github.btcpayconnect.core.CheckResult;
import io.github.btcpayconnect.core.ConnectionType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code explain}: what a connection string means and what is wrong with it, without asking anybody. */
final class Explain implements Action {
    @Override
    public ExitCode run(Run run) {
        if (run.has(CliOption.BTCPAY_SAYS)) {
            return new BtcpaySays(run).tell();
        }
        PastedText text = GivenString.of(run);
        CheckResult result = text.check(run.network());
        @Nullable Meaning meaning = Meaning.of(result, run.network());
        Status status = status(result);
        if (run.json()) {
            run.out().data(json(run, result, meaning, status));
        } else {
            new ExplainScreen(run.out(), run.verbose()).print(text.text(), result, meaning);
        }
        return ExitCode.of(status, run.strict());
    }

    private static Status status(CheckResult result) {
        if (result.hasErrors()) {
            return Status.FAIL;
        }
        return result.problems().isEmpty() ? Status.PASS : Status.WARN;
    }

    private static String json(Run run, CheckResult result, @Nullable Meaning meaning, Status status) {
        JsonAnswer answer = run.answer(status.name());
        if (meaning == null) {
            answer.member("type", (String) null).member("mode", (String) null).member("defaults", Map.of());
        } else {
            answer.member("type", meaning.type().map(ConnectionType::name).orElse(null))
                    .member("mode", meaning.mode().map(Meaning.Mode::id).orElse(null))
                    .member("defaults", meaning.defaults());
        }
        return answer.problems(result.problems())
                .member("requests", 0)
                .member("elapsedMs", run.elapsedMs())
                .end();
    }
}
