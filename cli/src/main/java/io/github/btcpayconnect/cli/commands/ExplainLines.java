package io.github.btcpayconnect.cli.commands;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.btcpayconnect.check.Status;
import io.github.btcpayconnect.cli.lines.InputLine;
import io.github.btcpayconnect.cli.lines.LineInput;
import io.github.btcpayconnect.cli.lines.LineOutput;
import io.github.btcpayconnect.cli.lines.OrderedAnswers;
import io.github.btcpayconnect.cli.options.CliOption;
import io.github.btcpayconnect.cli.screens.Explanation;
import io.github.btcpayconnect.cli.screens.Explanation.RoleVerdict;
import io.github.btcpayconnect.cli.screens.ProblemJson;
import io.github.btcpayconnect.cli.screens.ValuesJson;
import io.github.btcpayconnect.cli.screens.VerdictJson;
import io.github.btcpayconnect.core.ConnectionString;
import io.github.btcpayconnect.core.btcpay.BtcpayServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** {@code explain --lines} and {@code --jsonl}: one answer a line, in the order of the lines, and none of them kept. */
final class ExplainLines {
    private static final Set<String> MEMBERS = Set.of("values", "parseError", "problems", "verdict");

    private final Run run;
    private final List<BtcpayServer> servers;
    private final boolean oneRole;
    private final boolean redacted;
    private Status worst = Status.PASS;

    /** @param servers one and the same, talked to by each role that was asked for */
    ExplainLines(Run run, List<BtcpayServer> servers) {
        this.run = run;
        this.servers = servers;
        this.oneRole = run.has(CliOption.AS);
        this.redacted = run.has(CliOption.REDACT);
    }

    ExitCode run() {
        LineInput.Format format = ManyLines.format(run);
        try (InputStream stream = ManyLines.stream(run);
                OrderedAnswers answers = new OrderedAnswers(run.out(), MEMBERS, this::answer)) {
            LineInput lines = new LineInput(stream, format, answers::flush);
            for (InputLine line = lines.next(); line != null && !answers.isClosed(); line = lines.next()) {
                if (line.fault().isPresent()) {
                    count(Status.FAIL);
                }
                answers.add(line);
            }
            answers.flush();
        } catch (IOException e) {
            throw ManyLines.brokenOff();
        }
        return ExitCode.of(worst(), run.strict());
    }

    private void answer(InputLine line, LineOutput output) {
        Explanation explanation =
                Explanation.of(line.text(), ConnectionString.check(line.text(), run.network()), servers);
        count(explanation.status());
        output.answer(line, json -> members(json, explanation));
    }

    /** The worst decides. An explanation is never UNKNOWN: nobody is asked. */
    private synchronized void count(Status status) {
        worst = status.compareTo(worst) > 0 ? status : worst;
    }

    private synchronized Status worst() {
        return worst;
    }

    private void members(JsonGenerator json, Explanation explanation) throws IOException {
        ValuesJson.write(json, explanation.result(), redacted);
        ProblemJson.write(json, explanation.result().problems());
        if (oneRole) {
            json.writeFieldName("verdict");
            VerdictJson.brief(json, explanation.verdicts().get(0).verdict(), redacted);
            return;
        }
        json.writeArrayFieldStart("verdict");
        for (RoleVerdict verdict : explanation.verdicts()) {
            VerdictJson.brief(json, verdict.role(), verdict.verdict(), redacted);
        }
        json.writeEndArray();
    }
}
