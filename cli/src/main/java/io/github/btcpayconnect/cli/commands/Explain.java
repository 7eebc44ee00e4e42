package io.github.btcpayconnect.cli.commands;

import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.input.PastedText;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.ExplainScreen;
import io.github.btcpayconnect.cli.screens.Explanation;
import io.github.btcpayconnect.cli.screens.JsonAnswer;
import io.github.btcpayconnect.cli.screens.Meaning;
import io.github.btcpayconnect.cli.screens.RepairHint;
import io.github.btcpayconnect.core.ConnectionType;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code explain}: what a connection string means, what is wrong with it and what BTCPay says, without asking anybody. */
final class Explain implements Action {
    @Override
    public ExitCode run(Run run) {
        if (run.has(CliOption.BTCPAY_SAYS)) {
            return new BtcpaySays(run).tell();
        }
        if (run.has(CliOption.RULE)) {
            return new ExplainRule().run(run);
        }
        List<BtcpayServer> servers = ServerOptions.servers(run);
        if (run.has(CliOption.LINES) || run.has(CliOption.JSONL)) {
            return new ExplainLines(run, servers).run();
        }
        PastedText text = GivenString.of(run);
        Explanation explanation = Explanation.of(text.text(), text.check(run.network()), servers);
        Status status = explanation.status();
        if (run.json()) {
            run.out().data(json(run, explanation, status));
        } else {
            new ExplainScreen(run.out(), run.verbose()).print(explanation);
            RepairHint.of(explanation.result(), () -> text.repair(run.network()))
                    .ifPresent(run.out()::line);
        }
        return ExitCode.of(status, run.strict());
    }

    private static String json(Run run, Explanation explanation, Status status) {
        JsonAnswer answer = run.answer(status.name());
        @Nullable Meaning meaning = explanation.meaning();
        if (meaning == null) {
            answer.member("type", (String) null).member("mode", (String) null).member("defaults", Map.of());
        } else {
            answer.member("type", meaning.type().map(ConnectionType::name).orElse(null))
                    .member("mode", meaning.mode().map(Meaning.Mode::id).orElse(null))
                    .member("defaults", meaning.defaults());
        }
        return answer.problems(explanation.result().problems())
                .verdicts(explanation.verdicts())
                .member("requests", 0)
                .member("elapsedMs", run.elapsedMs())
                .end();
    }
}
